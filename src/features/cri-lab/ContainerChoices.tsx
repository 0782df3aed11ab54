import { LAB_TEXTS } from '../../content/lab';
import { memberText } from '../../content/members';
import { LAB_CONTAINERS, LAB_MODES, withApart, type LabMode } from '../../domain/labRequest';
import { containerMember, DEBUGGER } from '../../domain/members';
import { reachedFrom } from '../../domain/consequences';
import { OPTION_FIELDS } from '../../domain/modes';
import { useAppStore } from '../../store/AppStoreContext';
import { HostUsersText } from '../../parts/HostUsersText';
import usersStyles from '../../parts/HostUsersText.module.css';
import type { ResolvedPod } from '../../parts/resolvedPod';
import { Prose } from '../../ui/Prose';
import { useLab } from './useLab';
import styles from './ContainerChoices.module.css';

const nameOf = (member: string) => memberText(containerMember(member)).name;

/** What one container alone asks for, and the debug container. */
export function ContainerChoices({ pod: { flags, topology } }: { pod: ResolvedPod }) {
  const { lab, showLab } = useLab();
  const ready = useAppStore((state) => state.ready);
  const { option, apart, target, hostUsers } = lab;
  const seesTarget = target !== null && reachedFrom(topology, 'pid', DEBUGGER.id).includes(target);
  return (
    <div className={styles.choices}>
      <section aria-labelledby="apart">
        <h2 id="apart">{LAB_TEXTS.more}</h2>
        <p className={styles.about}>{LAB_TEXTS.moreAbout}</p>
        {LAB_CONTAINERS.map((member) => (
          <fieldset key={member} className={styles.container}>
            <legend>{nameOf(member)}</legend>
            {OPTION_FIELDS.map((field) => (
              <label key={field}>
                <span translate="no">
                  {field}
                  <span className="visually-hidden"> {LAB_TEXTS.of(nameOf(member))}</span>
                </span>
                <select
                  name={`${member}.${field}`}
                  value={apart[member]?.[field] ?? ''}
                  disabled={!ready}
                  onChange={({ target: { value } }) => {
                    const mode: LabMode = LAB_MODES.find((candidate) => candidate === value) ?? option[field];
                    showLab(withApart(lab, member, field, mode));
                  }}
                >
                  <option value="">{LAB_TEXTS.asThePod(option[field])}</option>
                  {LAB_MODES.filter((mode) => mode !== option[field]).map((mode) => (
                    <option key={mode} value={mode}>
                      {mode}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </fieldset>
        ))}
      </section>
      <section aria-labelledby="debug">
        <h2 id="debug">{LAB_TEXTS.debug}</h2>
        <p className={styles.about}>{LAB_TEXTS.debugAbout}</p>
        <div className={styles.targets} role="radiogroup" aria-labelledby="debug">
          {[null, ...LAB_CONTAINERS].map((aim) => (
            <label key={aim}>
              <input
                type="radio"
                name="target"
                value={aim ?? ''}
                checked={target === aim}
                disabled={!ready}
                onChange={() => {
                  showLab({ ...lab, target: aim });
                }}
              />{' '}
              {aim === null ? LAB_TEXTS.noDebug : LAB_TEXTS.aimsAt(nameOf(aim))}
            </label>
          ))}
        </div>
        {target !== null && option.pid !== 'CONTAINER' && (
          <p key={`${option.pid} ${String(seesTarget)}`} className={styles.about}>
            {LAB_TEXTS.debugIgnored(option.pid, seesTarget)}
          </p>
        )}
        <p className={styles.about}>
          <Prose>{LAB_TEXTS.targetErrors}</Prose>
        </p>
      </section>
      <section className={usersStyles.users} aria-labelledby="host-users">
        <HostUsersText
          flags={flags}
          hostUsers={hostUsers}
          hasPause={topology.members.some(({ role }) => role === 'pause')}
          disabled={!ready}
          onChoose={(value) => {
            showLab({ ...lab, hostUsers: value });
          }}
        />
      </section>
    </div>
  );
}
