import { ANSWERERS, LAB_TEXTS } from '../../content/lab';
import { memberText } from '../../content/members';
import { capitalised, describeSharing, describeWall } from '../../diagram/describe';
import { openLanes } from '../../diagram/picture';
import { parseLabQuery } from '../../formats/labUrl';
import { addressNoticesText } from '../../parts/addressNoticesText';
import type { ResolvedPod } from '../../parts/resolvedPod';
import { useChanges } from '../../parts/useChanges';
import { useAppStore } from '../../store/AppStoreContext';
import { podKey, type View } from '../../store/createAppStore';
import { IsolatedText } from '../../ui/IsolatedText';
import { describeLabChange, labHint, labProof, labTitle, type ShownLab } from './describeLab';
import styles from './LabHeadline.module.css';

/** What the request is, what it proves, and what the last change did. */
export function LabHeadline({ pod }: { pod: ResolvedPod }) {
  const view = useAppStore((state) => state.view);
  const previous = useAppStore((state) => state.previous);
  const told = useAppStore((state) => state.told.change);
  const replays = useAppStore((state) => state.replays);
  const repeated = useChanges(podKey(view), String(replays));
  if (view.kind !== 'lab') return null;
  const noted = addressNoticesText([...view.notices, ...parseLabQuery(view.query).notices], true);
  const now = shownIn(told.view) ?? shownIn(view);
  const before = told.previous && shownIn(told.previous);
  if (!now) return null;
  const change = before ? describeLabChange(before, now) : '';
  const kind = noted !== '' ? 'notice' : change === '' ? 'sharing' : 'change';
  const said = noted !== '' ? noted : change === '' ? LAB_TEXTS.hints[labHint(now)] : change;
  const [from, to] = [previous && shownIn(previous), shownIn(view)];
  const announced =
    from && to
      ? `${describeLabChange(from, to)} ${capitalised(describeWall(openLanes(pod.picture)))}.`
      : describeSharing(pod.topology);
  return (
    <header className={styles.headline}>
      <p className={styles.about}>{LAB_TEXTS.about}</p>
      <h1>
        <span key={labTitle(now)}>{labTitle(now)}</span>
      </h1>
      <p className={styles.proof} data-rejected={pod.rejected || undefined}>
        <span key={labProof(now)}>{labProof(now)}</span>
      </p>
      <p className={styles.sentence} data-kind={kind} aria-hidden="true">
        {/* A new text is a new element: a translated one could not be changed. */}
        <IsolatedText>{said}</IsolatedText>
      </p>
      {pod.refused && (
        <p className={styles.refused}>
          {LAB_TEXTS.refusal(ANSWERERS[pod.runtime], refusedMember(pod))}{' '}
          <code translate="no">{pod.refused.detail}</code>
        </p>
      )}
      <p role="status" className="visually-hidden">
        <IsolatedText key={repeated}>{noted === '' ? announced : noted}</IsolatedText>
      </p>
    </header>
  );
}

/** Whom the runtime refuses, inside a sentence. */
function refusedMember({ picture }: ResolvedPod): string {
  const missing = picture.columns.find(({ member, present }) => !present && member.role !== 'pause');
  return missing ? memberText(missing.member).inSentence : '';
}

/** What a view of the lab shows; null for another view. */
function shownIn(view: View): ShownLab | null {
  return view.kind === 'lab' ? { lab: parseLabQuery(view.query).lab, runtime: view.runtime } : null;
}
