// Every page of the site, opened as one opens a link.

import { expect, test } from 'vitest';
import {
  addressOf,
  boxLines,
  CASES,
  KINDS,
  ownerOf,
  positionsOf,
  RUNTIMES,
  type Case,
  type Field,
  type Kind,
  type Positions,
  type Runtime,
} from '../support/cases';
import { ENGINE, type Engine } from './Engine';
import { click, expectCase, expectWholeCase, open, read, ready, until, untilAt } from './page';

/** The runtime under which this engine opens all cases; Chromium does under the textbook's. */
const OWN_RUNTIME: Runtime = { firefox: 'containerd', webkit: 'cri-o' }[ENGINE] as Runtime;

/** Declares the tests; they are run in the engine given. */
export function testPages(engine: () => Engine) {
  const TITLES: Readonly<Record<Case, string>> = {
    0: 'The default pod',
    1: 'On the node’s IPC',
    2: 'On the node’s network',
    3: 'The node’s network and IPC',
    4: 'In the node’s process list',
    5: 'The node’s processes and IPC',
    6: 'The node’s processes and network',
    7: 'All three host namespaces',
    8: 'One process list for the pod',
    9: 'Shared processes, the node’s IPC',
    10: 'Shared processes, the node’s network',
    11: 'Shared processes, node’s network and IPC',
  };
  const REFUSAL =
    'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled';

  // The answers are the resolver's, whichever engine shows them: each engine opens every case on one runtime, and some on the others.
  const OPENED = RUNTIMES.flatMap((runtime) =>
    CASES.filter((shown) => runtime === OWN_RUNTIME || shown === 2 || shown === 8).map(
      (shown) => [shown, runtime] as const,
    ),
  );
  test.for(OPENED)('case %i under %s', async ([shown, runtime]) => {
    await open(engine(), addressOf(positionsOf(shown), runtime));
    const { title, heading } = await expectWholeCase(engine(), positionsOf(shown), runtime);
    expect(title).toBe(`Case ${shown}: ${TITLES[shown]} – Linux namespaces in a pod`);
    expect(heading).toContain(TITLES[shown]);
  });

  test('cases.json, as this engine fetches it, says the same', async () => {
    await open(engine(), '/');
    const data = await engine().evaluate(async () => {
      const response = await fetch('/cases.json');
      return (await response.json()) as {
        cases: { case: number; namespaces: Record<string, Record<string, string[][]>> }[];
      };
    });
    const letters: Readonly<Record<string, string>> = { node: 'N', pause: 'P', app: 'A', sidecar: 'S' };
    const lineOf = (kind: Kind, members: string[]) =>
      `${kind}: ${members.join(' ')} (of ${ownerOf(members.map((member) => letters[member] ?? '?').join(''))})`;
    expect(data.cases.map((entry) => entry.case)).toEqual(CASES);
    for (const { case: number, namespaces } of data.cases) {
      for (const runtime of RUNTIMES) {
        const lines = KINDS.flatMap((kind) => (namespaces[runtime]?.[kind] ?? []).map((group) => lineOf(kind, group)));
        expect(lines.sort(), `case ${number}, ${runtime}`).toEqual(boxLines(number as Case, runtime));
      }
    }
  });

  test('the start page is case 0 and keeps its address', async () => {
    await open(engine(), '/');
    await expectWholeCase(engine(), positionsOf(0), 'textbook', '/');
  });

  test('the lab asks for CONTAINER, and Back takes it back', async () => {
    await open(engine(), '/cri/');
    const nets = () =>
      [...document.querySelectorAll<HTMLElement>('[data-namespace="net"]')]
        .map(({ dataset }) => dataset.members)
        .sort();
    await click(engine(), 'input[name="network"][value="CONTAINER"]');
    await untilAt(engine(), '/cri/?network=CONTAINER&pid=CONTAINER&ipc=POD');
    expect(await engine().evaluate(nets)).toEqual(['app', 'node', 'pause', 'sidecar']);
    await engine().evaluate(() => {
      history.back();
    });
    await untilAt(engine(), '/cri/');
    await until(engine(), 'one net namespace of the pod', (found) => found.length === 2, nets, []);
  });

  test.for(['/', '/case/4/', '/case/99/', '/cri/', '/present/6/', '/lesson/8/', '/model/'])(
    'the style of %s begins with the order of its layers',
    async (address) => {
      await engine().go(address);
      // A page that is left while its code comes complains of it.
      if (address !== '/model/') await ready(engine());
      await until(
        engine(),
        'the order of the layers',
        (first) => first === 'tokens base components',
        () => {
          const rule = document.styleSheets[0]?.cssRules[0];
          return rule instanceof CSSLayerStatementRule ? rule.nameList.join(' ') : '';
        },
        [],
      );
    },
  );

  test.for([4, 7] as const)('case %i with the pair that the API server refuses', async (shown) => {
    const positions = { ...positionsOf(shown), shareProcessNamespace: true };
    await open(engine(), `/case/${shown}/?shareProcessNamespace=true`);
    await expectWholeCase(engine(), positions);
    await until(
      engine(),
      'the API server’s own words behind Why',
      (said) => said === REFUSAL,
      () => {
        const why = [...document.querySelectorAll<HTMLElement>('main button')].find(
          (each) => each.textContent === 'Why',
        );
        if (!document.querySelector('dialog[open]')) why?.click();
        return document.querySelector('dialog[open] pre')?.textContent ?? '';
      },
      [],
    );
  });

  const OFF: Positions = { shareProcessNamespace: false, hostPID: false, hostNetwork: false, hostIPC: false };

  function withOn(...fields: Field[]): Positions {
    return { ...OFF, ...Object.fromEntries(fields.map((field) => [field, true])) };
  }

  test.for<[asked: string, positions: Positions, runtime: Runtime]>([
    ['/?shareProcessNamespace=1&hostPID=true', withOn('shareProcessNamespace', 'hostPID'), 'textbook'],
    ['/?hostIPC=1&runtime=cri-o', withOn('hostIPC'), 'cri-o'],
  ])('%s is replaced by the address of its case', async ([asked, positions, runtime]) => {
    const before = await engine().evaluate(() => history.length);
    await open(engine(), asked);
    await untilAt(engine(), addressOf(positions, runtime));
    const { canUndo } = await expectWholeCase(engine(), positions, runtime);
    expect(canUndo).toBe(false);
    expect(await engine().evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
  });

  test.for<[asked: string, shown: Case, runtime: Runtime, words: string[]]>([
    ['/case/3/?runtime=podman', 3, 'textbook', ['podman', 'textbook', 'containerd', 'cri-o']],
    ['/case/6/?hostNetwork=%E0%A4%A', 6, 'textbook', ['hostNetwork=']],
    ['/case/6/?hostNetwork=%3Cb%3Ehi%3C%2Fb%3E', 6, 'textbook', ['hostNetwork=<b>hi</b>']],
  ])('%s shows its case and says what was not followed', async ([asked, shown, runtime, words]) => {
    await open(engine(), asked);
    const { status } = await expectWholeCase(engine(), positionsOf(shown), runtime, asked);
    for (const word of words) expect(status).toContain(word);
  });

  test.for<[asked: string, words: string[]]>([
    ['/case/99/', ['99', '0 to 11']],
    ['/case/%E0%A4%A/', ['/case/%E0%A4%A/', 'cannot be read']],
    ['/nope', ['/nope']],
  ])('the wrong address %s gets a sentence on what was wrong, and twelve links', async ([asked, words]) => {
    await open(engine(), asked);
    const seen = await read(engine());
    const { sentence, links } = await engine().evaluate(() => ({
      sentence: document.querySelector('main h1 + p')?.textContent ?? '',
      links: [...document.querySelectorAll('main li a')].map((link) => link.getAttribute('href')),
    }));
    for (const word of words) expect(sentence).toContain(word);
    expect(links).toEqual(CASES.map((shown) => `/case/${shown}/`));
    expect(seen).toMatchObject({ address: asked, boxes: [], sideways: 0 });
    expect(seen.title).toMatch(/^This address shows no case/);
    expect(seen.heading).not.toBe('');
  });

  test('from a wrong address a link leads to its case', async () => {
    await open(engine(), '/case/99/?runtime=cri-o');
    await engine().evaluate(() => {
      document.querySelector<HTMLElement>('main li a[href^="/case/8/"]')?.click();
    });
    await untilAt(engine(), '/case/8/?runtime=cri-o');
    expectCase(await read(engine()), positionsOf(8), 'cri-o');
  });
}
