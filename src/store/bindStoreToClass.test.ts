// @vitest-environment jsdom

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagsForCase, SHARING_CASES } from '../domain/cases';
import { POD_NAMESPACE_FLAGS } from '../domain/flags';
import { parseAppUrl } from '../formats/appUrl';
import type { WindowRole } from '../formats/classWindow';
import { bindStoreToClass, type ClassChannel } from './bindStoreToClass';
import { createAppStore, viewOf } from './createAppStore';
import { createClassStore } from './createClassStore';

/** Channels that hear one another, each class by itself; a message is delivered when `flush` is called. */
function network() {
  const channels = new Map<ClassChannel, string>();
  const queue: (() => void)[] = [];
  return {
    open(name: string): ClassChannel {
      const channel: ClassChannel = {
        onmessage: null,
        close: () => {
          channels.delete(channel);
        },
        postMessage: (message) => {
          const data = structuredClone(message);
          for (const [other, otherName] of channels)
            if (other !== channel && otherName === name)
              queue.push(() => other.onmessage?.(new MessageEvent('message', { data })));
        },
      };
      channels.set(channel, name);
      return channel;
    },
    flush() {
      for (let next = queue.shift(); next; next = queue.shift()) next();
    },
  };
}

let opened = 0;

function windowOf(net: ReturnType<typeof network>, address: string, name = 'class', role: WindowRole = 'audience') {
  const [path = '', search = ''] = address.split('?');
  const store = createAppStore(viewOf(parseAppUrl(path, search)), '/', () => undefined);
  const own = createClassStore();
  let others: readonly WindowRole[] = [];
  opened += 1;
  const leave = bindStoreToClass(store, own, net.open(name), {
    by: String(opened),
    role,
    afterDrawn: (next) => {
      next();
    },
    onOthers: (roles) => (others = roles),
    onFailed: () => undefined,
  });
  net.flush();
  return {
    store,
    own,
    leave: () => {
      leave();
      net.flush();
    },
    others: () => others,
    shown: () => {
      const { view, previous, pointed, unfolded, playing } = store.getState();
      const pod = view.kind === 'case' ? [view.flags, view.runtime, view.from] : [];
      const before = previous?.kind === 'case' ? [previous.flags, previous.runtime] : null;
      return JSON.stringify({ pod, before, pointed, unfolded, held: playing.held, own: own.getState() });
    },
  };
}

type Window = ReturnType<typeof windowOf>;

const acts: Readonly<Record<string, (window: Window, pick: number) => void>> = {
  flip: ({ store }, pick) => {
    const flag = POD_NAMESPACE_FLAGS[pick % 4];
    if (flag) store.getState().toggleFlag(flag);
  },
  step: ({ store }, pick) => {
    store.getState().showFlags(flagsForCase(SHARING_CASES[pick % 12] ?? 0));
  },
  runtime: ({ store }, pick) => {
    store.getState().chooseRuntime((['textbook', 'containerd', 'cri-o'] as const)[pick % 3] ?? 'textbook');
  },
  look: ({ store }, pick) => {
    store.getState().lookFrom(['node', 'pause', 'app', 'sidecar'][pick % 4] ?? 'app');
  },
  point: ({ store }, pick) => {
    store.getState().point(pick % 2 ? { target: { kind: 'lane', namespace: 'net' }, pinned: true } : null);
  },
  unfold: ({ store }, pick) => {
    store.getState().unfold(pick % 2 === 0);
  },
  hold: ({ store }, pick) => {
    store.getState().play({ speed: 1, held: pick % 3 === 0 ? null : (pick % 100) / 100 });
  },
  blank: ({ own }, pick) => {
    own.setState({ blanked: pick % 2 === 0 });
  },
};

describe('windows of one class', () => {
  test('show the same after any acts in any of them, and who comes late shows it too', () => {
    const act = fc.record({
      which: fc.nat(2),
      what: fc.constantFrom(...Object.keys(acts)),
      pick: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (all) => {
        const net = network();
        const windows = [windowOf(net, '/present/0/'), windowOf(net, '/present/5/'), windowOf(net, '/present/2/')];
        for (const { which, what, pick } of all) {
          const window = windows[which];
          if (window) acts[what]?.(window, pick);
          net.flush();
        }
        windows.push(windowOf(net, '/present/11/?runtime=cri-o'));
        expect(new Set(windows.map((window) => window.shown())).size).toBe(1);
      }),
    );
  });

  test('agree at last when two act in the same moment', () => {
    const net = network();
    const [one, other] = [windowOf(net, '/present/0/'), windowOf(net, '/present/0/')];
    one.store.getState().toggleFlag('hostPID');
    other.store.getState().toggleFlag('hostIPC');
    net.flush();
    expect(one.shown()).toBe(other.shown());
  });

  test('who comes first is not changed by who comes', () => {
    const net = network();
    const first = windowOf(net, '/present/7/');
    const second = windowOf(net, '/present/3/');
    expect(first.store.getState().view).toMatchObject({ flags: flagsForCase(7) });
    expect(second.store.getState().view).toMatchObject({ flags: flagsForCase(7) });
  });

  test('keep what is their own: role and name stay in the address', () => {
    const net = network();
    const one = windowOf(net, '/present/0/?window=presenter&class=x');
    const other = windowOf(net, '/present/0/?window=audience&class=x');
    one.store.getState().toggleFlag('hostPID');
    net.flush();
    expect(other.store.getState().view).toMatchObject({ present: 'window=audience&class=x', flags: flagsForCase(4) });
    expect(one.store.getState().view).toMatchObject({ present: 'window=presenter&class=x' });
  });

  test('know of one another, until one is closed', () => {
    const net = network();
    const desk = windowOf(net, '/present/0/', 'class', 'presenter');
    const projected = windowOf(net, '/present/0/');
    expect(desk.others()).toEqual(['audience']);
    expect(projected.others()).toEqual(['presenter']);
    projected.leave();
    expect(desk.others()).toEqual([]);
  });

  test('of another class hear nothing', () => {
    const net = network();
    const here = windowOf(net, '/present/0/');
    const there = windowOf(net, '/present/0/', 'another');
    there.store.getState().toggleFlag('hostPID');
    net.flush();
    expect(here.store.getState().view).toMatchObject({ flags: flagsForCase(0) });
  });

  test('what is no message of ours changes nothing', () => {
    const net = network();
    const here = windowOf(net, '/present/0/');
    const stranger = net.open('class');
    const before = here.shown();
    for (const message of [null, 7, 'x', {}, { kind: 'state', clock: 99, by: 'z', state: { view: '/nowhere/' } }])
      stranger.postMessage(message);
    net.flush();
    expect(here.shown()).toBe(before);
  });
});

test('a channel that takes nothing is told of, and the window goes on alone', () => {
  const store = createAppStore(viewOf(parseAppUrl('/present/0/', '')), '/', () => undefined);
  let failures = 0;
  const leave = bindStoreToClass(
    store,
    createClassStore(),
    {
      onmessage: null,
      close: () => undefined,
      postMessage: () => {
        throw new DOMException('No', 'DataCloneError');
      },
    },
    {
      by: 'alone',
      role: 'audience',
      afterDrawn: (next) => {
        next();
      },
      onOthers: () => undefined,
      onFailed: () => (failures += 1),
    },
  );
  store.getState().toggleFlag('hostPID');
  expect(store.getState().view).toMatchObject({ flags: { hostPID: true } });
  leave();
  expect(failures).toBeGreaterThan(0);
});
