import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { LINUX_NAMESPACES, type LinuxNamespace } from '../domain/namespaces';
import { DiagramMotion, type MotionState } from './DiagramMotion';
import { LanePainter } from './LanePainter';
import type { DiagramModel } from './model';

function prefersCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

const SERVER_STATE: MotionState = { before: null, moving: false, marked: [], calm: false, canReplay: false };

/**
 * Takes the picture and whether a change of it is to be shown at once (`still`: the page is only arriving);
 * gives the motion's state, a ref for each lane's element and the replay.
 */
export function useDiagramMotion(model: DiagramModel, still: boolean) {
  const [painters] = useState(() => new Map<LinuxNamespace, LanePainter>());
  // The same for every render: a ref that changes is detached and attached again.
  const [laneRefs] = useState(() => {
    const refFor = (namespace: LinuxNamespace) => (element: HTMLElement | null) => {
      if (element) painters.set(namespace, new LanePainter(element));
      else painters.delete(namespace);
    };
    return new Map(LINUX_NAMESPACES.map((namespace) => [namespace, refFor(namespace)]));
  });
  const [motion] = useState(
    () =>
      new DiagramMotion((namespace, frame) => {
        painters.get(namespace)?.paint(frame);
      }),
  );
  const state = useSyncExternalStore(motion.subscribe, motion.snapshot, () => SERVER_STATE);
  const shown = useRef(model);

  // Before the browser paints the new picture, so that its first frame is still the old one.
  useLayoutEffect(() => {
    const from = shown.current;
    if (from === model) return;
    shown.current = model;
    if (still) {
      motion.jump();
      return;
    }
    for (const painter of painters.values()) painter.prepare();
    motion.change(from, model, prefersCalm() || from.runtime !== model.runtime);
  }, [model, still, motion, painters]);

  // The words of the state are there only now.
  useLayoutEffect(() => {
    for (const painter of painters.values()) painter.recollect();
    motion.repaint();
  }, [state, motion, painters]);

  useEffect(() => motion.dispose, [motion]);

  return {
    state,
    laneRefs,
    replay: () => {
      for (const painter of painters.values()) painter.prepare();
      motion.replay(prefersCalm());
    },
  };
}
