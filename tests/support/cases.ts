// The expected answers, typed by hand from the project's papers and never computed by the code under test.
// N = node, P = pause, A = app, S = sidecar. Letters together are in one Linux namespace, spaces part different ones.

export const KINDS = ['pid', 'net', 'ipc', 'uts', 'user', 'mnt'] as const;
export const FIELDS = ['shareProcessNamespace', 'hostPID', 'hostNetwork', 'hostIPC'] as const;
export const RUNTIMES = ['textbook', 'containerd', 'cri-o'] as const;
export const CASES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

export type Kind = (typeof KINDS)[number];
export type Field = (typeof FIELDS)[number];
export type Runtime = (typeof RUNTIMES)[number];
export type Case = (typeof CASES)[number];
export type Sharing = Readonly<Record<Kind, string>>;

/** The four fields of each case, in the order of FIELDS; x does not matter. */
export const FLAGS: Readonly<Record<Case, string>> = {
  0: '0000',
  1: '0001',
  2: '0010',
  3: '0011',
  4: 'x100',
  5: 'x101',
  6: 'x110',
  7: 'x111',
  8: '1000',
  9: '1001',
  10: '1010',
  11: '1011',
};

function rows(text: string): Readonly<Record<Case, Sharing>> {
  const lines = text.trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [number = '', pid = '', net = '', ipc = '', uts = '', user = '', mnt = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return [number, { pid, net, ipc, uts, user, mnt }];
    }),
  ) as Record<Case, Sharing>;
}

export const ANSWERS: Readonly<Record<Runtime, Readonly<Record<Case, Sharing>>>> = {
  //   No. | pid     | net   | ipc   | uts   | user  | mnt
  textbook: rows(`
        0  | N P A S | N PAS | N PAS | N PAS | N PAS | N P A S
        1  | N P A S | N PAS | NPAS  | N PAS | N PAS | N P A S
        2  | N P A S | NPAS  | N PAS | N PAS | N PAS | N P A S
        3  | N P A S | NPAS  | NPAS  | N PAS | N PAS | N P A S
        4  | NPAS    | N PAS | N PAS | N PAS | N PAS | N P A S
        5  | NPAS    | N PAS | NPAS  | N PAS | N PAS | N P A S
        6  | NPAS    | NPAS  | N PAS | N PAS | N PAS | N P A S
        7  | NPAS    | NPAS  | NPAS  | N PAS | N PAS | N P A S
        8  | N PAS   | N PAS | N PAS | N PAS | N PAS | N P A S
        9  | N PAS   | N PAS | NPAS  | N PAS | N PAS | N P A S
        10 | N PAS   | NPAS  | N PAS | N PAS | N PAS | N P A S
        11 | N PAS   | NPAS  | NPAS  | N PAS | N PAS | N P A S
  `),
  containerd: rows(`
        0  | N P A S | N PAS | N PAS | N PAS | NPAS  | N P A S
        1  | N P A S | N PAS | NPAS  | N PAS | NPAS  | N P A S
        2  | N P A S | NPAS  | N PAS | NPAS  | NPAS  | N P A S
        3  | N P A S | NPAS  | NPAS  | NPAS  | NPAS  | N P A S
        4  | NPAS    | N PAS | N PAS | N PAS | NPAS  | N P A S
        5  | NPAS    | N PAS | NPAS  | N PAS | NPAS  | N P A S
        6  | NPAS    | NPAS  | N PAS | NPAS  | NPAS  | N P A S
        7  | NPAS    | NPAS  | NPAS  | NPAS  | NPAS  | N P A S
        8  | N PAS   | N PAS | N PAS | N PAS | NPAS  | N P A S
        9  | N PAS   | N PAS | NPAS  | N PAS | NPAS  | N P A S
        10 | N PAS   | NPAS  | N PAS | NPAS  | NPAS  | N P A S
        11 | N PAS   | NPAS  | NPAS  | NPAS  | NPAS  | N P A S
  `),
  // Pause runs only where the pod shares its process list: cases 8 to 11.
  'cri-o': rows(`
        0  | N A S   | N AS  | N AS  | N AS  | NAS   | N A S
        1  | N A S   | N AS  | NAS   | N AS  | NAS   | N A S
        2  | N A S   | NAS   | N AS  | N AS  | NAS   | N A S
        3  | N A S   | NAS   | NAS   | N AS  | NAS   | N A S
        4  | NAS     | N AS  | N AS  | N AS  | NAS   | N A S
        5  | NAS     | N AS  | NAS   | N AS  | NAS   | N A S
        6  | NAS     | NAS   | N AS  | N AS  | NAS   | N A S
        7  | NAS     | NAS   | NAS   | N AS  | NAS   | N A S
        8  | N PAS   | N PAS | N PAS | N PAS | NPAS  | N P A S
        9  | N PAS   | N PAS | NPAS  | N PAS | NPAS  | N P A S
        10 | N PAS   | NPAS  | N PAS | N PAS | NPAS  | N P A S
        11 | N PAS   | NPAS  | NPAS  | N PAS | NPAS  | N P A S
  `),
};

const NAMES: Readonly<Record<string, string>> = { N: 'node', P: 'pause', A: 'app', S: 'sidecar' };

/** Takes one group of letters; gives its members by name. */
export function membersOf(group: string): string[] {
  return Array.from(group, (letter) => NAMES[letter] ?? letter);
}

/** Takes one group of letters; says whose Linux namespace it is. */
export function ownerOf(group: string): string {
  if (group.includes('N')) return 'node';
  return group.length === 1 ? (membersOf(group)[0] ?? '') : 'pod';
}

/** Takes a case; gives every box that the picture must have, one line each. */
export function boxLines(shown: Case, runtime: Runtime): string[] {
  return KINDS.flatMap((kind) =>
    ANSWERS[runtime][shown][kind]
      .split(' ')
      .map((group) => `${kind}: ${membersOf(group).join(' ')} (of ${ownerOf(group)})`),
  ).sort();
}

/** Which of the four switches are on. */
export type Positions = Readonly<Record<Field, boolean>>;

/** Takes a case; gives the positions of its switches, with shareProcessNamespace off where it does not matter. */
export function positionsOf(shown: Case): Positions {
  return Object.fromEntries(FIELDS.map((field, place) => [field, FLAGS[shown][place] === '1'])) as Record<
    Field,
    boolean
  >;
}

/** Takes the positions of the switches; looks up the case in the table. */
export function caseOf(positions: Positions): Case {
  const found = CASES.find((candidate) =>
    FIELDS.every((field, place) => ['x', positions[field] ? '1' : '0'].includes(FLAGS[candidate][place] ?? '')),
  );
  if (found === undefined) throw new Error('The table of cases has a hole.');
  return found;
}

/** Takes positions and a runtime; gives the address that shows them, below the site's base. */
export function addressOf(positions: Positions, runtime: Runtime = 'textbook'): string {
  const query = [
    ...(positions.hostPID && positions.shareProcessNamespace ? ['shareProcessNamespace=true'] : []),
    ...(runtime === 'textbook' ? [] : [`runtime=${runtime}`]),
  ];
  return `/case/${caseOf(positions)}/${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
