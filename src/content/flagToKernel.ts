import { manPage } from './source';

/** Headings and labels of the section. */
export const KERNEL_TEXTS = {
  choose: 'Linux namespace',
  ownQuestion: (namespace: string, member: string) => `Why does ${member} have its own ${namespace} namespace?`,
  question: (box: string, member: string) => `Why is ${member} in ${box}?`,
  chain: 'From the pod spec to the kernel',
  arrays: 'linux.namespaces in each config.json',
  array: (member: string) => `${member}’s config.json`,
  missing: 'No entry:',
  entry: (type: string, member: string) => `${type} of ${member}`,
  placeholders:
    '`PAUSE` stands for pause’s PID on the node, `ID` for a name that the runtime makes up. The arrays are those of cgroup v2; on v1 there is no `cgroup` entry.',
  ofContainerd: 'What is drawn has no arrays of its own: these are containerd’s.',
  parts: (kinds: string) =>
    `In ${kinds} (†) they differ from the simplified picture: follow the entries, and you come to the node’s namespace.`,
  partsOfRequest: (kinds: string) =>
    `In ${kinds} (†) they differ from the picture, which shows the specification’s answer: follow the entries, and you come to containerd’s.`,
  noPause: 'CRI-O starts no pause process here: there is no such array.',
  refused: 'The runtime refuses to create it: there is no such array.',
  nodeQuestion: (namespace: string) => `Why is the worker node in its ${namespace} namespace?`,
  node: (namespace: string) =>
    `The kernel made this ${namespace} namespace when the node started, before any pod: no field, no kubelet and no runtime asked for it. Whoever is started without a new one stays in it.`,
  nodeSources: [manPage('namespaces', 7)],
  usersNotMeasured:
    'The user entries are from the sources of containerd 2 and CRI-O, not measured; what stands before `sandboxes` in containerd’s path is its own folder.',
  measuredSingly:
    'Put together from single requests that were measured with containerd 1.6.20 and CRI-O 1.26.4, runc 1.1.5.',
  measured:
    'Measured with containerd 1.6.20 and CRI-O 1.26.4, runc 1.1.5, in all sixteen positions of the switches, below the API server that refuses four of them; with containerd also on cgroup v1.',
} as const;
