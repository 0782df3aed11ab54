import { boxFact, CARD_TEXTS, KUBELET_PORT, processFact, PROOF } from '../content/cardFacts';
import { memberProse } from '../content/memberProse';
import { memberText } from '../content/members';
import { NAMESPACE_PROSE } from '../content/namespaceProse';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { PICTURE_TEXTS } from '../content/picture';
import type { LaneOwner } from '../content/runtimes';
import { HOST_USERS_LIMIT, laneNoteLong, PAUSE_ABSENT_PROSE } from '../content/runtimeProse';
import { consequencesFor, endWith } from '../domain/consequences';
import { NODE, PAUSE, POD, STANDARD_CONTAINERS, type MemberId } from '../domain/members';
import { instanceOf, type LinuxNamespace, type NamespaceInstance } from '../domain/namespaces';
import type { Target } from '../domain/pointed';
import { Card, type CardHandle } from '../diagram/Card';
import { capitalised, describeBox, describeOccupants, memberList, podSide } from '../diagram/describe';
import { exampleHostName } from '../diagram/exampleValues';
import { namespaceLink } from '../domain/standardPod';
import { KERNEL_SECTION } from './FlagToKernel';
import type { ResolvedPod } from './resolvedPod';
import { useAppStore } from '../store/AppStoreContext';
import { selectLabHref, selectLabQuery } from '../store/selectors';
import { ActionLink } from '../ui/ActionLink';
import { Prose } from '../ui/Prose';
import { SourceLinks } from '../ui/SourceLinks';
import { MisconceptionText } from './MisconceptionText';
import styles from './TargetDetails.module.css';

/** The card of TargetDetails. */
export function TargetDetailsText({ target, card, pod }: { target: Target; card: CardHandle; pod: ResolvedPod }) {
  return (
    <Card {...card}>
      <div className={styles.details}>
        {/* A new pod's text is new elements: translated ones could not be changed. */}
        <DetailsOf key={JSON.stringify([pod.asked, pod.runtime])} target={target} pod={pod} />
      </div>
    </Card>
  );
}

function DetailsOf({ target, pod }: { target: Target; pod: ResolvedPod }) {
  if (target.kind === 'member') return <MemberText id={target.member} pod={pod} />;
  const { namespace } = target;
  const box = target.kind === 'box' ? instanceOf(pod.topology, namespace, target.member) : undefined;
  return (
    <>
      {box ? <BoxText box={{ ...box, namespace }} pod={pod} /> : <LaneText namespace={namespace} />}
      <RuntimeNotes namespace={namespace} pod={pod} />
      {namespace === 'net' && pod.flags && (box?.owner ?? POD) === POD && <WhatIf />}
      {target.kind === 'box' && <WhyButton {...target} />}
      <SourceLinks
        sources={[...NAMESPACE_PROSE[namespace].sources, ...(box && namespace === 'net' ? [KUBELET_PORT] : [])]}
      />
    </>
  );
}

/** Leads into the lab: the same pod, asked for what no pod spec can ask for. */
function WhatIf() {
  const parameters = new URLSearchParams(useAppStore(selectLabQuery));
  parameters.set('network', 'CONTAINER');
  const query = parameters.toString();
  const href = useAppStore(selectLabHref(query));
  const showLab = useAppStore((state) => state.showLab);
  return (
    <p>
      <ActionLink
        href={href}
        onFollow={() => {
          showLab(query);
        }}
      >
        {CARD_TEXTS.whatIf}
      </ActionLink>
    </p>
  );
}

/** Leads to how a box came to be as it is. */
function WhyButton({ namespace, member }: { namespace: LinuxNamespace; member: MemberId }) {
  const explain = useAppStore((state) => state.explain);
  const point = useAppStore((state) => state.point);
  return (
    <p>
      <button
        type="button"
        className={`button ${styles.why ?? ''}`}
        onClick={() => {
          explain({ namespace, member });
          point(null);
          const section = document.getElementById(KERNEL_SECTION);
          if (!(section instanceof HTMLDetailsElement)) return;
          section.open = true;
          section.scrollIntoView({ block: 'start' });
          section.querySelector('summary')?.focus({ preventScroll: true });
        }}
      >
        {CARD_TEXTS.why}
      </button>
    </p>
  );
}

