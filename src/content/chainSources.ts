// Where each link of the chain from the flag to the kernel can be checked.

import type { NamespaceKind } from '../domain/namespaces';
import type { RealRuntime } from '../domain/runtimes';
import { githubSource, type Source } from './source';

const KUBERNETES_API = '10b39a39bcee995dfe7cd5e8e7b922be5e46f1e2';
const KUBELET = '2d3b10338c82b075461b312c9f279f846a61fefa';
const CRI_API = '791729b255f0c2d0019d3862ba6ef000c4a30c4d';
const CONTAINERD = '301026e58c619e63d09c0ec411012e54c0124b03';
const CRI_O = 'f954a17e505f8931e91004403b5f5eac71ab6085';
const RUNTIME_SPEC = '6999a89a76a0329f440d5740497bedb9dd431297';

/** A field of the pod spec. */
export const apiType = (field: string, line: string) =>
  githubSource(`${field}, types.go`, 'kubernetes/api', KUBERNETES_API, 'core/v1/types.go', line);
/** A function of the kubelet. */
export const kubelet = (name: string, lines: string) =>
  githubSource(`${name}, util.go`, 'kubernetes/kubernetes', KUBELET, 'pkg/kubelet/kuberuntime/util/util.go', lines);
const ociSpec = (label: string, lines: string) =>
  githubSource(label, 'opencontainers/runtime-spec', RUNTIME_SPEC, 'config-linux.md', lines);

/** What the kubelet asks the runtime for. */
export const NAMESPACE_OPTION = githubSource(
  'NamespaceOption, api.proto',
  'kubernetes/cri-api',
  CRI_API,
  'pkg/apis/runtime/v1/api.proto',
  '397-L457',
);

/** What the specification says of an entry without a path, of one with a path, and of none. */
export const NEW_ENTRY = ociSpec('config-linux.md, no path', '43');
export const PATH_ENTRY = ociSpec('config-linux.md, path', '38-L41');
export const NO_ENTRY = ociSpec('config-linux.md, no entry', '45');

/** Takes a kind, a runtime and whether the array is pause's; gives where the runtime's code decides on the entry. */
export function writerSources(namespace: NamespaceKind, runtime: RealRuntime, isPause: boolean): readonly Source[] {
  if (runtime === 'cri-o') {
    return isPause
      ? [githubSource('sandbox_run_linux.go', 'cri-o/cri-o', CRI_O, 'server/sandbox_run_linux.go', '937-L986')]
      : [
          githubSource(
            'SpecAddNamespaces',
            'cri-o/cri-o',
            CRI_O,
            'internal/factory/container/namespaces_linux.go',
            '17-L72',
          ),
        ];
  }
  if (namespace === 'mnt') {
    return [
      githubSource(
        'defaultUnixNamespaces, spec.go',
        'containerd/containerd',
        CONTAINERD,
        'pkg/oci/spec.go',
        '137-L155',
      ),
    ];
  }
  if (namespace === 'cgroup') {
    return [
      githubSource(
        'container_create.go',
        'containerd/containerd',
        CONTAINERD,
        'internal/cri/server/container_create.go',
        '763-L770',
      ),
    ];
  }
  return isPause
    ? [
        githubSource(
          'sandbox_run_linux.go',
          'containerd/containerd',
          CONTAINERD,
          'internal/cri/server/podsandbox/sandbox_run_linux.go',
          '73-L117',
        ),
      ]
    : [
        githubSource(
          'WithPodNamespaces',
          'containerd/containerd',
          CONTAINERD,
          'internal/cri/opts/spec_opts.go',
          '348-L371',
        ),
      ];
}
