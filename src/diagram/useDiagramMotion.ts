import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { LinuxNamespace } from '../domain/namespaces';
import { DiagramMotion, type MotionState } from './DiagramMotion';
import { FRAME_KEYS, type LaneFrame } from './frames';
import type { DiagramModel } from './model';

function paintFrame(element: HTMLElement | undefined, frame: LaneFrame | null): void {
  if (!element) return;
  for (const key of FRAME_KEYS) {
    if (frame) element.style.setProperty(`--${key}`, frame[key].toFixed(4));
    else element.style.removeProperty(`--${key}`);
  }
}

function prefersCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

const SERVER_STATE: MotionState = { before: null, moving: false, marked: [], calm: false, canReplay: false };

/**
 * Takes the picture and whether a change of it is to be shown at once (`still`: the page is only arriving);
 * gives the motion's state, a ref for each lane's element and the replay.
 */
export function useDiagramMotion(model: DiagramModel, still: boolean) {
  const [elements] = useState(() => new Map<LinuxNamespace, HTMLElement>());
  const [motion] = useState(
    () =>
      new DiagramMotion((namespace, frame) => {
        paintFrame(elements.get(namespace), frame);
      }),
  );
  const state = useSyncExternalStore(motion.subscribe, motion.snapshot, () => SERVER_STATE);
  const shown = useRef(model);

  // Before the browser paints the new picture, so that its first frame is still the old one.
  useLayoutEffect(() => {
    const from = shown.current;
    if (from === model) return;
    shown.current = model;
    if (still) motion.jump();
    else motion.change(from, model, prefersCalm() || from.runtime !== model.runtime);
  }, [model, still, motion]);

  useEffect(() => motion.dispose, [motion]);

  return {
    state,
    laneRef: (namespace: LinuxNamespace) => (element: HTMLElement | null) => {
      if (element) elements.set(namespace, element);
      else elements.delete(namespace);
    },
    replay: () => {
      motion.replay(prefersCalm());
    },
  };
}
