import { useState } from 'react';
import { chainOf } from '../content/chain';
import { KERNEL_TEXTS } from '../content/flagToKernel';
import { memberText } from '../content/members';
import { listInWords } from '../content/listInWords';
import { describeBox } from '../diagram/describe';
import { viewpointIn } from '../domain/consequences';
import { acceptedRequest } from '../domain/effectiveRequest';
import { NODE, PAUSE, type MemberId } from '../domain/members';
import {
  instanceOf,
  LINUX_NAMESPACES,
  NAMESPACE_KINDS,
  shareNamespace,
  type LinuxNamespace,
  type NamespaceKind,
} from '../domain/namespaces';
import { ociEntry, ociOrigin, writtenKinds, type OciNamespace } from '../domain/ociNamespaces';
import { DEFAULT_FLAGS, type PodNamespaceFlags } from '../domain/flags';
import type { NamespaceOption, OptionField } from '../domain/modes';
import type { PodRequest } from '../domain/podRequest';
import { RUNTIME_RULES, type RealRuntime } from '../domain/runtimes';
import { useAppStore } from '../store/AppStoreContext';
import { Prose } from '../ui/Prose';
import { SourceLinks } from '../ui/SourceLinks';
import styles from './FlagToKernel.module.css';
import { OciArray } from './OciArray';
import type { ResolvedPod } from './resolvedPod';
import type { ToldPods } from './toldPods';
import { useMarking } from './useMarking';

/** The simplified model has no arrays of its own: containerd's stand for it. */
function realRuntime({ runtime }: ResolvedPod): RealRuntime {
  return runtime === 'textbook' ? 'containerd' : runtime;
}

function isDrawn(kind: NamespaceKind): kind is LinuxNamespace {
  return LINUX_NAMESPACES.some((namespace) => namespace === kind);
}

/** The field of the request that is about a kind. */
const FIELDS: Partial<Readonly<Record<NamespaceKind, OptionField>>> = { pid: 'pid', net: 'network', ipc: 'ipc' };

/**
 * Takes a kind, and what the sandbox and a member are asked for; gives the flags by which a kubelet asks for the same in this kind,
 * or null where none does.
 */
function flagsAsking(
  namespace: NamespaceKind,
  sandbox: NamespaceOption,
  own: NamespaceOption,
): PodNamespaceFlags | null {
  const field = FIELDS[namespace];
  const isApart = field && own[field] !== 'TARGET' && own[field] !== sandbox[field];
  if (isApart || (field && field !== 'pid' && own[field] === 'CONTAINER')) return null;
  return {
    ...DEFAULT_FLAGS,
    shareProcessNamespace: sandbox.pid === 'POD',
    hostPID: sandbox.pid === 'NODE',
    hostNetwork: sandbox.network === 'NODE',
    hostIPC: sandbox.ipc === 'NODE',
  };
}

/** As it stands in the array, on one line. */
function entryText({ type, path }: OciNamespace): string {
  return path === undefined ? `{ "type": "${type}" }` : `{ "type": "${type}", "path": "${path}" }`;
}

interface Chosen {
  readonly namespace: NamespaceKind;
  /** Null for the member from which one looks. */
  readonly member: MemberId | null;
}

