import { deferred } from '../ui/deferred';

/** The long texts of all cases. */
export const CASE_PROSE = deferred(() => import('../content/caseProse').then((module) => module.CASE_PROSE));
