import { deferred } from '../ui/deferred';

/** The code that moves a diagram: nothing moves before the visitor's first sign, so no page waits for it. */
export const DIAGRAM_MOVER = deferred(() => import('../diagram/DiagramMotion').then((module) => module.DiagramMotion));
