// @vitest-environment node

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeWindow } from '../../tests/support/FakeWindow';
import { flagsAt } from '../../tests/support/flagsAt';
import { parseAppUrl } from '../formats/appUrl';
import { bindStoreToUrl } from './bindStoreToUrl';
import { createAppStore, viewOf } from './createAppStore';
import { selectCase } from './selectors';

/** A tab opened at an address, whose page was made for the path alone. */
function open(address: string, base = '/') {
  const tab = new FakeWindow(address);
  let back = (): void => undefined;
  const store = createAppStore(viewOf(parseAppUrl('/', '')), base, () => {
    back();
  });
  const binding = bindStoreToUrl(store, tab.asWindow());
  back = binding.back;
  const { unbind } = binding;
  store.getState().becomeReady();
  return { tab, store, unbind, act: store.getState(), shown: () => store.getState().view };
}

describe('opening an address', () => {
  test.each([
    '/',
    '/case/4/',
    '/case/4/?shareProcessNamespace=true',
    '/?runtime=cri-o',
    '/case/2/?runtime=docker',
    '/case/0/?hostPID=true',
    '/case/12/',
    '/nowhere/',
  ])('%s writes nothing to the history', (address) => {
    const { tab } = open(address);
    expect(tab.written).toEqual([]);
    expect(tab.address).toBe(address);
  });

  test('shows what it asks for', () => {
    expect(open('/case/6/?shareProcessNamespace=true&runtime=containerd').shown()).toMatchObject({
      kind: 'case',
      flags: flagsAt('1110'),
      runtime: 'containerd',
    });
    expect(open('/case/07/').shown()).toMatchObject({ kind: 'unknown', problem: { kind: 'leading-zero' } });
  });

  test.each([
    ['/?hostPID=true&hostNetwork=true', '/case/6/'],
    ['/?shareProcessNamespace=1&hostPID=1', '/case/4/?shareProcessNamespace=true'],
    ['/?hostPID=false', '/case/0/'],
    ['/case/7', '/case/7/'],
    ['/case/7?runtime=cri-o', '/case/7/?runtime=cri-o'],
    ['/case/7#all-cases', '/case/7/#all-cases'],
    ['/index.html', '/'],
    ['/case/%37/', '/case/7/'],
  ])('%s is replaced by %s, so that Back still leaves the site', (address, own) => {
    const { tab } = open(address);
    expect(tab.written).toEqual([`replace ${own}`]);
    tab.go(-1);
    expect(tab.onThisSite).toBe(false);
  });
});

describe('a choice pushes exactly one entry', () => {
  test('a switch', () => {
    const { tab, act } = open('/case/0/');
    act.toggleFlag('hostNetwork');
    expect(tab.written).toEqual(['push /case/2/']);
  });

  test('a case, the start, a runtime', () => {
    const { tab, act } = open('/');
    act.showCase(11);
    act.chooseRuntime('cri-o');
    act.showFlags(flagsAt('0000'));
    expect(tab.written).toEqual(['push /case/11/', 'push /case/11/?runtime=cri-o', 'push /case/0/?runtime=cri-o']);
  });

  test('the first choice on the start page, even of case 0', () => {
    const { tab, act } = open('/');
    act.showCase(0);
    expect(tab.written).toEqual(['push /case/0/']);
  });

  test('from the wrong-address page', () => {
    const { tab, act } = open('/case/12/?runtime=containerd');
    act.showCase(7);
    expect(tab.written).toEqual(['push /case/7/?runtime=containerd']);
  });

  test('shareProcessNamespace under hostPID is written into the address, and off again with hostPID off', () => {
    const { tab, act } = open('/case/8/');
    act.toggleFlag('hostPID');
    act.toggleFlag('hostPID');
    expect(tab.written).toEqual(['push /case/4/?shareProcessNamespace=true', 'push /case/8/']);
  });
});

test('a step of a lesson that shows more than its address says takes the entry that leads to it', () => {
  const { tab, act, shown } = open('/lesson/11/');
  act.change({ runtime: 'cri-o' }, true);
  expect(tab.written).toEqual(['replace /lesson/11/?runtime=cri-o']);
  expect(shown()).toMatchObject({ runtime: 'cri-o' });
});

