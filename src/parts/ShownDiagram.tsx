import { useCallback } from 'react';
import type { CardHandle } from '../diagram/Card';
import { Diagram, type DiagramProps } from '../diagram/Diagram';
import type { Target } from '../domain/pointed';
import { useAppStore } from '../store/AppStoreContext';
import { useDeferred, useLoadNow, useLoadOnInterest } from '../ui/useDeferred';
import { DIAGRAM_MOVER } from './diagramMover';
import type { ResolvedPod } from './resolvedPod';
import { TARGET_DETAILS, TargetDetails } from './TargetDetails';

interface ShownDiagramProps extends Pick<DiagramProps, 'telling' | 'laneControls' | 'large'> {
  pod: ResolvedPod;
  /** What is noted beside the lanes; the pod's own notes where nothing else is said. */
  notes?: DiagramProps['notes'];
  /** Which cards of details stay away: of what is only pointed at and not pressed, or all. */
  hidesCards?: 'unpinned' | 'all' | undefined;
}

/** The diagram of the pod that the store shows: what moves it, what is pointed at and unfolded in it, and what is said of that. */
export function ShownDiagram({ pod, notes = pod.notes, hidesCards, ...rest }: ShownDiagramProps) {
  const previous = useAppStore((state) => state.previous);
  const { value: mover } = useDeferred(DIAGRAM_MOVER);
  useLoadOnInterest(DIAGRAM_MOVER);
  useLoadOnInterest(TARGET_DETAILS);
  useLoadNow(DIAGRAM_MOVER, previous !== null);
  const details = useCallback(
    (target: Target, card: CardHandle) =>
      hidesCards === 'all' || (hidesCards && !card.pinned) ? null : (
        <TargetDetails target={target} card={card} pod={pod} />
      ),
    [pod, hidesCards],
  );
  return (
    <Diagram
      {...rest}
      name="main"
      picture={pod.picture}
      notes={notes}
      rejected={pod.rejected}
      still={previous === null}
      calm={previous !== null && previous.runtime !== pod.runtime}
      mover={mover}
      onTell={useAppStore((state) => state.tell)}
      onLookFrom={useAppStore((state) => state.lookFrom)}
      playing={useAppStore((state) => state.playing)}
      replays={useAppStore((state) => state.replays)}
      pointed={useAppStore((state) => state.pointed)}
      lit={useAppStore((state) => state.marked)}
      onPoint={useAppStore((state) => state.point)}
      unfolded={useAppStore((state) => state.unfolded)}
      onUnfold={useAppStore((state) => state.unfold)}
      details={details}
    />
  );
}
