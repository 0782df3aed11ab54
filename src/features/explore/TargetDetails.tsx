import { MEMBER_TEXTS } from '../../content/members';
import { NAMESPACE_TEXTS } from '../../content/namespaces';
import { PICTURE_TEXTS } from '../../content/picture';
import { laneNoteLong, PAUSE_ABSENT } from '../../content/runtimes';
import { instanceOf, type LinuxNamespace } from '../../domain/namespaces';
import { capitalised, describeBox, describeOccupants, podSide, runtimeDifferences } from '../../diagram/describe';
import { exampleLink } from '../../diagram/exampleValues';
import type { DiagramModel } from '../../diagram/model';
import type { DiagramTarget } from '../../diagram/target';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import { MisconceptionText } from './CaseReading';
import styles from './TargetDetails.module.css';

/** What is said of the thing pointed at in the picture. */
export function TargetDetails({ target, model }: { target: DiagramTarget; model: DiagramModel }) {
  if (target.kind === 'member') {
    const text = MEMBER_TEXTS[target.member];
    const present = model.topology.members.includes(target.member);
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
  const box = target.kind === 'box' ? instanceOf(model.topology, namespace, target.member) : undefined;
  return (
    <div className={styles.details}>
      <h2>{box ? capitalised(describeBox(box)) : PICTURE_TEXTS.laneTitle(namespace, text.plain)}</h2>
      {box ? (
        <>
          <p>
            {describeOccupants(box)} {box.members.length > 1 && `${capitalised(text.verb)}.`}
          </p>
          <p>
            {PICTURE_TEXTS.forExample} <code>{exampleLink(namespace, box.owner)}</code>. {PICTURE_TEXTS.lookWith}{' '}
            <code>{text.command}</code>.
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
      <RuntimeNotes namespace={namespace} model={model} />
      {!box && <SourceLinks sources={text.sources} />}
    </div>
  );
}

function RuntimeNotes({ namespace, model }: { namespace: LinuxNamespace; model: DiagramModel }) {
  const drawn = { runtime: model.runtime, side: podSide(model.topology, namespace) };
  const others = runtimeDifferences(model, namespace).flatMap(({ runtimes, side }) =>
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