describe('who one looks from', () => {
  test('replaces the entry, is carried on, and is not undone', () => {
    const { tab, act, shown } = open('/case/8/');
    act.lookFrom('sidecar');
    expect(tab.written).toEqual(['replace /case/8/?from=sidecar']);
    act.toggleFlag('hostIPC');
    act.lookFrom('node');
    expect(tab.written.slice(1)).toEqual(['push /case/9/?from=sidecar', 'replace /case/9/?from=node']);
    act.undo();
    expect(shown()).toMatchObject({ flags: flagsAt('1000'), from: 'sidecar' });
  });

  test('can be chosen on the start page, which stays, and on the wrong-address page, whose links carry it', () => {
    const start = open('/');
    start.act.lookFrom('pause');
    expect(start.tab.written).toEqual(['replace /?from=pause']);
    const wrong = open('/case/12/');
    wrong.act.lookFrom('pause');
    expect(wrong.tab.written).toEqual([]);
    wrong.act.showCase(1);
    expect(wrong.tab.address).toBe('/case/1/?from=pause');
  });

  test('the app is the default and is left out', () => {
    const { tab, act } = open('/case/8/?from=sidecar');
    act.lookFrom('app');
    expect(tab.written).toEqual(['replace /case/8/']);
  });
});

describe('no change writes nothing', () => {
  test('the case that is shown is chosen again', () => {
    const { tab, store, act } = open('/case/2/');
    act.showCase(2);
    act.chooseRuntime('textbook');
    expect(tab.written).toEqual([]);
    expect(store.getState().canUndo).toBe(false);
  });

  test('the page becomes ready', () => {
    const { tab, act } = open('/case/2/');
    act.becomeReady();
    expect(tab.written).toEqual([]);
  });
});

describe('Back and Forward', () => {
  test('show what was shown there and write nothing', () => {
    const { tab, store, act } = open('/case/0/');
    act.toggleFlag('hostNetwork');
    act.toggleFlag('hostIPC');
    const written = [...tab.written];
    tab.go(-1);
    expect(selectCase(store.getState())).toBe(2);
    tab.go(-1);
    expect(selectCase(store.getState())).toBe(0);
    tab.go(2);
    expect(selectCase(store.getState())).toBe(3);
    expect(tab.written).toEqual(written);
  });

  test('bring back the runtime and a remembered shareProcessNamespace', () => {
    const { tab, act, shown } = open('/case/8/?runtime=cri-o');
    act.toggleFlag('hostPID');
    act.chooseRuntime('textbook');
    act.showCase(0);
    tab.go(-2);
    expect(shown()).toMatchObject({ flags: flagsAt('1100'), runtime: 'cri-o' });
  });

  test('bring back the start page and the wrong-address page', () => {
    const start = open('/');
    start.act.showCase(3);
    start.tab.go(-1);
    expect(start.shown()).toMatchObject({ kind: 'case', home: true, flags: flagsAt('0000') });
    const wrong = open('/case/12/');
    wrong.act.showCase(3);
    wrong.tab.go(-1);
    expect(wrong.shown()).toMatchObject({ kind: 'unknown', problem: { kind: 'no-such-case', given: '12' } });
  });

  test('bring back an address that was not followed in full, as it was', () => {
    const { tab, act } = open('/case/0/?hostPID=true');
    act.showCase(3);
    tab.go(-1);
    expect(tab.address).toBe('/case/0/?hostPID=true');
    expect(tab.written).toEqual(['push /case/3/']);
  });

  test('a choice after Back takes the place of what lay ahead', () => {
    const { tab, act } = open('/case/0/');
    act.toggleFlag('hostNetwork');
    tab.go(-1);
    act.toggleFlag('hostIPC');
    expect(tab.address).toBe('/case/1/');
    tab.go(-1);
    expect(tab.address).toBe('/case/0/');
  });
});

