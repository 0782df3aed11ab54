import type { SharingCase } from '../domain/cases';
import type { LabMode } from '../domain/labRequest';
import type { OptionField } from '../domain/modes';
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
  about:
    'Play the kubelet. For network, pid and ipc the runtime API (CRI) has three modes each: 27 requests. A pod spec can ask for 12.',
  /** What to do next, by what is asked and whose answer is drawn. */
  hints: {
    network: 'Set network to CONTAINER, and see what becomes of localhost.',
    runtime: 'Now choose containerd in the table: what does a real runtime make of it?',
    back: 'Choose CRI specification in the table to see what the request means on paper.',
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
    `Then \`kubectl debug ${pod} --image=busybox --target=${target}\` adds the debug container.`,
  map: 'All 27 requests',
  mapAbout:
    'A number is a case that a pod spec can ask for: it leads to that page. A dash is a request that only the CRI knows: it is drawn here.',
  mapKey: 'In each group of three: ipc C(ONTAINER), P(OD), N(ODE). The ringed cell is yours.',
  cell: (pid: LabMode, network: LabMode, ipc: LabMode, sharingCase: SharingCase | null) =>
    `pid ${pid}, network ${network}, ipc ${ipc}: ${
      sharingCase === null ? 'CRI only' : `case ${String(sharingCase)}, ${CASE_TEXTS[sharingCase].title}`
    }`,
  answers: 'What becomes of the request',
  answersAbout:
    'The modes that each follows. On containerd and CRI-O 27 requests have 12 results. Choose whose answer is drawn.',
  assumption:
    'Drawn with each new lo brought up. Where nobody does that, a call to 127.0.0.1 says “Network is unreachable”, not “Connection refused”. No request has a field for uts or mnt.',
  field: 'field',
  asked: 'asked',
  refused: 'refused',
  /** The specification, where there is little room. */
  specificationShort: 'CRI spec',
  differs: 'not what was asked',
  drawn: 'drawn',
  ofMember: (member: string, field: string) => `${field} of ${member}`,
  more: 'Ask for one container apart',
  moreAbout:
    'The CRI gets a request for each container. A kubelet sends the same for all; here one can ask for something else.',
  asThePod: (mode: string) => `as the pod: ${mode}`,
  debug: 'Debug container',
  debugAbout:
    'An ephemeral container that looks at another one’s processes. Its pid mode is TARGET with the other’s ID; all else it gets from the pod.',
  noDebug: 'none',
  aimsAt: (member: string) => `aims at the ${member}`,
  debugIgnored: (mode: string) =>
    `With pid ${mode} the kubelet sends no TARGET: the debug container sees its target anyway.`,
  targetErrors:
    'Measured with containerd 1.6.20: TARGET without an ID fails with `container "" does not exist`, and with the sandbox’s ID with `not found`: pause is no container that one can aim at.',
  crictl: 'The request for crictl',
  crictlAbout: 'On a node, without any kubelet: first the pod’s sandbox, then each container in it.',
  copy: 'Copy',
  copied: 'Copied',
  replaced: 'The numbers are those of api.proto: POD 0, CONTAINER 1, NODE 2, TARGET 3.',
  targetId: 'The ID that `crictl create` printed for the target goes into `target_id`.',
  noScript:
    'Without JavaScript this page shows the request of case 0. The numbers in the map lead to the pages of the twelve cases.',
  refusal: (runtime: string, member: string) => `${runtime} refuses to create ${member}:`,
  runtimeChanged: (runtime: string) => `Answer of ${runtime}`,
} as const;

/** Titles by what is asked and drawn. */
export const LAB_TITLES = {
  case: (sharingCase: SharingCase) => `The request of case ${String(sharingCase)}`,
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
    'It proves that containers of one pod share localhost only because the request says so: with network CONTAINER each has a 127.0.0.1 of its own, where no neighbour listens.',
  memory: 'It proves that containers of one pod share IPC objects only because the request says so.',
  both: 'It proves that a pod shares localhost and IPC objects only because the request says so.',
  treated: (runtime: string) =>
    `${runtime} looks for NODE alone and takes anything else for POD: nothing is refused, and nothing parts. The pod without a common localhost stays hypothetical.`,
  apart:
    'It proves that a pod is the sum of its containers’ requests: a kubelet sends the same for all, the CRI does not demand it.',
  apartIgnored: (runtime: string) => `${runtime} keeps the container with its pod, whatever it asks for here.`,
  debug: 'It proves that one container can see another’s processes, while all others of the pod do not.',
  refused: 'The request is well formed, but there is no such namespace to join.',
} as const;

/** Why no pod spec asks for a request. */
export const LAB_REASONS = {
  container: (field: OptionField) =>
    `No field of the pod spec asks for a CONTAINER ${field}: the kubelet sends POD or NODE. api.proto says so itself.`,
  apart: 'The kubelet sends the same modes for every container of a pod.',
  users: 'The API server refuses hostUsers: false beside hostNetwork, hostPID and hostIPC.',
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
