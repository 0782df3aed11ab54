/** Words in and around the picture that belong to no namespace, member or case. */
export const PICTURE_TEXTS = {
  legend: 'Whose Linux namespace a box is',
  fills: { own: 'a container’s own', pod: 'the pod’s', node: 'the node’s' },
  /** What the wall's words mean; at most 36 characters. */
  wall: 'Wall open: shared with the node',
  frames: { node: 'Worker node', nodeShort: 'Node', pod: 'Pod', rejected: 'Pod, rejected' },
  viewpoints: 'Look from',
  about: (member: string) => `About ${member}`,
  fold: (names: string) => `Hide ${names}`,
  unfold: (names: string) => `Show ${names}`,
  laneTitle: (namespace: string, plain: string) => `${namespace}: a Linux namespace for ${plain}`,
} as const;
