import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import type { DiagramSize } from './LaneMotion';
import { LARGE_WINDOW, LOW_WINDOW } from './lowWindow';
import { mediaMatches } from './mediaMatches';
import { AT_REST, type DiagramMover, type MotionState, type Playing } from './motionState';
import type { Picture } from './picture';

/** Whether the visitor wants nothing to move. */
export function prefersCalm(): boolean {
  return mediaMatches('(prefers-reduced-motion: reduce)');
}

/** The width of an element, the root font size, whether the window is low, and whether it is to be read from afar. */
function sizeOf(element: HTMLElement | null): DiagramSize {
  return {
    width: element?.getBoundingClientRect().width ?? 0,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    low: mediaMatches(LOW_WINDOW),
    large: element?.dataset.large !== undefined && mediaMatches(LARGE_WINDOW),
  };
}

const neverChanges = () => () => undefined;
const atRest = () => AT_REST;

export interface MotionOptions {
  readonly picture: Picture;
  /** True while the page is only arriving at its state: nothing moves. */
  readonly still: boolean;
  /** True where the change is no change of the pod: it is shown at once. */
  readonly calm: boolean;
  readonly playing: Playing;
  /** The code that moves, or null until it is there. */
  readonly mover: DiagramMover | null;
  /** Counts how often the last change is to be shown again. */
  readonly replays: number;
  /** Hears, whenever that changes, in which lanes it is not yet time to say what follows from the picture. */
  readonly onTell: (untold: readonly LinuxNamespace[]) => void;
}

/** Takes what is shown and how, and the element whose width counts; gives the motion's state and a ref for each lane's element. */
export function useDiagramMotion(
  { picture, still, calm, playing, mover, replays, onTell }: MotionOptions,
  stage: RefObject<HTMLElement | null>,
): { state: MotionState; laneRefs: ReadonlyMap<LinuxNamespace, (element: HTMLElement | null) => void> } {
  const [tracks] = useState(() => new Map<LinuxNamespace, HTMLElement>());
  const [measure] = useState(() => () => sizeOf(stage.current));
  const motion = useMemo(() => mover && new mover(tracks, measure), [mover, tracks, measure]);
  // The same for every render: a ref that changes is detached and attached again.
  const [laneRefs] = useState(
    () =>
      new Map(
        LINUX_NAMESPACES.map((namespace) => [
          namespace,
          (element: HTMLElement | null) => {
            if (element) tracks.set(namespace, element);
            else tracks.delete(namespace);
          },
        ]),
      ),
  );
  const state = useSyncExternalStore(motion?.subscribe ?? neverChanges, motion?.snapshot ?? atRest, atRest);
  const shown = useRef(picture);
  /** What was shown before a change that came before the code. */
  const unmarked = useRef<Picture>(null);
  const replayed = useRef(replays);

  useLayoutEffect(() => {
    // Not in the page's HTML: the build has the code at hand.
    stage.current?.toggleAttribute('data-moves', motion !== null);
    if (motion && unmarked.current) motion.change(unmarked.current, shown.current, true);
    if (motion) unmarked.current = null;
  }, [motion, stage]);

  // Before the browser paints the new picture, so that its first frame is still the old one.
  useLayoutEffect(() => {
    const from = shown.current;
    if (from === picture) return;
    shown.current = picture;
    if (!motion) unmarked.current = still ? null : from;
    else if (still) motion.jump();
    else motion.change(from, picture, calm || prefersCalm());
  }, [picture, still, calm, motion]);

  useLayoutEffect(() => {
    if (replayed.current === replays) return;
    replayed.current = replays;
    motion?.replay(prefersCalm());
  }, [replays, motion]);

  useLayoutEffect(() => {
    motion?.play(playing);
  }, [playing, motion]);

  // What React's own state says may be older than what has begun to move since.
  useEffect(() => {
    onTell((motion?.snapshot() ?? AT_REST).untold);
  }, [picture, replays, state.untold, motion, onTell]);

  useEffect(() => {
    const element = stage.current;
    if (!element || !motion) return;
    // Told by the browser when it has laid out anyway, so that nothing is measured on the way from a click to the next paint.
    const observer = new ResizeObserver(() => {
      motion.resize(sizeOf(element));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      motion.dispose();
    };
  }, [motion, stage]);

  return { state, laneRefs };
}