/** The chain that made a box what it is, and the arrays that the runtime wrote. Each kind follows its lane. */
export function FlagToKernelText({ pods, from }: { pods: ToldPods; from: MemberId }) {
  const pointed = useAppStore((state) => state.pointed);
  const explained = useAppStore((state) => state.explained);
  const marking = useMarking();
  const [chosen, setChosen] = useState<Chosen>({ namespace: 'pid', member: null });
  const [heard, setHeard] = useState({ explained, from });
  if (heard.explained !== explained || heard.from !== from) {
    setHeard({ explained, from });
    if (explained !== null && heard.explained !== explained) {
      const { namespace, member } = explained;
      const isInside = shareNamespace(pods[namespace].topology, namespace, member, from);
      setChosen({ namespace, member: isInside ? null : member });
    } else setChosen(({ namespace }) => ({ namespace, member: null }));
  }

  const podOf = (kind: NamespaceKind) => pods[isDrawn(kind) ? kind : 'pid'];
  const requestOf = (pod: ResolvedPod) => acceptedRequest(pod.asked, realRuntime(pod)).request;
  const originOf = (kind: NamespaceKind, member: MemberId) =>
    ociOrigin(requestOf(podOf(kind)), realRuntime(podOf(kind)), kind, member);
  const entryOf = (kind: NamespaceKind, member: MemberId) => {
    const entry = ociEntry(kind, originOf(kind, member));
    return entry && entryText(entry);
  };

  const runtime = realRuntime(pods.pid);
  const hasPause = RUNTIME_RULES[runtime].hasPause(pods.pid.sandbox);
  const members = pods.pid.picture.columns.map((column) => column.member).filter(({ id }) => id !== NODE.id);
  const created = requestOf(pods.pid).containers.map((container) => container.member.id);
  const { namespace } = chosen;
  const { topology, flags, sandbox, asked } = podOf(namespace);
  const viewer = viewpointIn(topology, chosen.member ?? from);
  const member = topology.members.find(({ id }) => id === viewer);
  const inSentence = member ? memberText(member).inSentence : viewer;
  const instance = instanceOf(topology, namespace, viewer);
  // The model has no arrays: where containerd’s make something else than is drawn, that is said.
  const parting = LINUX_NAMESPACES.filter((kind) => {
    const made = pods[kind].real[realRuntime(pods[kind])];
    return JSON.stringify(made.instances[kind]) !== JSON.stringify(pods[kind].topology.instances[kind]);
  });
  const partingUnruled = parting.filter((kind) => kind === 'uts' || kind === 'user');
  const partingRuled = parting.filter((kind) => kind !== 'uts' && kind !== 'user');
  const optionIn = ({ sandbox: ofSandbox, containers }: PodRequest) =>
    containers.find((container) => container.member.id === viewer)?.option ?? ofSandbox;
  const target = asked.containers.find((container) => container.member.id === viewer)?.target;
  const aim = members.find(({ id }) => id === target);

  const isMeasured =
    pods.pid.flags !== null &&
    pods.user.asked.userns !== 'POD' &&
    asked.containers.every((container) => container.target === undefined);

  const isMarked = (kind: NamespaceKind, id: MemberId) =>
    isDrawn(kind) &&
    pointed?.target.kind === 'box' &&
    pointed.target.namespace === kind &&
    shareNamespace(pods[kind].topology, kind, id, pointed.target.member);
  const pointAt = (kind: NamespaceKind, id: MemberId) =>
    marking(isDrawn(kind) ? { namespace: kind, member: id } : null);
  const links =
    viewer === NODE.id
      ? []
      : chainOf({
          namespace,
          flags: flags ?? flagsAsking(namespace, sandbox, optionIn(asked)),
          sandbox,
          option: optionIn(asked),
          followed: optionIn(requestOf(podOf(namespace))),
          asksForUsers: asked.userns === 'POD',
          target: aim ? memberText(aim).inSentence : null,
          runtime,
          inSentence,
          isPause: viewer === PAUSE.id,
          origin: originOf(namespace, viewer),
          originOfPause: originOf(namespace, PAUSE.id),
          entry: entryOf(namespace, viewer),
          entryOfPause: entryOf(namespace, PAUSE.id),
          parts: parting.some((kind) => kind === namespace),
        });
  return (
    <div className={styles.kernel}>
      <div className={styles.kinds} role="group" aria-label={KERNEL_TEXTS.choose}>
        {NAMESPACE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === namespace}
            translate="no"
            onClick={() => {
              setChosen((before) => ({ ...before, namespace: kind }));
            }}
          >
            {kind}
          </button>
        ))}
      </div>
      {/* Another question is new elements: translated ones could not be changed. */}
      <div key={JSON.stringify([namespace, viewer, links.map(({ text }) => text)])} className={styles.chain}>
        <h3>
          {viewer === NODE.id
            ? KERNEL_TEXTS.nodeQuestion(namespace)
            : instance?.owner === viewer
              ? KERNEL_TEXTS.ownQuestion(namespace, inSentence)
              : KERNEL_TEXTS.question(
                  instance ? describeBox({ namespace, owner: instance.owner }, topology) : '',
                  inSentence,
                )}
        </h3>
        {viewer === NODE.id ? (
          <p>
            {KERNEL_TEXTS.node(namespace)} <SourceLinks sources={KERNEL_TEXTS.nodeSources} />
          </p>
        ) : (
          <ol aria-label={KERNEL_TEXTS.chain}>
            {links.map(({ by, text, sources }, index) => (
              <li key={index}>
                <b>{by}</b>
                <span>
                  <Prose>{text}</Prose> <SourceLinks sources={sources} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
      <h3>{KERNEL_TEXTS.arrays}</h3>
      <div className={styles.arrays}>
        {members.map((each) => (
          <OciArray
            key={each.id}
            member={each}
            isThere={each.id === PAUSE.id ? hasPause : created.includes(each.id)}
            rows={writtenKinds(runtime).map((kind) => ({
              kind,
              entry: entryOf(kind, each.id),
              isChosen: kind === namespace && each.id === viewer,
              isLit: isMarked(kind, each.id),
              parts: parting.some((part) => part === kind),
              pointing: pointAt(kind, each.id),
            }))}
            onChoose={(kind) => {
              setChosen({ namespace: kind, member: each.id });
            }}
          />
        ))}
      </div>
      <p key={parting.join(' ') + pods.pid.runtime} className={styles.note}>
        {pods.pid.runtime === 'textbook' && `${KERNEL_TEXTS.ofContainerd} `}
        {partingUnruled.length > 0 && `${KERNEL_TEXTS.parts(listInWords(partingUnruled))} `}
        {partingRuled.length > 0 && `${KERNEL_TEXTS.partsOfRequest(listInWords(partingRuled))} `}
        <Prose>{KERNEL_TEXTS.placeholders}</Prose> {isMeasured ? KERNEL_TEXTS.measured : KERNEL_TEXTS.measuredSingly}{' '}
        {pods.user.asked.userns === 'POD' && KERNEL_TEXTS.usersNotMeasured}
      </p>
    </div>
  );
}
