import type { LinuxNamespace } from '../domain/namespaces';

/** The kinds of which a lane says what follows; of mnt nothing ever changes, and it has a remark of its own. */
export type TellingNamespace = Exclude<LinuxNamespace, 'mnt'>;

/** Whose namespace a member is in, and whether others of the pod are in it with the member. */
export type LaneSide = 'node' | 'shared' | 'alone';

/**
 * What follows in a lane for the member from which one looks, in at most 42 characters, of pid 76: it has two lines. `name` is the member's, `others` those
 * that it shares with and that count here, as a list.
 */
export const LANE_SENTENCES: Readonly<
  Record<TellingNamespace, Readonly<Record<LaneSide, (name: string, others: string) => string>>>
> = {
  pid: {
    node: (name) => `${name} sees every process on the node`,
    shared: (name, others) => `${name} sees ${others}; may signal as root or the same user`,
    alone: (name) => `${name} sees only its own processes`,
  },
  net: {
    node: (name) => `${name} uses the node’s IP and 127.0.0.1`,
    shared: (name, others) => `${name} meets ${others} at 127.0.0.1`,
    alone: (name) => `${name} has a 127.0.0.1 of its own`,
  },
  ipc: {
    node: (name) => `${name} uses the node’s IPC objects`,
    shared: (name, others) => `${name} shares IPC with ${others}`,
    alone: (name) => `${name} has IPC objects of its own`,
  },
  uts: {
    node: (name) => `${name} is in the node’s uts namespace`,
    shared: (name, others) => `${name}: same host name as ${others}`,
    alone: (name) => `${name} has a host name of its own`,
  },
  user: {
    node: (name) => `user IDs in ${name} are the node’s`,
    shared: (name, others) => `${name}: same ID mapping as ${others}`,
    alone: (name) => `${name} has an ID mapping of its own`,
  },
};

/** In place of several names, where these are all the other containers. */
export const ITS_POD = 'its pod';

/** What follows for pause where it shares with others: it uses nothing of it. */
export const PAUSE_SENTENCE = (others: string): string => `pause holds it for ${others}`;

/** What follows for the worker node, whose own namespaces the pod may be in. */
export const NODE_SENTENCES: Readonly<Record<TellingNamespace, { readonly apart: string; readonly shared: string }>> = {
  pid: {
    apart: 'the node sees every process, as always',
    shared: 'the node sees them, and they see the node',
  },
  net: { apart: 'the node has a 127.0.0.1 of its own', shared: 'the pod uses the node’s 127.0.0.1' },
  ipc: { apart: 'the node has IPC objects of its own', shared: 'the pod uses the node’s IPC objects' },
  uts: { apart: 'the node has a host name of its own', shared: 'the pod is in the node’s uts namespace' },
  user: { apart: 'the node has an ID mapping of its own', shared: 'user IDs in the pod are the node’s' },
};
