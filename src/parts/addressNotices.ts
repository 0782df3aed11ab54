import { deferred } from '../ui/deferred';

/** What is said of an address that was not followed in full. Few addresses need it. */
export const ADDRESS_NOTICES = deferred(() =>
  import('./addressNoticesText').then(({ addressNoticesText }) => addressNoticesText),
);
