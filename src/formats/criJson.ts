// What crictl takes: PodSandboxConfig and ContainerConfig of the CRI (cri-api api.proto) as JSON, enums as their numbers.

import { CONTAINER_PORTS, containerScript, FIRST_MAPPED_ID, IMAGE, NODE_NAME, POD_USER } from '../domain/standardPod';
import type { NamespaceMode, NamespaceOption } from '../domain/modes';
import type { ContainerRequest, PodRequest } from '../domain/podRequest';

/** enum NamespaceMode, api.proto. */
const MODE_NUMBERS: Readonly<Record<NamespaceMode, number>> = { POD: 0, CONTAINER: 1, NODE: 2, TARGET: 3 };

/** UserNamespace: mode POD, and an example of a mapping, 65536 IDs from 65536 on. */
const ID_MAPPING = [{ host_id: FIRST_MAPPED_ID, container_id: 0, length: 65536 }];
const USER_MAPPING = { mode: MODE_NUMBERS.POD, uids: ID_MAPPING, gids: ID_MAPPING };

/** A file for crictl, and the command that takes it. */
export interface CrictlFile {
  readonly name: string;
  readonly command: string;
  readonly json: string;
}

/** NamespaceOption; all three are written, zero or not, so that they can be read. */
function namespaceOptions({ network, pid, ipc }: NamespaceOption) {
  return { network: MODE_NUMBERS[network], pid: MODE_NUMBERS[pid], ipc: MODE_NUMBERS[ipc] };
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Takes the sandbox's request and the pod's name; gives its PodSandboxConfig. A pod in the node's net namespace has no host name. */
function sandboxConfig(option: NamespaceOption, users: object, name: string): CrictlFile {
  return {
    name: 'pod.json',
    command: 'POD=$(crictl runp pod.json)',
    json: textOf({
      metadata: { name, namespace: 'default', uid: `${name}-on-${NODE_NAME}`, attempt: 0 },
      ...(option.network === 'NODE' ? {} : { hostname: name }),
      log_directory: `/tmp/${name}`,
      linux: {
        security_context: {
          namespace_options: { ...namespaceOptions(option), ...users },
          run_as_user: { value: POD_USER },
        },
      },
    }),
  };
}

function containerConfig({ member, option, target }: ContainerRequest, users: object): CrictlFile {
  const { name } = member;
  const listener = CONTAINER_PORTS.find((candidate) => candidate.member === member.id);
  const aims = option.pid === 'TARGET' ? { target_id: `ID of ${target ?? ''}` } : {};
  return {
    name: `${name}.json`,
    command: `crictl start $(crictl create $POD ${name}.json pod.json)`,
    json: textOf({
      metadata: { name, attempt: 0 },
      image: { image: IMAGE },
      command: listener ? ['sh', '-c', containerScript(listener)] : ['sh'],
      ...(listener ? {} : { stdin: true, tty: true }),
      log_path: `${name}.log`,
      linux: {
        security_context: {
          namespace_options: { ...namespaceOptions(option), ...aims, ...users },
          run_as_user: { value: POD_USER },
        },
      },
    }),
  };
}

/** Takes what a runtime is asked and the pod's name; gives the files for crictl, the sandbox's first. */
export function crictlFiles({ sandbox, userns, containers }: PodRequest, name: string): readonly CrictlFile[] {
  const users = userns === undefined ? {} : { userns_options: USER_MAPPING };
  return [sandboxConfig(sandbox, users, name), ...containers.map((container) => containerConfig(container, users))];
}
