// @vitest-environment node

import { describe, expect, test, vi } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { parseAppUrl } from '../formats/appUrl';
import { createAppStore, viewOf } from './createAppStore';
import { selectCase, selectCaseHref, selectFlags, selectFlagsHref, selectFlipHref } from './selectors';

function storeAt(path: string, search = '', base = '/') {
  const goBack = vi.fn();
  const store = createAppStore(viewOf(parseAppUrl(path, search)), base, goBack);
  return { store, goBack, act: store.getState() };
}

describe('a switch', () => {
  test('changes one field and leaves the others', () => {
    const { store, act } = storeAt('/case/3/');
    act.toggleFlag('hostIPC');
    expect(selectFlags(store.getState())).toEqual(flagsAt('0010'));
    act.toggleFlag('shareProcessNamespace');
    expect(selectFlags(store.getState())).toEqual(flagsAt('1010'));
  });

  test('of shareProcessNamespace keeps its position while hostPID is on', () => {
    const { store, act } = storeAt('/case/8/');
    act.toggleFlag('hostPID');
    expect(selectFlags(store.getState())).toEqual(flagsAt('1100'));
    expect(selectCase(store.getState())).toBe(4);
    act.toggleFlag('hostPID');
    expect(selectFlags(store.getState())).toEqual(flagsAt('1000'));
    expect(selectCase(store.getState())).toBe(8);
  });

  test('links to the page that flipping it leads to', () => {
    const { store } = storeAt('/case/8/', '?runtime=cri-o');
    expect(selectFlipHref('hostPID')(store.getState())).toBe('/case/4/?shareProcessNamespace=true&runtime=cri-o');
    expect(selectFlipHref('shareProcessNamespace')(store.getState())).toBe('/case/0/?runtime=cri-o');
  });
});

describe('a case chosen by its number', () => {
  test('forgets a shareProcessNamespace that did not matter', () => {
    const { store, act } = storeAt('/case/4/', '?shareProcessNamespace=true');
    act.showCase(4);
    expect(selectFlags(store.getState())).toEqual(flagsAt('0100'));
  });

  test('links to the plain case below the base', () => {
    const { store } = storeAt('/case/4/', '?shareProcessNamespace=true&runtime=containerd', '/x/');
    expect(selectCaseHref(5)(store.getState())).toBe('/x/case/5/?runtime=containerd');
    expect(selectFlagsHref(flagsAt('1111'))(store.getState())).toBe(
      '/x/case/7/?shareProcessNamespace=true&runtime=containerd',
    );
  });
});

describe('the runtime', () => {
  test('stays when the case changes, and the case stays when the runtime changes', () => {
    const { store, act } = storeAt('/case/2/', '?runtime=cri-o');
    act.toggleFlag('hostIPC');
    expect(store.getState().view).toMatchObject({ flags: flagsAt('0011'), runtime: 'cri-o' });
    act.chooseRuntime('containerd');
    expect(store.getState().view).toMatchObject({ flags: flagsAt('0011'), runtime: 'containerd' });
    act.showFlags(flagsAt('0000'));
    expect(store.getState().view).toMatchObject({ flags: flagsAt('0000'), runtime: 'containerd' });
  });

  test('can be chosen on the wrong-address page, which stays, and is carried by its links', () => {
    const { store, act } = storeAt('/case/12/');
    act.chooseRuntime('cri-o');
    expect(store.getState().view).toEqual({
      kind: 'unknown',
      problem: { kind: 'no-such-case', given: '12' },
      runtime: 'cri-o',
      from: 'app',
    });
    expect(selectCaseHref(7)(store.getState())).toBe('/case/7/?runtime=cri-o');
  });
});

