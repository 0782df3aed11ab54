// A pod manifest (v1.Pod) that `kubectl apply -f -` takes; for a forbidden pair, marked as rejected. But for the host flags it passes
// Pod Security "restricted", and each container has a listener that runs as an ordinary user.

import { caseForFlags, podName } from '../domain/cases';
import {
  fieldErrorText,
  POD_NAMESPACE_FLAGS,
  validateFlags,
  type PodNamespaceFlag,
  type PodNamespaceFlags,
} from '../domain/flags';
import { CONTAINER_PORTS, IMAGE, listenerCommand, POD_USER, type Listener } from '../domain/standardPod';

/** One line of the manifest, without its line break, and the flag that it sets. */
export interface YamlLine {
  readonly text: string;
  readonly flag: PodNamespaceFlag | null;
}

const ORDINARY_USER = `  securityContext: { runAsNonRoot: true, runAsUser: ${String(POD_USER)}, seccompProfile: { type: RuntimeDefault } }`;

/**
 * A container that answers with its name, and writes it where the shared memory of its pod is. `exec` makes the listener its only
 * process.
 */
function containerLines({ member: name, port }: Listener): readonly string[] {
  return [
    `    - name: ${name}`,
    `      image: ${IMAGE}`,
    `      command: ["sh", "-c", "cd /tmp; echo ${name} | tee /dev/shm/${name} >index.html; exec ${listenerCommand(port)}"]`,
    `      ports: [{ containerPort: ${String(port)} }]`,
    '      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }',
  ];
}

/** Takes flags; gives the manifest's lines. Only the flags that are on are written: all four default to false. */
export function podYamlLines(flags: PodNamespaceFlags): readonly YamlLine[] {
  const plain = (text: string): YamlLine => ({ text, flag: null });
  const verdict = validateFlags(flags);
  const on = POD_NAMESPACE_FLAGS.filter((flag) => flags[flag]);
  return [
    ...(verdict.ok ? [] : [plain('# The API server rejects this pod:'), plain(`# ${fieldErrorText(verdict.problem)}`)]),
    plain('apiVersion: v1'),
    plain('kind: Pod'),
    plain('metadata:'),
    plain(`  name: ${podName(caseForFlags(flags))}`),
    plain('spec:'),
    ...(on.length === 0 ? [plain('  # no flag is set: all four default to false')] : []),
    ...on.map((flag): YamlLine => ({ text: `  ${flag}: true`, flag })),
    ...(flags.hostNetwork ? [plain('  dnsPolicy: ClusterFirstWithHostNet')] : []),
    plain(ORDINARY_USER),
    plain('  containers:'),
    ...CONTAINER_PORTS.flatMap(containerLines).map(plain),
  ];
}

/** Takes flags; gives the manifest as text, ending in a line break. */
export function podYaml(flags: PodNamespaceFlags): string {
  return podYamlLines(flags)
    .map(({ text }) => `${text}\n`)
    .join('');
}