describe('undo is Back', () => {
  test('as long as there is an entry of ours', () => {
    const { tab, store, act } = open('/case/0/');
    expect(store.getState().canUndo).toBe(false);
    act.toggleFlag('hostNetwork');
    act.toggleFlag('hostIPC');
    expect(store.getState().canUndo).toBe(true);
    act.undo();
    expect(tab.address).toBe('/case/2/');
    expect(store.getState().canUndo).toBe(true);
    act.undo();
    expect(tab.address).toBe('/case/0/');
    expect(store.getState().canUndo).toBe(false);
    act.undo();
    expect(tab.onThisSite).toBe(true);
  });

  test('after Forward it can be undone again', () => {
    const { tab, store, act } = open('/case/0/');
    act.toggleFlag('hostNetwork');
    tab.go(-1);
    tab.go(1);
    expect(store.getState().canUndo).toBe(true);
  });

  test('also after the page was loaded again', () => {
    const { tab, act, unbind } = open('/case/0/');
    act.toggleFlag('hostNetwork');
    unbind();
    const again = createAppStore(viewOf(parseAppUrl('/case/2/', '')), '/', () => undefined);
    bindStoreToUrl(again, tab.asWindow());
    expect(again.getState().canUndo).toBe(true);
  });

  test('the replaced address that the page was opened at is not undone', () => {
    expect(open('/?hostPID=true').store.getState().canUndo).toBe(false);
  });

  test('not beyond the entry that the page was opened at, also where that names a place in the page', () => {
    const { tab, store, act } = open('/case/0/#all-cases');
    act.toggleFlag('hostNetwork');
    tab.go(-1);
    expect(tab.address).toBe('/case/0/#all-cases');
    expect(store.getState().canUndo).toBe(false);
    act.undo();
    expect(tab.onThisSite).toBe(true);
  });

  test('after a jump inside the page it leads back to where the jump came from, and no further', () => {
    const { tab, store, act } = open('/case/0/#all-cases');
    tab.jumpTo('#diagram');
    expect(store.getState().canUndo).toBe(true);
    act.undo();
    expect(tab.address).toBe('/case/0/#all-cases');
    expect(store.getState().canUndo).toBe(false);
  });

  test('a jump inside the page changes nothing that is shown', () => {
    const { tab, act, shown } = open('/case/0/');
    act.toggleFlag('hostNetwork');
    const before = shown();
    tab.jumpTo('#diagram');
    expect(shown()).toBe(before);
    expect(tab.written[0]).toBe('push /case/2/');
    // Only the entry's own place in the history is noted, so that Undo still knows that there is a way back.
    expect(tab.written.slice(1).every((entry) => entry.startsWith('replace'))).toBe(true);
  });
});

describe('below the base /x/', () => {
  test('addresses are read and written', () => {
    const { tab, act, shown } = open('/x/case/4/?runtime=cri-o', '/x/');
    expect(shown()).toMatchObject({ flags: flagsAt('0100'), runtime: 'cri-o' });
    act.toggleFlag('hostIPC');
    expect(tab.written).toEqual(['push /x/case/5/?runtime=cri-o']);
  });

  test('the start page and its flags are found', () => {
    expect(open('/x/', '/x/').shown()).toMatchObject({ kind: 'case', home: true });
    expect(open('/x/?hostIPC=true', '/x/').tab.written).toEqual(['replace /x/case/1/']);
  });

  test('a path beside it is not one of ours', () => {
    expect(open('/y/case/4/', '/x/').shown()).toMatchObject({
      kind: 'unknown',
      problem: { kind: 'no-such-page', given: '/y/case/4/' },
    });
  });
});

test('once unbound, neither the history nor the store hears of the other', () => {
  const { tab, store, act, unbind } = open('/case/0/');
  act.toggleFlag('hostNetwork');
  unbind();
  expect(tab.listening).toBe(0);
  act.toggleFlag('hostIPC');
  expect(tab.written).toEqual(['push /case/2/']);
  tab.go(-1);
  expect(selectCase(store.getState())).toBe(3);
});

