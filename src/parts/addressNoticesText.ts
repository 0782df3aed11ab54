import { assertNever } from '../domain/assertNever';
import { ADDRESS_NOTICE, noticesText } from '../content/address';
import type { AddressNotice } from '../formats/appUrl';

/** Takes what was not followed of an address, and whether it is the lab's; says which parts, and why. */
export function addressNoticesText(notices: readonly AddressNotice[], isLab = false): string {
  return noticesText(notices.map((notice) => noticeText(notice, isLab)));
}

function noticeText(notice: AddressNotice, isLab: boolean): string {
  switch (notice.kind) {
    case 'unknown-runtime':
      return ADDRESS_NOTICE['unknown-runtime'](notice.given, notice.others, notice.used, isLab);
    case 'unknown-viewpoint':
      return ADDRESS_NOTICE['unknown-viewpoint'](notice.given, notice.others, notice.used);
    case 'bad-flag-value':
      return ADDRESS_NOTICE['bad-flag-value'](notice.flag, notice.given, notice.others);
    case 'repeated':
      return ADDRESS_NOTICE.repeated(notice.name, notice.used);
    case 'bad-mode':
      return ADDRESS_NOTICE['bad-mode'](notice.name, notice.given, notice.others, notice.used);
    case 'no-mode':
      return ADDRESS_NOTICE['no-mode'](notice.names, notice.used);
    case 'bad-target':
      return ADDRESS_NOTICE['bad-target'](notice.given, notice.others, notice.used);
    case 'flags-in-lab':
      return ADDRESS_NOTICE['flags-in-lab'](notice.flags);
    case 'unknown-part':
      return ADDRESS_NOTICE['unknown-part'](notice.names);
    case 'path-wins':
      return ADDRESS_NOTICE['path-wins'](notice.flag, notice.given, notice.sharingCase);
    default:
      return assertNever(notice);
  }
}
