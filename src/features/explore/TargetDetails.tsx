import { memberText } from '../../content/members';
import { NAMESPACE_TEXTS } from '../../content/namespaces';
import { PICTURE_TEXTS } from '../../content/picture';
import { laneNoteLong, PAUSE_ABSENT } from '../../content/runtimes';
import { hasMember, instanceOf, type LinuxNamespace } from '../../domain/namespaces';
import { STANDARD_MEMBERS } from '../../domain/members';
import type { Target } from '../../domain/pointed';
import { capitalised, describeBox, describeOccupants, podSide } from '../../diagram/describe';
import { exampleLink } from '../../diagram/exampleValues';
import type { ResolvedPod } from '../../parts/resolvedPod';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { MisconceptionText } from './CaseReading';
import styles from './TargetDetails.module.css';

/** What is said of the thing pointed at in the picture. */
export function TargetDetails({ target, pod }: { target: Target; pod: ResolvedPod }) {
  const { topology } = pod;
  if (target.kind === 'member') {
    const member = STANDARD_MEMBERS.find(({ id }) => id === target.member);
    if (!member) return null;
    const text = memberText(member);
    const present = hasMember(topology, member.id);
    return (
      <div className={styles.details}>
        <h2>{capitalised(text.name)}</h2>
        <p>
          <Prose>{present ? text.about : PAUSE_ABSENT.why}</Prose>
        </p>
        <MisconceptionText misconception={text.misconception} />
        <SourceLinks sources={present ? text.sources : PAUSE_ABSENT.sources} />
      </div>
    );
  }
  const { namespace } = target;
  const text = NAMESPACE_TEXTS[namespace];
  const box = target.kind === 'box' ? instanceOf(topology, namespace, target.member) : undefined;
  return (
    <div className={styles.details}>
      <h2>{box ? capitalised(describeBox(box, topology)) : PICTURE_TEXTS.laneTitle(namespace, text.plain)}</h2>
      {box ? (
        <>
          <p>
            {describeOccupants(box, topology)} {box.members.length > 1 && `${capitalised(text.verb)}.`}
          </p>
          <p>
            {PICTURE_TEXTS.forExample} <code>{exampleLink(topology, namespace, box.owner)}</code>.{' '}
            {PICTURE_TEXTS.lookWith} <code>{text.command}</code>.
          </p>
        </>
      ) : (
        <>
          <p>
            <Prose>{text.about}</Prose> {PICTURE_TEXTS.lookWith} <code>{text.command}</code>.
          </p>
          <MisconceptionText misconception={text.misconception} />
        </>
      )}
      <RuntimeNotes namespace={namespace} pod={pod} />
      {!box && <SourceLinks sources={text.sources} />}
    </div>
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
