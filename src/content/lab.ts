import type { SharingCase } from '../domain/cases';
import type { LabMode } from '../domain/labRequest';
import type { RuntimeProfile } from '../domain/runtimes';
import { PAGE_TEXTS } from './pageTexts';
import { NAMESPACE_OPTION, writerSources } from './chainSources';
import { CASE_TEXTS } from './cases';
import type { Source } from './source';

/** Whose answer is drawn: in the lab the model is the specification's own text. */
export const ANSWERERS: Readonly<Record<RuntimeProfile, string>> = {
  textbook: PAGE_TEXTS.specification,
  containerd: 'containerd',
  'cri-o': 'CRI-O',
};

export const LAB_TEXTS = {
  about: 'Play the kubelet: three modes for each of network, pid and ipc make 27 requests. A pod spec can ask for 12.',
  /** What to do next, by what is asked and whose answer is drawn. */
  hints: {
    network: 'Set network to CONTAINER, and see what becomes of localhost.',
    runtime: 'Now choose containerd in the table: what does a real runtime make of it?',
    back: 'Choose CRI specification in the table to see what the request means on paper.',
    other: 'Choose another answer in the table, or change a mode, and watch what joins or parts.',
  },
  modes: {
    CONTAINER: 'each container its own',
    POD: 'one for the whole pod',
    NODE: 'the worker node’s',
  } satisfies Record<LabMode, string>,
  verdict: 'Can a pod spec ask for this?',
  yes: 'Yes.',
  no: 'No.',
  itIs: 'It is',
  debugged: (pod: string, target: string) =>
    `Then \`kubectl debug -it ${pod} --image=docker.io/library/busybox:1.37 --target=${target}\` adds the debug container.`,
  map: 'All 27 requests',
  mapAbout:
    'A number is a case that a pod spec can ask for: it leads to that page. A dash is a request that only the CRI knows: it is drawn here.',
  mapKey:
    'In each group of three: ipc C(ONTAINER), P(OD), N(ODE). The ringed cell is yours, unless one container is apart.',
  cell: (pid: LabMode, network: LabMode, ipc: LabMode, sharingCase: SharingCase | null) =>
    `pid ${pid}, network ${network}, ipc ${ipc}: ${
      sharingCase === null ? 'CRI only' : `case ${String(sharingCase)}, ${CASE_TEXTS[sharingCase].title}`
    }`,
  answers: 'What becomes of the request',
  answersAbout:
    'The modes that each follows. On containerd and CRI-O the 27 requests for a whole pod have 12 results. Choose whose answer is drawn.',
  /** Said while a box stands in parts. */
  split: 'A dashed bracket joins the parts of one box.',
  /** Said on a phone below a picture of five columns. */
  sideways: 'Scroll the picture sideways: it has five columns.',
  assumption:
    'Drawn with each new lo brought up. Where nobody does that, a call to 127.0.0.1 says “Network is unreachable”, not “Connection refused”. No request has a field for uts or mnt.',
  field: 'field',
  asked: 'asked',
  refused: 'refused',
  /** The specification, where there is little room. */
  specificationShort: 'CRI spec',
  differs: 'not what was asked',
  drawn: 'drawn',
  of: (member: string) => `of ${member}`,
  ofMember: (member: string, field: string) => `${field} of ${member}`,
  more: 'Ask for one container apart',
  moreAbout:
    'The CRI gets a request for each container. A kubelet sends the same for all ordinary ones; here one can ask for something else.',
  asThePod: (mode: string) => `as the pod: ${mode}`,
  debug: 'Debug container',
  debugAbout:
    'An ephemeral container that looks at another one’s processes. Its pid mode is TARGET with the other’s ID; all else it gets from the pod.',
  noDebug: 'none',
  aimsAt: (member: string) => `aims at the ${member}`,
  debugChanged: (target: string | null) =>
    target === null ? 'no debug container' : `debug container at the ${target}`,
  debugIgnored: (mode: string, sees: boolean) =>
    `With pid ${mode} the kubelet sends no TARGET: ${
      sees
        ? 'the debug container sees its target anyway.'
        : 'it counts on what all containers have in common. Here the target is apart, and the debug container does not see it.'
    }`,
  targetErrors:
    'Measured with containerd 1.6.20: TARGET without an ID fails with `container "" does not exist`, and with the sandbox’s ID with `not found`: pause is no container that one can aim at.',
  crictl: 'The request for crictl',
  crictlAbout:
    'On a node, without any kubelet: pull the image (crictl pull), then make the pod’s sandbox, then each container in it.',
  copy: 'Copy',
  copied: 'Copied',
  replaced: 'The numbers are those of api.proto: POD 0, CONTAINER 1, NODE 2, TARGET 3.',
  targetId: 'The ID that `crictl create` printed for the target goes into `target_id`.',
  noScript:
    'Without JavaScript this page shows the request of case 0, whatever the address says. The numbers in the map lead to the pages of the twelve cases; the dashes need JavaScript.',
  refusal: (runtime: string, member: string) => `${runtime} refuses to create ${member}:`,
  runtimeChanged: (runtime: string) => `Answer of ${runtime}`,
} as const;

