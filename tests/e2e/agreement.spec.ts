// The picture, the text, the data and the static pages all give the answers that stand in the hand-typed table.
import type { Page } from '@playwright/test';
import { caseLink, checkedTexts, chooseRuntime, expect, open, readShown, switchOf, test } from '../support/app';
import {
  addressOf,
  ANSWERS,
  boxLines,
  CASES,
  FIELDS,
  FLAGS,
  KINDS,
  membersOf,
  positionsOf,
  RUNTIMES,
  type Case,
  type Runtime,
} from '../support/cases';

const TEXT_TABLE = 'Who is in which Linux namespace';
const MEMBERS = ['N', 'P', 'A', 'S'] as const;
const LETTERS: Readonly<Record<string, string>> = {
  'the worker node': 'N',
  pause: 'P',
  'the app': 'A',
  'the sidecar': 'S',
};

/** Takes the rows of the text table; gives the same in letters, and whose each Linux namespace is said to be. */
function lettersOf(rows: readonly (readonly string[])[]) {
  return rows.flatMap(([head = '', ...cells]) =>
    cells.map((cell, column) => {
      const kind = head.split(' ')[0] ?? '';
      const own = MEMBERS[column] ?? '';
      if (cell === 'no process') return `${kind} ${own}: no process`;
      const [, owner, company = ''] = /^(the node’s|the pod’s|its own), (?:alone|with (.+))$/.exec(cell) ?? [];
      const others = company.split(/, | and /).filter((name) => name !== '');
      const letters = [own, ...others.map((name) => LETTERS[name] ?? `?${name}`)];
      const group = MEMBERS.filter((letter) => letters.includes(letter)).join('');
      return `${kind} ${own}: ${owner ?? cell}, ${group}`;
    }),
  );
}

/** The same, from the hand-typed table. */
function expectedLetters(shown: Case, runtime: Runtime) {
  return KINDS.flatMap((kind) =>
    MEMBERS.map((member) => {
      const group = ANSWERS[runtime][shown][kind].split(' ').find((letters) => letters.includes(member));
      if (group === undefined) return `${kind} ${member}: no process`;
      const owner = group.includes('N') ? 'the node’s' : group.length === 1 ? 'its own' : 'the pod’s';
      return `${kind} ${member}: ${owner}, ${group}`;
    }),
  );
}

async function textRows(page: Page) {
  const table = page.getByRole('table', { name: TEXT_TABLE, exact: true });
  return table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

/** Expects picture, switches, table of cases, runtime and text table to show a case. */
async function expectCase(page: Page, shown: Case, runtime: Runtime, positions = positionsOf(shown)) {
  const what = `case ${shown}, ${runtime}`;
  const found = await readShown(page);
  expect(found.boxes, `boxes of ${what}`).toEqual(boxLines(shown, runtime));
  expect(found.switches, `switches of ${what}`).toEqual(checkedTexts(positions));
  expect(found.current, `cases marked as ${what}`).toEqual([addressOf(positionsOf(shown), runtime)]);
  expect(found.runtime).toBe(runtime);
  // What stands below the picture follows it a render later, so that a click is answered at once.
  await expect
    .poll(async () => lettersOf(await textRows(page)), { message: `text table of ${what}` })
    .toEqual(expectedLetters(shown, runtime));
}

// Movement has tests of its own; here it would only cost time.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// The real runtimes' are opened cold in the other engines.
test('every case opened cold shows what the textbook says', async ({ page }) => {
  for (const shown of CASES) {
    await open(page, addressOf(positionsOf(shown), 'textbook'));
    await expectCase(page, shown, 'textbook');
  }
});

test('under hostPID, shareProcessNamespace changes no box', async ({ page }) => {
  await open(page, '/case/0/');
  await switchOf(page, 'shareProcessNamespace').click();
  await switchOf(page, 'hostPID').click();
  let shares = true;
  for (const [shown, flipped] of [
    [4, 'hostIPC'],
    [5, 'hostNetwork'],
    [7, 'hostIPC'],
    [6, 'shareProcessNamespace'],
    [6, 'hostNetwork'],
    [4, 'shareProcessNamespace'],
    [4, 'shareProcessNamespace'],
  ] as const) {
    await expectCase(page, shown, 'textbook', { ...positionsOf(shown), shareProcessNamespace: shares });
    await switchOf(page, flipped).click();
    if (flipped === 'shareProcessNamespace') shares = !shares;
  }
  await expectCase(page, 4, 'textbook', { ...positionsOf(4), shareProcessNamespace: false });
});

test('every case is reached by the table of cases, under every runtime by its select', async ({ page }) => {
  await open(page, '/case/0/');
  for (const shown of [7, 0, 11, 4, 8, 1, 10, 2, 5, 9, 3, 6] as const) {
    await caseLink(page, shown).click();
    await expectCase(page, shown, 'textbook');
    for (const runtime of ['containerd', 'cri-o', 'textbook'] as const) {
      await chooseRuntime(page, runtime);
      await expectCase(page, shown, runtime);
    }
  }
});

test('under CRI-O no box names pause, except where the pod shares its process list', async ({ page }) => {
  await open(page, '/case/0/?runtime=cri-o');
  const withPause: number[] = [];
  for (const shown of CASES) {
    if (shown > 0) await page.getByRole('link', { name: 'Next case', exact: true }).click();
    const found = await readShown(page);
    expect(found.current).toEqual([`/case/${shown}/?runtime=cri-o`]);
    if (found.boxes.some((line) => line.includes('pause'))) withPause.push(shown);
  }
  expect(withPause).toEqual([8, 9, 10, 11]);
});

test('/cases.json says the same of every case and runtime', async ({ request }) => {
  const response = await request.get('/cases.json');
  expect(response.headers()['content-type']).toContain('application/json');
  const bits = { '0': false, '1': true, x: null };
  expect(await response.json()).toEqual({
    cases: CASES.map((shown) => ({
      case: shown,
      flags: Object.fromEntries(
        FIELDS.map((field, place) => [field, bits[FLAGS[shown].charAt(place) as keyof typeof bits]]),
      ),
      namespaces: Object.fromEntries(
        RUNTIMES.map((runtime) => [
          runtime,
          Object.fromEntries(KINDS.map((kind) => [kind, ANSWERS[runtime][shown][kind].split(' ').map(membersOf)])),
        ]),
      ),
    })),
  });
});

test('the pages as they lie on the server say the same before any script', async ({ page }) => {
  await open(page, '/');
  for (const [address, shown] of [['/', 0], ...CASES.map((each) => [`/case/${each}/`, each])] as [string, Case][]) {
    const found = await page.evaluate(
      async ([from, name]) => {
        const html = await (await fetch(from)).text();
        const document = new DOMParser().parseFromString(html, 'text/html');
        const hooks = [...document.querySelectorAll('[data-namespace]')].map((box) =>
          ['data-namespace', 'data-members', 'data-owner'].map((hook) => box.getAttribute(hook) ?? 'missing'),
        );
        const rows = [...document.querySelectorAll(`table[aria-label="${name}"] tbody tr`)];
        return { hooks, rows: rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())) };
      },
      [address, TEXT_TABLE] as const,
    );
    const lines = found.hooks.map(([kind, members, owner]) => `${kind ?? ''}: ${members ?? ''} (of ${owner ?? ''})`);
    expect(lines.sort(), `boxes of ${address}`).toEqual(boxLines(shown, 'textbook'));
    expect(lettersOf(found.rows), `text table of ${address}`).toEqual(expectedLetters(shown, 'textbook'));
  }
});
