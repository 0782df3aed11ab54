import { githubSource, validationSource, type Source } from './source';
import type { Misconception } from './types';

const DEVICE_PLUGIN = '1b826acc6af3079d8923bac395c3124b8861a9a6';

const KUBECTL = 'dee3483a3d6a64c07fdf746caf80af446dee99ac';

const KUBELET_MAPPING = githubSource(
  'kubelet, util.go',
  'kubernetes/kubernetes',
  '2d3b10338c82b075461b312c9f279f846a61fefa',
  'pkg/kubelet/kuberuntime/util/util.go',
);

/** hostPID and shareProcessNamespace both on. The API server's own words come from the domain's fieldErrorText. */
export const REFUSED_PAIR_LESSON: {
  /** Before the API server's error. */
  readonly before: readonly string[];
  /** After it. */
  readonly after: readonly string[];
  readonly sources: readonly Source[];
  readonly misconception: Misconception;
} = {
  before: [
    'Both are on, and the picture is the one that hostPID makes alone. That is the point.',
    '`hostPID` says: use the node’s process list. `shareProcessNamespace` says: make one list for the pod. A process is in exactly one pid namespace, so both cannot be true. A real cluster refuses the pod:',
  ],
  after: [
    'You write the field as `spec.shareProcessNamespace`; the message shows an internal name. If such a pod reached the kubelet, hostPID would win, because the kubelet asks that question first. So the x in the table has two meanings: don’t care for the kubelet, not allowed for the API server.',
    'Four switches give 16 positions. Four of them have both switches on and are refused; 12 cases remain.',
    'Real charts know this rule. NVIDIA’s MPS daemon sets hostPID, or else shareProcessNamespace, never both. Rook skips shareProcessNamespace if hostPID is already on.',
    '`kubectl debug POD --copy-to=COPY` makes this pair of a pod with hostPID: it turns shareProcessNamespace on in the copy (from kubectl 1.36 by default, before with most profiles), and the copy is refused. `--share-processes=false` helps.',
  ],
  sources: [
    validationSource('API server, Kubernetes v1.34.1', '5405-L5431'),
    KUBELET_MAPPING,
    githubSource(
      'NVIDIA MPS, values.yaml',
      'NVIDIA/k8s-device-plugin',
      DEVICE_PLUGIN,
      'deployments/helm/nvidia-device-plugin/values.yaml',
      '161-L166',
    ),
    githubSource(
      'Rook, osd/spec.go',
      'rook/rook',
      'd0c3b9ce6d64ff0c47074437aab7314b7adf7f2c',
      'pkg/operator/ceph/cluster/osd/spec.go',
      549,
    ),
    githubSource('kubectl debug, profiles.go', 'kubernetes/kubectl', KUBECTL, 'pkg/cmd/debug/profiles.go', '354-L360'),
    githubSource('kubectl debug, debug.go', 'kubernetes/kubectl', KUBECTL, 'pkg/cmd/debug/debug.go', '788-L791'),
  ],
  misconception: {
    belief: 'hostPID plus shareProcessNamespace shares more.',
    answer: 'hostPID already shares everything there is: the containers see each other because they all see the node.',
  },
};