function MemberText({ id, pod: { topology, sandbox, picture } }: { id: MemberId; pod: ResolvedPod }) {
  const member = picture.columns.find((column) => column.member.id === id)?.member;
  if (!member) return null;
  const { name, inSentence } = memberText(member);
  const { about, misconception, sources } = memberProse(member);
  const pid = instanceOf(topology, 'pid', id);
  const { pidOne, seesProcessesOf } = consequencesFor(id, topology, sandbox);
  const fact =
    pid &&
    processFact({
      role: member.role,
      inSentence,
      owner: ownerOf(pid),
      pidOne: memberList(topology, pidOne === null ? [] : [pidOne]),
      isPidOne: pidOne === id,
      sees: seesProcessesOf.length,
      takesAlong: memberList(topology, endWith(topology, id)),
    });
  return (
    <>
      <h2>{capitalised(name)}</h2>
      <p>
        <Prose>{fact === undefined && member.role === 'pause' ? PAUSE_ABSENT_PROSE.why : about}</Prose>
      </p>
      {fact !== undefined && (
        <p>
          <Prose>{fact}</Prose>
        </p>
      )}
      <MisconceptionText misconception={misconception} />
      <SourceLinks sources={fact === undefined && member.role === 'pause' ? PAUSE_ABSENT_PROSE.sources : sources} />
    </>
  );
}

function LaneText({ namespace }: { namespace: LinuxNamespace }) {
  const { about, command, misconception } = NAMESPACE_PROSE[namespace];
  return (
    <>
      <h2>{PICTURE_TEXTS.laneTitle(namespace, NAMESPACE_TEXTS[namespace].plain)}</h2>
      <p>
        <Prose>{about}</Prose> {PROOF.lookWith} <code translate="no">{command}</code>.
      </p>
      <p>
        {PROOF.inEach} <code translate="no">{PROOF.selfCommand(namespace)}</code> {PROOF.andOnNode}{' '}
        <code translate="no">{PROOF.nodeCommand(namespace)}</code> {PROOF.onNode}.
      </p>
      <MisconceptionText misconception={misconception} />
    </>
  );
}

function BoxText({ box, pod }: { box: NamespaceInstance<LinuxNamespace>; pod: ResolvedPod }) {
  const { topology, sandbox, name } = pod;
  const { namespace, members, owner } = box;
  const [first = NODE.id] = members;
  const last = members.at(-1) ?? first;
  const { hostName, pidOne } = consequencesFor(last, topology, sandbox);
  const inside = STANDARD_CONTAINERS.find(({ id }) => members.includes(id));
  const nodeCommand = PROOF.nodeCommand(namespace);
  const onlyPause = members.every((id) => id === PAUSE.id);
  const fact = boxFact({
    namespace,
    owner: ownerOf(box),
    members,
    onlyPause,
    hostName: exampleHostName(hostName, name),
    pidOne: memberList(topology, pidOne === null ? [] : [pidOne]),
    inWords: memberList(topology, members),
  });
  return (
    <>
      <h2>{capitalised(describeBox(box, topology))}</h2>
      <p>
        {describeOccupants(box, topology) +
          (members.length > 1 ? ` ${capitalised(NAMESPACE_TEXTS[namespace].verb)}.` : '')}{' '}
        <Prose>{fact}</Prose>
      </p>
      <p>
        {PROOF.inside}{' '}
        <code translate="no">
          {inside
            ? pod.flags
              ? PROOF.insideCommand(name, inside.name, namespace)
              : PROOF.crictlCommand(inside.name, namespace)
            : onlyPause
              ? PROOF.pauseCommand(namespace)
              : nodeCommand}
        </code>{' '}
        {onlyPause ? `${PROOF.pauseOnNode} ` : ''}
        {PROOF.prints}{' '}
        <code className={styles.number} translate="no">
          {namespaceLink(topology, namespace, owner)}
        </code>
        .
        {inside && (
          <>
            {' '}
            {PROOF.compare} <code translate="no">{nodeCommand}</code> {PROOF.onNode}.
          </>
        )}
      </p>
    </>
  );
}

/** Whose a namespace of the standard pod is. */
function ownerOf({ owner }: Pick<NamespaceInstance, 'owner'>): LaneOwner {
  return owner === NODE.id ? 'node' : owner === POD ? 'pod' : 'own';
}

function RuntimeNotes({ namespace, pod }: { namespace: LinuxNamespace; pod: ResolvedPod }) {
  const isLab = useAppStore((state) => state.view.kind === 'lab');
  const drawn = { runtime: pod.runtime, side: podSide(pod.topology, namespace) };
  const others = pod.differences[namespace].flatMap(({ runtimes, side }) =>
    runtimes.map((runtime) => ({ runtime, side })),
  );
  const speaks = others.length > 0 || namespace === 'uts' || namespace === 'user';
  if (!speaks) return null;
  const said = [drawn, ...others].map(({ runtime, side }) => laneNoteLong(namespace, runtime, side, isLab));
  const notes = [...new Set([...said, ...(namespace === 'user' ? [HOST_USERS_LIMIT] : [])])];
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      <Prose>{note}</Prose>
    </p>
  ));
}
