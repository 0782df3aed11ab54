import { PAGE_TEXTS } from '../../content/pageTexts';
import { useAppStore } from '../../store/AppStoreContext';
import { deferred } from '../../ui/deferred';
import { useWrittenPart } from '../../ui/useWrittenPart';
// Of what it has in its HTML.
import styles from '../../parts/HostUsersText.module.css';
import type { ResolvedCase } from '../../parts/resolvedPod';

const TEXT = deferred(() => import('../../parts/HostUsersText').then(({ HostUsersText }) => HostUsersText));

const ID = 'users';

/** The field hostUsers, apart from the four: the page has it in its HTML, what answers comes at the visitor's first sign. */
export function HostUsers({ pod: { flags, asked, topology } }: { pod: ResolvedCase }) {
  const showFlags = useAppStore((state) => state.showFlags);
  const ready = useAppStore((state) => state.ready);
  const { Part, written, isStale, failed } = useWrittenPart(ID, TEXT, flags, asked.userns);
  const whole = { id: ID, className: styles.users, 'aria-label': PAGE_TEXTS.hostUsers };
  if (written)
    return (
      <section
        key="written"
        {...whole}
        data-stale={isStale || undefined}
        suppressHydrationWarning
        dangerouslySetInnerHTML={written}
      />
    );
  return (
    <section key="own" {...whole}>
      {Part && (
        <Part
          flags={flags}
          hostUsers={asked.userns !== 'POD'}
          hasPause={topology.members.some(({ role }) => role === 'pause')}
          disabled={!ready}
          onChoose={(hostUsers) => {
            showFlags(flags, hostUsers);
          }}
        />
      )}
      {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
    </section>
  );
}
