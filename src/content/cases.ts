import type { SharingCase } from '../domain/cases';
import type { CaseText } from './types';

/** What every page says of all twelve cases. */
export const CASE_TEXTS: Readonly<Record<SharingCase, CaseText>> = {
  0: { title: 'The default pod' },
  1: { title: 'On the node’s IPC' },
  2: { title: 'On the node’s network' },
  3: { title: 'The node’s network and IPC' },
  4: { title: 'In the node’s process list' },
  5: { title: 'The node’s processes and IPC' },
  6: { title: 'The node’s processes and network' },
  7: { title: 'All three host namespaces' },
  8: { title: 'One process list for the pod' },
  9: { title: 'Shared processes, the node’s IPC' },
  10: { title: 'Shared processes, the node’s network' },
  11: { title: 'Shared processes, node’s network and IPC' },
};