describe('a view whose code has to be fetched first', () => {
  /** A tab at the wrong-address page, at which the code of cases comes when it is told to. */
  function openWaiting() {
    const tab = new FakeWindow('/case/12/');
    let come: () => void = () => undefined;
    const coming = new Promise<void>((settle) => (come = settle));
    let here = false;
    const store = createAppStore(
      viewOf(parseAppUrl('/case/12/', '')),
      '/',
      () => {
        tab.go(-1);
      },
      ({ kind }) => (kind === 'case' && !here ? coming : null),
    );
    bindStoreToUrl(store, tab.asWindow());
    return {
      tab,
      act: store.getState(),
      shown: () => store.getState().view,
      fetched: async () => {
        here = true;
        come();
        await coming;
      },
    };
  }

  test('is shown, and gets its address, once it is there', async () => {
    const { tab, act, shown, fetched } = openWaiting();
    act.showCase(7);
    expect([shown().kind, tab.address]).toEqual(['unknown', '/case/12/']);
    await fetched();
    expect(shown()).toMatchObject({ kind: 'case', flags: flagsAt('0111') });
    expect(tab.written).toEqual(['push /case/7/']);
  });

  test('gives way to a later choice', async () => {
    const { tab, act, shown, fetched } = openWaiting();
    act.showCase(7);
    act.showCase(2);
    await fetched();
    expect(shown()).toMatchObject({ flags: flagsAt('0010') });
    expect(tab.written).toEqual(['push /case/2/']);
  });

  test('writes nothing where the address asked for it', async () => {
    const { tab, shown, fetched } = openWaiting();
    tab.openAt('/case/0/?hostPID=true');
    expect(shown().kind).toBe('unknown');
    await fetched();
    expect(shown()).toMatchObject({ kind: 'case', flags: flagsAt('0000') });
    expect(tab.written).toEqual([]);
  });
});

describe.each(['throws', 'does nothing'] as const)('a history that %s', (answer) => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('keeps nothing back: every listener hears of the choice, and the address catches up with one entry', () => {
    const { tab, store, act } = open('/case/0/');
    const heard: number[] = [];
    store.subscribe((state) => heard.push(selectCase(state)));
    tab.answers = answer;
    act.toggleFlag('hostNetwork');
    act.toggleFlag('hostIPC');
    expect(heard).toContain(3);
    expect(tab.address).toBe('/case/0/');
    vi.advanceTimersByTime(30_000);
    tab.answers = 'yes';
    vi.advanceTimersByTime(10_000);
    expect(tab.written).toEqual(['push /case/3/']);
    expect(store.getState().canUndo).toBe(true);
    tab.go(-1);
    expect(selectCase(store.getState())).toBe(0);
  });

  test('lets the next choice bring the address along', () => {
    const { tab, act } = open('/case/0/');
    tab.answers = answer;
    act.toggleFlag('hostNetwork');
    tab.answers = 'yes';
    act.toggleFlag('hostIPC');
    expect(tab.written).toEqual(['push /case/3/']);
    vi.runAllTimers();
    expect(tab.written).toEqual(['push /case/3/']);
  });

  test('lets Undo take back one choice at a time', () => {
    const { tab, store, act } = open('/case/0/');
    act.toggleFlag('hostPID');
    tab.answers = answer;
    act.toggleFlag('hostNetwork');
    act.toggleFlag('hostIPC');
    const shown: number[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      act.undo();
      shown.push(selectCase(store.getState()));
    }
    expect(shown).toEqual([6, 4, 0]);
    expect(store.getState().canUndo).toBe(false);
    expect(tab.onThisSite).toBe(true);
    tab.answers = 'yes';
    vi.runAllTimers();
    expect(tab.written).toEqual(['push /case/4/']);
  });

  test('is not written to where the choices lead back to the address', () => {
    const { tab, store, act } = open('/case/0/');
    tab.answers = answer;
    act.toggleFlag('hostNetwork');
    act.toggleFlag('hostNetwork');
    expect(store.getState().canUndo).toBe(false);
    tab.answers = 'yes';
    vi.runAllTimers();
    expect(tab.written).toEqual([]);
  });

  test('leaves what Back leads to alone', () => {
    const { tab, store, act } = open('/case/0/');
    act.toggleFlag('hostPID');
    tab.answers = answer;
    act.toggleFlag('hostNetwork');
    tab.go(-1);
    expect(selectCase(store.getState())).toBe(0);
    tab.answers = 'yes';
    vi.runAllTimers();
    expect(tab.written).toEqual(['push /case/4/']);
  });

  test('gets the page’s own spelling of the address later', () => {
    const tab = new FakeWindow('/?hostPID=true');
    tab.answers = answer;
    const store = createAppStore(viewOf(parseAppUrl('/', '')), '/', () => undefined);
    bindStoreToUrl(store, tab.asWindow());
    expect(selectCase(store.getState())).toBe(4);
    tab.answers = 'yes';
    vi.runAllTimers();
    expect(tab.written).toEqual(['replace /case/4/']);
  });
});