describe('what the last change was', () => {
  test('leads from no step of a lesson to another, but from a flip to the next', () => {
    const { store, act } = storeAt('/lesson/8/');
    act.becomeReady();
    act.toggleFlag('hostIPC');
    expect(store.getState().previous).toMatchObject({ flags: flagsAt('0000'), lesson: { step: 8 } });
    act.change({ flags: flagsAt('0010'), lesson: { step: 10, text: '' } });
    expect(store.getState().previous).toBeNull();
    act.toggleFlag('hostNetwork');
    act.arrive(viewOf(parseAppUrl('/lesson/8/', '')), true);
    expect(store.getState().previous).toBeNull();
  });

  test('nothing, as long as nobody chose', () => {
    expect(storeAt('/case/2/').store.getState().previous).toBeNull();
  });

  test('is told by the view before the choice', () => {
    const { store, act } = storeAt('/case/2/');
    act.toggleFlag('hostIPC');
    expect(store.getState().previous).toMatchObject({ kind: 'case', flags: flagsAt('0010') });
  });

  test('a page that only arrives at its address’s state did not change', () => {
    const { store, act } = storeAt('/case/4/');
    act.arrive(viewOf(parseAppUrl('/case/4/', '?runtime=cri-o')), false);
    expect(store.getState().previous).toBeNull();
    expect(store.getState().view.runtime).toBe('cri-o');
  });

  test('once the page is ready, going back is a change too', () => {
    const { store, act } = storeAt('/case/4/');
    act.becomeReady();
    act.arrive(viewOf(parseAppUrl('/case/0/', '')), false);
    expect(store.getState().previous).toMatchObject({ flags: flagsAt('0100') });
  });

  test('arriving where one is already changes nothing that is shown', () => {
    const { store, act } = storeAt('/case/4/');
    act.becomeReady();
    act.toggleFlag('hostIPC');
    const { view, previous } = store.getState();
    act.arrive(viewOf(parseAppUrl('/case/5/', '')), true);
    expect(store.getState().view).toBe(view);
    expect(store.getState().previous).toBe(previous);
  });
});

describe('a choice', () => {
  test('ends the notices on the address, and the start page', () => {
    const { store, act } = storeAt('/', '?runtime=docker');
    expect(store.getState().view).toMatchObject({ home: true, notices: [{ kind: 'unknown-runtime' }] });
    act.toggleFlag('hostIPC');
    expect(store.getState().view).toMatchObject({ home: false, notices: [] });
  });

  test('on the wrong-address page starts from no flag', () => {
    const { store, act } = storeAt('/nowhere/');
    act.toggleFlag('hostNetwork');
    expect(store.getState().view).toMatchObject({ kind: 'case', flags: flagsAt('0010') });
  });
});

describe('what is told', () => {
  const toldOf = ({ store }: ReturnType<typeof storeAt>) =>
    Object.entries(store.getState().told.lanes).map(([kind, chosen]) => [kind, chosen.flags?.hostNetwork]);
  const all = (isOn: boolean) => ['pid', 'net', 'ipc', 'uts', 'user', 'mnt'].map((kind) => [kind, isOn]);

  test('follows the view lane by lane', () => {
    const shown = storeAt('/case/0/');
    shown.act.toggleFlag('hostNetwork');
    shown.act.tell(['net']);
    expect(Object.fromEntries(toldOf(shown))).toMatchObject({ net: false, pid: true, ipc: true });
    expect(shown.store.getState().told.change.previous).toBeNull();
    shown.act.tell([]);
    expect(toldOf(shown)).toEqual(all(true));
    expect(shown.store.getState().told.change.previous).toMatchObject({ flags: flagsAt('0000') });
  });

  test('is told again, lane by lane, when the change is shown again', () => {
    const shown = storeAt('/case/0/');
    shown.act.toggleFlag('hostNetwork');
    shown.act.tell([]);
    shown.act.replay();
    expect(toldOf(shown)).toEqual(all(false));
    shown.act.tell(['net']);
    expect(Object.fromEntries(toldOf(shown))).toMatchObject({ net: false, pid: true });
    shown.act.tell([]);
    expect(toldOf(shown)).toEqual(all(true));
  });

  test('the pod that is shown, chosen again, is no change', () => {
    const { store, act } = storeAt('/case/0/');
    act.toggleFlag('hostNetwork');
    act.showCase(2);
    expect(store.getState().previous).toMatchObject({ flags: flagsAt('0000') });
  });
});

describe('undo', () => {
  test('does nothing where there is nothing of ours to go back to', () => {
    const { goBack, act } = storeAt('/case/4/');
    act.undo();
    expect(goBack).not.toHaveBeenCalled();
  });

  test('goes back once', () => {
    const { goBack, act } = storeAt('/case/4/');
    act.arrive(viewOf(parseAppUrl('/case/5/', '')), true);
    act.undo();
    expect(goBack).toHaveBeenCalledTimes(1);
  });
});

test('a change that is held gives way to the next one, which plays; the same pod again holds on', () => {
  const { store, act } = storeAt('/case/0/');
  act.toggleFlag('hostPID');
  act.play({ speed: 0.5, held: 0.4 });
  act.lookFrom('sidecar');
  expect(store.getState().playing).toEqual({ speed: 0.5, held: 0.4 });
  act.showCase(5);
  expect(store.getState().playing).toEqual({ speed: 0.5, held: null });
});
