import { memberProse } from '../../content/memberProse';
import { memberText } from '../../content/members';
import { NAMESPACE_PROSE } from '../../content/namespaceProse';
import { NAMESPACE_TEXTS } from '../../content/namespaces';
import { PICTURE_TEXTS } from '../../content/picture';
import { laneNoteLong, PAUSE_ABSENT_PROSE } from '../../content/runtimeProse';
import { hasMember, instanceOf, type LinuxNamespace } from '../../domain/namespaces';
import { STANDARD_MEMBERS } from '../../domain/members';
import type { Target } from '../../domain/pointed';
import { Card, type CardHandle } from '../../diagram/Card';
import { capitalised, describeBox, describeOccupants, podSide } from '../../diagram/describe';
import { exampleLink } from '../../diagram/exampleValues';
import type { ResolvedPod } from '../../parts/resolvedPod';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { MisconceptionText } from './CaseReading';
import styles from './TargetDetails.module.css';

/** The card of TargetDetails. */
export function TargetDetailsText({ target, card, pod }: { target: Target; card: CardHandle; pod: ResolvedPod }) {
  return (
    <Card {...card}>
      <div className={styles.details}>
        <DetailsOf target={target} pod={pod} />
      </div>
    </Card>
  );
}

function DetailsOf({ target, pod }: { target: Target; pod: ResolvedPod }) {
  const { topology } = pod;
  if (target.kind === 'member') {
    const member = STANDARD_MEMBERS.find(({ id }) => id === target.member);
    if (!member) return null;
    const prose = memberProse(member);
    const present = hasMember(topology, member.id);
    return (
      <>
        <h2>{capitalised(memberText(member).name)}</h2>
        <p>
          <Prose>{present ? prose.about : PAUSE_ABSENT_PROSE.why}</Prose>
        </p>
        <MisconceptionText misconception={prose.misconception} />
        <SourceLinks sources={present ? prose.sources : PAUSE_ABSENT_PROSE.sources} />
      </>
    );
  }
  const { namespace } = target;
  const { plain, verb } = NAMESPACE_TEXTS[namespace];
  const { about, command, misconception, sources } = NAMESPACE_PROSE[namespace];
  const box = target.kind === 'box' ? instanceOf(topology, namespace, target.member) : undefined;
  return (
    <>
      <h2>{box ? capitalised(describeBox(box, topology)) : PICTURE_TEXTS.laneTitle(namespace, plain)}</h2>
      {box ? (
        <>
          <p>{describeOccupants(box, topology) + (box.members.length > 1 ? ` ${capitalised(verb)}.` : '')}</p>
          <p>
            {PICTURE_TEXTS.forExample} <code translate="no">{exampleLink(topology, namespace, box.owner)}</code>.{' '}
            {PICTURE_TEXTS.lookWith} <code translate="no">{command}</code>.
          </p>
        </>
      ) : (
        <>
          <p>
            <Prose>{about}</Prose> {PICTURE_TEXTS.lookWith} <code translate="no">{command}</code>.
          </p>
          <MisconceptionText misconception={misconception} />
        </>
      )}
      <RuntimeNotes namespace={namespace} pod={pod} />
      {!box && <SourceLinks sources={sources} />}
    </>
  );
}

function RuntimeNotes({ namespace, pod }: { namespace: LinuxNamespace; pod: ResolvedPod }) {
  const drawn = { runtime: pod.runtime, side: podSide(pod.topology, namespace) };
  const others = pod.differences[namespace].flatMap(({ runtimes, side }) =>
    runtimes.map((runtime) => ({ runtime, side })),
  );
  const speaks = others.length > 0 || namespace === 'uts' || namespace === 'user';
  if (!speaks) return null;
  const notes = [...new Set([drawn, ...others].map(({ runtime, side }) => laneNoteLong(namespace, runtime, side)))];
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      <Prose>{note}</Prose>
    </p>
  ));
}
