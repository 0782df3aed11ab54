import type { PodNamespaceFlags } from '../domain/flags';
import type { NamespaceMode, NamespaceOption, OptionField } from '../domain/modes';
import { PAUSE } from '../domain/members';
import type { NamespaceKind } from '../domain/namespaces';
import type { OciOrigin } from '../domain/ociNamespaces';
import type { RealRuntime } from '../domain/runtimes';
import { apiType, kubelet, NAMESPACE_OPTION, NEW_ENTRY, NO_ENTRY, PATH_ENTRY, writerSources } from './chainSources';
import { RUNTIME_TEXTS } from './runtimes';
import { manPage, type Source } from './source';

/** One link of the chain: what was done, in prose, and where that can be checked. */
export interface ChainLink {
  readonly by: string;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** What is known of one namespace of one member. */
export interface ChainFacts {
  readonly namespace: NamespaceKind;
  /** Null where no pod spec asks for it, but the lab. */
  readonly flags: PodNamespaceFlags | null;
  /** What the sandbox is asked for. */
  readonly sandbox: NamespaceOption;
  /** What this member is asked for, and what the runtime makes of that. */
  readonly option: NamespaceOption;
  readonly followed: NamespaceOption;
  /** Whether a user namespace of the pod is asked for. */
  readonly asksForUsers: boolean;
  /** The container that it aims at, inside a sentence, or null. */
  readonly target: string | null;
  readonly runtime: RealRuntime;
  /** Whose array it is: inside a sentence, and whether it is pause's. */
  readonly inSentence: string;
  readonly isPause: boolean;
  readonly origin: OciOrigin;
  /** Where pause's own comes from. */
  readonly originOfPause: OciOrigin;
  /** What the entry looks like, or null where there is none. */
  readonly entry: string | null;
  readonly entryOfPause: string | null;
  /** Whether the picture draws something else than the arrays make. */
  readonly parts: boolean;
}

function fieldLink({ namespace, flags, asksForUsers }: ChainFacts): ChainLink {
  const by = 'Pod spec';
  if (!flags)
    return {
      by,
      text: `No pod spec makes a kubelet ask for this ${namespace} namespace.`,
      sources: [NAMESPACE_OPTION],
    };
  const isSet = (field: 'hostNetwork' | 'hostIPC', lines: string): ChainLink => ({
    by,
    text: flags[field] ? `\`${field}: true\`.` : `\`${field}\` is not set: that means false.`,
    sources: [apiType(field, lines)],
  });
  switch (namespace) {
    case 'pid': {
      const sources = [apiType('hostPID', '4466-L4469'), apiType('shareProcessNamespace', '4474-L4480')];
      if (flags.hostPID && flags.shareProcessNamespace) {
        return {
          by,
          text: '`hostPID: true` and `shareProcessNamespace: true`. The API server refuses the two together.',
          sources,
        };
      }
      if (flags.hostPID) return { by, text: '`hostPID: true`.', sources };
      if (flags.shareProcessNamespace) return { by, text: '`shareProcessNamespace: true`.', sources };
      return { by, text: 'Neither `hostPID` nor `shareProcessNamespace` is set: both mean false.', sources };
    }
    case 'net':
      return isSet('hostNetwork', '4459-L4465');
    case 'ipc':
      return isSet('hostIPC', '4470-L4473');
    case 'uts':
      return {
        by,
        text: `No field is about uts. \`hostNetwork\` is ${flags.hostNetwork ? 'true' : 'not set'}, which some runtimes look at.`,
        sources: [apiType('hostNetwork', '4459-L4465')],
      };
    case 'user':
      return {
        by,
        text: asksForUsers ? '`hostUsers: false`.' : '`hostUsers` is not set: that means true.',
        sources: [apiType('hostUsers', '4638')],
      };
    case 'mnt':
    case 'cgroup':
      return { by, text: `No field is about ${namespace}.`, sources: [] };
  }
}

/** The field of the request that is about a kind. */
const FIELDS: Partial<Readonly<Record<NamespaceKind, OptionField>>> = { pid: 'pid', net: 'network', ipc: 'ipc' };

function modeLink({ namespace, option, flags, target, asksForUsers }: ChainFacts): ChainLink {
  const by = 'Kubelet';
  const field = FIELDS[namespace];
  if (field && option[field] === 'TARGET') {
    return {
      by,
      text: `It asks the runtime for \`TARGET\`, with the ID of ${target ?? ''}: \`kubectl debug --target\` says so, and the pod’s own mode is CONTAINER.`,
      sources: [NAMESPACE_OPTION],
    };
  }
  if (field && !flags) {
    const text = `In the kubelet’s place, this lab asks the runtime for \`${option[field]}\`.`;
    return { by: 'The lab', text, sources: [NAMESPACE_OPTION] };
  }
  const asks = (name: string, mode: NamespaceMode, lines: string, more = ''): ChainLink => ({
    by,
    text: `\`${name}\` asks the runtime for \`${mode}\`.${more}`,
    sources: [kubelet(name, lines)],
  });
  switch (namespace) {
    case 'pid':
      return asks(
        'PidNamespaceForPod',
        option.pid,
        '91-L102',
        flags?.hostPID && flags.shareProcessNamespace ? ' It looks at hostPID first.' : '',
      );
    case 'net':
      return asks('NetworkNamespaceForPod', option.network, '82-L87');
    case 'ipc':
      return asks('IpcNamespaceForPod', option.ipc, '73-L78');
    case 'user':
      return {
        by,
        text: asksForUsers
          ? 'It asks the runtime for a user namespace of the pod: `userns_options` with mode `POD`, and which IDs it maps.'
          : 'It asks for no user namespace of the pod.',
        sources: [NAMESPACE_OPTION],
      };
    case 'uts':
    case 'mnt':
    case 'cgroup':
      return {
        by,
        text: `It asks for nothing: the request to the runtime has no field for ${namespace}. The runtime decides.`,
        sources: [NAMESPACE_OPTION],
      };
  }
}

function writtenText({ namespace, origin, entry, inSentence, runtime, target }: ChainFacts): string {
  const whose = `${inSentence}’s config.json`;
  if (entry === null) return `It writes no entry for ${namespace} into ${whose}.`;
  switch (origin.kind) {
    case 'new':
      return `It writes \`${entry}\` into ${whose}: no path.`;
    case 'member':
      return `It writes \`${entry}\` into ${whose}: the path leads to the ${namespace} namespace that ${origin.member === PAUSE.id ? 'pause' : (target ?? '')} is in, whosever that is.`;
    case 'file':
      return `It writes \`${entry}\` into ${whose}: the path is a file by which ${RUNTIME_TEXTS[runtime].name} keeps a namespace open.`;
    case 'parent':
      return '';
  }
}

const CLONE_FLAGS: Readonly<Record<NamespaceKind, string>> = {
  pid: 'CLONE_NEWPID',
  net: 'CLONE_NEWNET',
  ipc: 'CLONE_NEWIPC',
  uts: 'CLONE_NEWUTS',
  user: 'CLONE_NEWUSER',
  mnt: 'CLONE_NEWNS',
  cgroup: 'CLONE_NEWCGROUP',
};

function kernelLink(namespace: NamespaceKind, origin: OciOrigin, who: string): ChainLink {
  const by = 'Kernel';
  switch (origin.kind) {
    case 'new':
      return {
        by,
        text: `No path: runc has the kernel make a new ${namespace} namespace (\`${CLONE_FLAGS[namespace]}\`), and starts ${who} in it.`,
        sources: [NEW_ENTRY, manPage('clone', 2)],
      };
    case 'member':
    case 'file':
      return {
        by,
        text: `A path: runc has the kernel put ${who} into that namespace (\`setns\`). Nothing new is made.`,
        sources: [PATH_ENTRY, manPage('setns', 2)],
      };
    case 'parent':
      return {
        by,
        text: `No entry: ${who} stays where the process is that starts it, a process of the node.`,
        sources: [NO_ENTRY],
      };
  }
}

/** What the runtime makes of a mode that it does not follow. */
function insteadText({ namespace, option, followed }: ChainFacts): string {
  const field = FIELDS[namespace];
  if (!field || option[field] === followed[field]) return '';
  return ` It treats \`${option[field]}\` as \`${followed[field]}\`.`;
}

/** What the file holds that a path leads to. */
function fileText({ namespace, sandbox, option, target }: ChainFacts, runtime: RealRuntime): string {
  if (namespace === 'pid' && option.pid === 'TARGET') {
    return `That file holds the pid namespace of ${target ?? ''}, made when that was started.`;
  }
  const mode = namespace === 'net' ? sandbox.network : namespace === 'ipc' ? sandbox.ipc : 'POD';
  const name = RUNTIME_TEXTS[runtime].name;
  return mode === 'NODE'
    ? `That file holds the node’s ${namespace} namespace: the path does not show it.`
    : `${name} made that ${namespace} namespace for the pod before it started anybody in it.`;
}

/** How pause comes to be where it is, for a container that joins it. */
function pauseLink(facts: ChainFacts): ChainLink {
  const { namespace, originOfPause, entryOfPause, runtime } = facts;
  const by = 'Pause';
  const sources = writerSources(namespace, runtime, true);
  switch (originOfPause.kind) {
    case 'parent':
      return {
        by,
        text: `Pause is the hinge: its own array has no entry for ${namespace}, so it stayed in the node’s, and whoever joins pause is there too.`,
        sources: [...sources, NO_ENTRY],
      };
    case 'new':
      return {
        by,
        text: `Pause is the hinge: its own array has \`${entryOfPause ?? ''}\` without a path, so it got a new one, and whoever joins pause shares it.`,
        sources: [...sources, NEW_ENTRY],
      };
    case 'member':
    case 'file':
      return {
        by,
        text: `Pause is the hinge: its own array has \`${entryOfPause ?? ''}\`. ${fileText(facts, runtime)} Whoever joins pause shares it.`,
        sources: [...sources, PATH_ENTRY],
      };
  }
}

/** Takes what is known of one namespace of one member; gives the chain that made it so, from the pod spec on. */
export function chainOf(facts: ChainFacts): readonly ChainLink[] {
  const { namespace, origin, inSentence, runtime } = facts;
  const parts: readonly ChainLink[] = facts.parts
    ? [
        {
          by: 'The picture',
          text:
            namespace === 'uts' || namespace === 'user'
              ? `The simplified model draws a ${namespace} namespace of the pod here. On ${RUNTIME_TEXTS[runtime].name} it is the node’s, in this way:`
              : `The specification’s answer is drawn. ${RUNTIME_TEXTS[runtime].name} makes something else of the request, in this way:`,
          sources: [],
        },
      ]
    : [];
  return [
    ...parts,
    fieldLink(facts),
    modeLink(facts),
    {
      by: RUNTIME_TEXTS[runtime].name,
      text: writtenText(facts) + insteadText(facts),
      sources: writerSources(namespace, runtime, facts.isPause),
    },
    kernelLink(namespace, origin, inSentence),
    ...(origin.kind === 'member' && origin.member === PAUSE.id ? [pauseLink(facts)] : []),
    ...(origin.kind === 'file' ? [{ by: 'The file', text: fileText(facts, runtime), sources: [] }] : []),
  ];
}
