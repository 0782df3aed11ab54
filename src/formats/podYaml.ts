// A pod manifest (v1.Pod) that `kubectl apply -f -` takes; for a forbidden pair, marked as rejected.

import { caseForFlags } from '../domain/cases';
import {
  fieldErrorText,
  POD_NAMESPACE_FLAGS,
  validateFlags,
  type PodNamespaceFlag,
  type PodNamespaceFlags,
} from '../domain/flags';

/** One line of the manifest, without its line break, and the flag that it sets. */
export interface YamlLine {
  readonly text: string;
  readonly flag: PodNamespaceFlag | null;
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
    plain(`  name: case-${String(caseForFlags(flags))}`),
    plain('spec:'),
    ...(on.length === 0 ? [plain('  # no flag is set: all four default to false')] : []),
    ...on.map((flag): YamlLine => ({ text: `  ${flag}: true`, flag })),
    plain('  containers:'),
    plain('    - name: app'),
    plain('      image: nginx'),
    plain('    - name: sidecar'),
    plain('      image: busybox'),
    plain('      command: ["sleep", "3600"]'),
  ];
}

/** Takes flags; gives the manifest as text, ending in a line break. */
export function podYaml(flags: PodNamespaceFlags): string {
  return podYamlLines(flags)
    .map(({ text }) => `${text}\n`)
    .join('');
}
