import { useEffect, useRef } from 'react';
import { CASE_TEXTS } from '../../content/cases';
import { lessonPageTitle } from '../../content/page';
import { PRESENT_TEXTS } from '../../content/present';
import { formatAppUrl } from '../../formats/appUrl';
import { APP } from '../../domain/members';
import { useAppStore } from '../../store/AppStoreContext';
import { lessonIn } from '../../store/createAppStore';
import { selectCase, selectFlags, selectHostUsers } from '../../store/selectors';
import { deferred } from '../../ui/deferred';
import { useDeferred, useLoadNow } from '../../ui/useDeferred';
import { useClass, useClassStore } from '../../store/ClassStoreContext';
import styles from './QrScreen.module.css';

const CODE = deferred(() => import('../../parts/QrCode').then(({ QrCode }) => QrCode));

/** Whether only this computer can open an address. */
function isOnlyHere({ protocol, hostname }: URL): boolean {
  return !protocol.startsWith('http') || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** In place of the picture: a QR code of the case's own page, as large as asked, and the address in words. */
export function QrScreen() {
  const own = useClassStore();
  const { open, size } = useClass((state) => state.qr);
  const { value: Code, failed } = useDeferred(CODE);
  useLoadNow(CODE, open, open);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  const close = () => {
    own.setState({ qr: { open: false, size } });
  };
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-label={PRESENT_TEXTS.qr}
      onClose={close}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'q') return;
        event.preventDefault();
        close();
      }}
    >
      {open && <Shown Code={Code} failed={failed} size={size} onClose={close} />}
    </dialog>
  );
}

interface ShownProps {
  Code: ReturnType<typeof CODE.get>;
  failed: boolean;
  size: number;
  onClose: () => void;
}

function Shown({ Code, failed, size, onClose }: ShownProps) {
  const own = useClassStore();
  const sharingCase = useAppStore(selectCase);
  const flags = useAppStore(selectFlags);
  const hostUsers = useAppStore(selectHostUsers);
  const view = useAppStore((state) => state.view);
  const { runtime, from } = view;
  const { lesson } = lessonIn(view);
  const base = useAppStore((state) => state.base);
  // A step of a lesson brings its own standpoint.
  const path = lesson
    ? formatAppUrl(flags, { runtime: 'textbook', from: APP.id, lesson })
    : formatAppUrl(flags, { runtime, from, ...(hostUsers ? {} : { hostUsers }) });
  const url = new URL(base.slice(0, -1) + path, document.baseURI);
  return (
    <div className={styles.shown}>
      <div className={styles.tools}>
        <label>
          {PRESENT_TEXTS.qrSize}{' '}
          <input
            type="range"
            min="20"
            max="100"
            value={Math.round(100 * size)}
            onChange={({ target }) => {
              own.setState({ qr: { open: true, size: Number(target.value) / 100 } });
            }}
          />
        </label>
        <button type="button" onClick={onClose}>
          {PRESENT_TEXTS.qrClose}
        </button>
      </div>
      <div className={styles.room}>
        <div className={styles.code} style={{ '--share': size } as React.CSSProperties}>
          {Code && (
            <Code
              address={url.href}
              label={PRESENT_TEXTS.qrOf(lesson ? lessonPageTitle(lesson.step) : CASE_TEXTS[sharingCase].title)}
              tooLong={PRESENT_TEXTS.qrTooLong}
            />
          )}
          {failed && !Code && <p>{PRESENT_TEXTS.qrFailed}</p>}
        </div>
      </div>
      <p className={styles.address} data-long={url.href.length > 120 || undefined} translate="no">
        {url.href}
      </p>
      {isOnlyHere(url) && <p className={styles.here}>{PRESENT_TEXTS.qrHere}</p>}
    </div>
  );
}
