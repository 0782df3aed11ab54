import { deferred } from '../../ui/deferred';

/** The table in words: a page has its own, another pod's is fetched. */
export const MEMBERSHIP_TABLE = deferred(() =>
  import('../../parts/MembershipTable').then(({ MembershipTable }) => MembershipTable),
);
