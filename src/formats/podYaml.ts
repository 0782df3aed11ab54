// A pod manifest (v1.Pod) that `kubectl apply -f -` takes; for a forbidden pair, marked as rejected. But for the host flags it passes
// Pod Security "restricted", and each container has a listener that runs as an ordinary user.

import { caseForFlags, podName } from '../domain/cases';
import { POD_NAMESPACE_FLAGS, refusalLines, type PodNamespaceFlag, type PodNamespaceFlags } from '../domain/flags';
import { CONTAINER_PORTS, containerScript, IMAGE, POD_USER, type Listener } from '../domain/standardPod';

/** One line of the manifest, without its line break, and the flag that it sets. */
export interface YamlLine {
  readonly text: string;
  readonly flag: PodNamespaceFlag | null;
}

const ORDINARY_USER = `  securityContext: { runAsNonRoot: true, runAsUser: ${String(POD_USER)}, seccompProfile: { type: RuntimeDefault } }`;

/** A container that answers with its name. */
function containerLines(listener: Listener): readonly string[] {
  const { member: name, port } = listener;
  return [
    `    - name: ${name}`,
    `      image: ${IMAGE}`,
    `      command: ["sh", "-c", "${containerScript(listener)}"]`,
    `      ports: [{ containerPort: ${String(port)} }]`,
    '      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }',
  ];
}

/** Takes flags and hostUsers; gives the manifest's lines. Only what differs from the default is written: false, of hostUsers true. */
export function podYamlLines(flags: PodNamespaceFlags, hostUsers = true): readonly YamlLine[] {
  const plain = (text: string): YamlLine => ({ text, flag: null });
  const refusals = refusalLines(flags, hostUsers);
  const on = POD_NAMESPACE_FLAGS.filter((flag) => flags[flag]);
  return [
    ...(refusals.length === 0
      ? []
      : [plain('# The API server rejects this pod:'), ...refusals.map((line) => plain(`# ${line}`))]),
    plain('apiVersion: v1'),
    plain('kind: Pod'),
    plain('metadata:'),
    plain(`  name: ${podName(caseForFlags(flags))}`),
    plain('spec:'),
    ...(on.length === 0 ? [plain('  # no flag is set: all four default to false')] : []),
    ...on.map((flag): YamlLine => ({ text: `  ${flag}: true`, flag })),
    ...(hostUsers ? [] : [plain('  hostUsers: false')]),
    ...(flags.hostNetwork ? [plain('  dnsPolicy: ClusterFirstWithHostNet')] : []),
    plain(ORDINARY_USER),
    plain('  containers:'),
    ...CONTAINER_PORTS.flatMap(containerLines).map(plain),
  ];
}

/** Takes flags and hostUsers; gives the manifest as text, ending in a line break. */
export function podYaml(flags: PodNamespaceFlags, hostUsers = true): string {
  return podYamlLines(flags, hostUsers)
    .map(({ text }) => `${text}\n`)
    .join('');
}
