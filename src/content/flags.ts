import type { PodNamespaceFlag } from '../domain/flags';
import type { LinuxNamespace } from '../domain/namespaces';

/** What is said of a switch, beside its name; `ignored` where another flag makes it not matter, to be seen in two or three words. */
export const FLAG_TEXTS = {
  shareProcessNamespace: {
    rules: 'pid',
    hint: 'Rules the pid namespace: one process list for the pod.',
    ignored: 'With hostPID the API server would refuse it.',
    refused: 'The API server refuses this.',
    ignoredShort: 'would be refused',
    refusedShort: 'refused with hostPID',
  },
  hostPID: { rules: 'pid', hint: 'Rules the pid namespace: the node’s process list.' },
  hostNetwork: { rules: 'net', hint: 'Rules the net namespace: the node’s network. On containerd, uts follows it.' },
  hostIPC: { rules: 'ipc', hint: 'Rules the ipc namespace: the node’s IPC objects.' },
} as const satisfies Record<
  PodNamespaceFlag,
  {
    rules: LinuxNamespace;
    hint: string;
    ignored?: string;
    refused?: string;
    ignoredShort?: string;
    refusedShort?: string;
  }
>;