/** Titles by what is asked and drawn. */
export const LAB_TITLES = {
  case: (sharingCase: SharingCase) => `The request of case ${String(sharingCase)}`,
  users: (sharingCase: SharingCase) => `Case ${String(sharingCase)} with hostUsers: false`,
  loopback: 'A pod whose containers cannot talk over localhost',
  memory: 'A pod whose containers share no IPC objects',
  both: 'A pod whose containers share neither localhost nor IPC objects',
  treated: 'Asked for CONTAINER, treated as POD',
  apart: 'One container apart from its pod',
  apartIgnored: 'One container asks to be apart, and is not',
  debug: 'A debug container beside its target',
  refused: 'A container that the runtime refuses',
} as const;

/** What the drawn request proves, in one sentence. */
export const LAB_PROOFS = {
  case: 'This is what a kubelet asks for: the case’s page draws the same boxes.',
  loopback:
    'It proves that, by the CRI’s own words, a pod need not have a common localhost: with network CONTAINER each container has a 127.0.0.1 of its own, where no neighbour listens.',
  users: 'The pod has a user namespace of its own: the case’s page with hostUsers: false draws the same boxes.',
  usersRefused: 'No kubelet comes to ask for this: the API server refuses the pod.',
  memory: 'It proves that, by the CRI’s own words, the containers of a pod need not share IPC objects.',
  both: 'It proves that, by the CRI’s own words, a pod need not have a common localhost, nor common IPC objects.',
  treated: (runtime: string, what: string) =>
    `In network and ipc ${runtime} looks for NODE alone and takes anything else for POD: nothing is refused, and nothing parts. The pod without ${what} stays hypothetical.`,
  hypothetical: { network: 'a common localhost', ipc: 'common IPC objects' },
  apart:
    'It proves that one container can be apart from its pod in one kind alone: a kubelet asks the same for all ordinary containers, the CRI does not demand it.',
  apartOnPaper:
    'On paper one container can be apart from its pod in one kind alone: a kubelet asks the same for all ordinary containers, the CRI does not demand it.',
  apartIgnored: (runtime: string) =>
    `${runtime} keeps the container with its pod: it does not follow this mode where it is asked for one container alone.`,
  apartSame:
    'On paper this changes nothing: the container asks for what is the pod’s, and the pod’s own is the node’s here.',
  debug: 'It proves that one container can see another’s processes while the rest of the pod does not.',
  debugSees: 'Here the containers share their process list anyway: the debug container sees its target without TARGET.',
  refused: 'The request is well formed, but there is no such namespace to join.',
} as const;

/** Why no pod spec asks for a request. */
export const LAB_REASONS = {
  container: (fields: string) =>
    `No field of the pod spec asks for CONTAINER in ${fields}: the kubelet sends POD or NODE. api.proto says so itself.`,
  apart:
    'The kubelet sends the same modes for every ordinary container of a pod; only a debug container’s pid can differ.',
  users: (flags: string) => `The API server refuses hostUsers: false beside ${flags}.`,
} as const;

/** Where the specification, and each real runtime's answer, can be checked. */
export const LAB_SOURCES: readonly Source[] = [
  NAMESPACE_OPTION,
  ...(['containerd', 'cri-o'] as const).flatMap((runtime) =>
    [true, false].flatMap((isPause) =>
      writerSources('net', runtime, isPause).map(({ label, href }) => ({
        label: `${ANSWERERS[runtime]}, ${label}`,
        href,
      })),
    ),
  ),
];
