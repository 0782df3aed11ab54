import type { LinuxNamespace } from '../domain/namespaces';
import type { NamespaceText } from './types';

/** The six kinds of Linux namespace. */
export const NAMESPACE_TEXTS: Readonly<Record<LinuxNamespace, NamespaceText>> = {
  pid: {
    plain: 'processes',
    plainShort: 'processes',
    verb: 'see each other’s processes',
  },
  net: {
    plain: 'network',
    plainShort: 'network',
    verb: 'one 127.0.0.1',
  },
  ipc: {
    plain: 'IPC objects',
    plainShort: 'IPC objects',
    verb: 'share IPC objects',
  },
  uts: {
    plain: 'host name',
    plainShort: 'host name',
    verb: 'same host name',
  },
  user: {
    plain: 'user and group IDs',
    plainShort: 'ID mapping',
    verb: 'same number = same user',
  },
  mnt: {
    plain: 'mounts (file tree)',
    plainShort: 'mounts',
    verb: 'same mounts',
  },
};

/** What stands beside a lane that no flag rules and in which no runtime differs. */
export const LANE_REMARKS: Partial<Readonly<Record<LinuxNamespace, string>>> = {
  mnt: 'own in every case; volumes can be shared',
};
