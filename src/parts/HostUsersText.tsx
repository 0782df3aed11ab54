import { HOST_USERS_TEXTS } from '../content/hostUsers';
import { DEFAULT_FLAGS, refusalLines, type PodNamespaceFlags } from '../domain/flags';
import { Prose } from '../ui/Prose';
import { SourceLinks } from '../ui/SourceLinks';
import styles from './HostUsersText.module.css';

interface HostUsersTextProps {
  /** The flags of the pod, or null where no pod spec asks for it. */
  flags: PodNamespaceFlags | null;
  hostUsers: boolean;
  /** Whether there is a pause process. */
  hasPause: boolean;
  /** True where the choice cannot be made yet. */
  disabled: boolean;
  onChoose: (hostUsers: boolean) => void;
}

/** The choice of v1.PodSpec hostUsers, what it does, and what the API server says of it beside the flags. */
export function HostUsersText({ flags, hostUsers, hasPause, disabled, onChoose }: HostUsersTextProps) {
  // Of the four flags' own conflict is told elsewhere.
  const refusals = hostUsers
    ? []
    : refusalLines({ ...DEFAULT_FLAGS, ...flags, shareProcessNamespace: false }, hostUsers);
  const isLiteral = !hostUsers && flags !== null && hasPause && !flags.hostPID && !flags.hostNetwork && !flags.hostIPC;
  const said = hostUsers ? HOST_USERS_TEXTS.isTrue : HOST_USERS_TEXTS.isFalse;
  return (
    <>
      <h2 id="host-users">{HOST_USERS_TEXTS.title}</h2>
      <div className={styles.choice} role="radiogroup" aria-label={HOST_USERS_TEXTS.field} translate="no">
        <span aria-hidden="true">{HOST_USERS_TEXTS.field}:</span>
        {[true, false].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name="hostUsers"
              value={String(value)}
              checked={hostUsers === value}
              disabled={disabled}
              onChange={() => {
                onChoose(value);
              }}
            />{' '}
            {String(value)}
          </label>
        ))}
      </div>
      {/* Another answer is new elements: translated ones could not be changed. */}
      <div key={JSON.stringify([hostUsers, refusals, isLiteral])}>
        <p>{HOST_USERS_TEXTS.about}</p>
        {refusals.length > 0 ? (
          <div className={styles.refused}>
            <p>{HOST_USERS_TEXTS.refused}</p>
            <pre tabIndex={0} role="group" aria-label={HOST_USERS_TEXTS.refused} translate="no">
              {refusals.join('\n')}
            </pre>
            <p>
              {HOST_USERS_TEXTS.onlyTwo} {HOST_USERS_TEXTS.gate}
            </p>
          </div>
        ) : (
          <p>
            <b>{said}</b> {isLiteral && HOST_USERS_TEXTS.literal}
          </p>
        )}
        <p className={styles.needs}>
          <Prose>{HOST_USERS_TEXTS.needs}</Prose> <SourceLinks sources={HOST_USERS_TEXTS.sources} />
        </p>
      </div>
    </>
  );
}
