import { assertNever } from '../domain/assertNever';
import type { Member } from '../domain/members';
import type { MemberText } from './types';

/** The worker node and the three processes of the standard pod. */
const STANDARD_TEXTS = {
  node: {
    name: 'worker node',
    nameShort: 'node',
    inSentence: 'the worker node',
    process: 'kubelet, systemd',
  },
  pause: {
    name: 'pause',
    nameShort: 'pause',
    inSentence: 'pause',
    process: '/pause',
  },
  app: {
    name: 'app',
    nameShort: 'app',
    inSentence: 'the app',
    process: 'main container',
  },
  sidecar: {
    name: 'sidecar',
    nameShort: 'sidecar',
    inSentence: 'the sidecar',
    process: 'helper container',
  },
} as const satisfies Record<string, MemberText>;

/** What a container is called that is neither the app nor the sidecar of the standard pod. */
function containerText(name: string, process: string): MemberText {
  return { name, nameShort: name, inSentence: name, process };
}

/** Takes a member; gives what it is called. A container that is only called like another member is still itself. */
export function memberText({ id, role, name }: Member): MemberText {
  switch (role) {
    case 'node':
    case 'pause':
      return STANDARD_TEXTS[role];
    case 'container':
      return id === 'app' || id === 'sidecar' ? STANDARD_TEXTS[id] : containerText(name, 'container');
    case 'debug':
      // As kubectl debug calls it; one that somebody has named has its own name.
      if (name !== 'debugger') return { ...containerText(name, 'debug container'), nameShort: 'debug' };
      return {
        name: 'debug container',
        nameShort: 'debug',
        inSentence: 'the debug container',
        process: 'debug container',
      };
    default:
      return assertNever(role);
  }
}
