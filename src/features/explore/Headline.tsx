import { useMemo } from 'react';
import { CASE_TEXTS } from '../../content/cases';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { neighbour } from '../../domain/cases';
import { describeSharing } from '../../diagram/describe';
import { useAppStore } from '../../store/AppStoreContext';
import { podKey } from '../../store/createAppStore';
import { selectCase } from '../../store/selectors';
import { ArrowIcon } from '../../ui/ArrowIcon';
import { IsolatedText } from '../../ui/IsolatedText';
import { deferred } from '../../ui/deferred';
import { useDeferred, useLoadNow, useLoadOnInterest } from '../../ui/useDeferred';
import { ADDRESS_NOTICES } from '../../parts/addressNotices';
import { CaseLink } from '../../parts/CaseLink';
import { resolvePod, type ResolvedPod } from '../../parts/resolvedPod';
import { useChanges } from '../../parts/useChanges';
import styles from './Headline.module.css';

/** What says what a change did: none is made before the visitor's first sign. */
const CHANGES = deferred(() => import('../../parts/describeLastChange'));

/** The case's number and name, what the last change did or what is shared, and the way to the neighbours. */
export function Headline({ pod }: { pod: ResolvedPod }) {
  const sharingCase = useAppStore(selectCase);
  const view = useAppStore((state) => state.view);
  const previous = useAppStore((state) => state.previous);
  const told = useAppStore((state) => state.told.change);
  const replays = useAppStore((state) => state.replays);
  const sharing = useMemo(() => describeSharing(pod.topology), [pod]);
  const notices = view.kind === 'case' ? view.notices : [];
  const { value: changes } = useDeferred(CHANGES);
  useLoadOnInterest(CHANGES);
  useLoadNow(CHANGES, previous !== null);
  const { value: noticesText } = useDeferred(ADDRESS_NOTICES);
  useLoadNow(ADDRESS_NOTICES, notices.length > 0);
  const noted = notices.length > 0 ? (noticesText?.(notices) ?? '') : '';
  const repeated = useChanges(podKey(view), String(replays));
  // What is to be seen in the picture is not written above it before it has moved.
  const toldPod = told.view.kind === 'case' ? resolvePod(told.view.flags, told.view.runtime, told.view.hostUsers) : pod;
  const change = changes?.describeLastChange(told.previous, told.view) ?? '';
  const shown = change === '' ? describeSharing(toldPod.topology) : change;
  const announced = changes?.announcement(previous, view, repeated > 0) ?? '';
  const kind = notices.length > 0 ? 'notice' : told.previous === null ? 'sharing' : 'change';
  return (
    <header className={styles.headline}>
      <div className={styles.line}>
        <p className={styles.number}>
          <span className={styles.numberLabel}>{PAGE_TEXTS.caseNumber}</span> <b>{sharingCase}</b>
        </p>
        <h1 className={styles.title}>{CASE_TEXTS[sharingCase].title}</h1>
      </div>
      <nav className={styles.steps} aria-label={PAGE_TEXTS.steps}>
        <CaseLink sharingCase={neighbour(sharingCase, -1)} className={styles.step} label={PAGE_TEXTS.previousCase}>
          <ArrowIcon direction="left" />
        </CaseLink>
        <CaseLink sharingCase={neighbour(sharingCase, 1)} className={styles.step} label={PAGE_TEXTS.nextCase}>
          <ArrowIcon direction="right" />
        </CaseLink>
      </nav>
      <p
        className={styles.sentence}
        data-kind={kind}
        data-rejected={toldPod.rejected || undefined}
        data-sharing={sharing}
        aria-hidden="true"
      >
        {kind === 'notice' ? <IsolatedText>{noted}</IsolatedText> : withRejection(shown, toldPod)}
      </p>
      <p role="status" className="visually-hidden">
        <IsolatedText key={repeated}>
          {notices.length > 0 ? noted : withRejection(announced === '' ? sharing : announced, pod)}
        </IsolatedText>
      </p>
    </header>
  );
}

/** A sentence on a pod that the API server rejects begins with that. */
function withRejection(sentence: string, { rejected }: ResolvedPod): string {
  return rejected ? `${PAGE_TEXTS.rejected} ${sentence}` : sentence;
}
