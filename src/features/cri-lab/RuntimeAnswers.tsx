import { ANSWERERS, LAB_SOURCES, LAB_TEXTS } from '../../content/lab';
import { memberText } from '../../content/members';
import { acceptedRequest } from '../../domain/effectiveRequest';
import { OPTION_FIELDS, type NamespaceMode, type NamespaceOption, type OptionField } from '../../domain/modes';
import type { PodRequest } from '../../domain/podRequest';
import { RUNTIME_PROFILES, type RuntimeProfile } from '../../domain/runtimes';
import { useAppStore } from '../../store/AppStoreContext';
import { SourceLinks } from '../../ui/SourceLinks';
import styles from './RuntimeAnswers.module.css';

/** One thing that is asked for, and where each answer to it is found: null where the container is refused. */
interface Row {
  readonly label: string;
  readonly asked: NamespaceMode;
  readonly answer: (followed: PodRequest) => NamespaceMode | null;
}

function rowsOf({ sandbox, containers }: PodRequest): readonly Row[] {
  const ofPod = OPTION_FIELDS.map((field) => ({
    label: field,
    asked: sandbox[field],
    answer: (followed: PodRequest) => followed.sandbox[field],
  }));
  const ofContainers = containers.flatMap(({ member, option }) =>
    OPTION_FIELDS.filter((field) => option[field] !== sandbox[field]).map((field) => ({
      label: LAB_TEXTS.ofMember(memberText(member).nameShort, field),
      asked: option[field],
      answer: (followed: PodRequest) =>
        followed.containers.find((other) => other.member.id === member.id)?.option[field] ?? null,
    })),
  );
  return [...ofPod, ...ofContainers];
}

function inWords(option: NamespaceOption): string {
  return OPTION_FIELDS.map((field: OptionField) => `${field}=${option[field]}`).join(' ');
}

/** What the specification and the two runtimes make of the request. The heads of the columns choose whose answer is drawn. */
export function RuntimeAnswers({ asked, runtime }: { asked: PodRequest; runtime: RuntimeProfile }) {
  const chooseRuntime = useAppStore((state) => state.chooseRuntime);
  const ready = useAppStore((state) => state.ready);
  const followed = (profile: RuntimeProfile) => acceptedRequest(asked, profile).request;
  return (
    <section className={styles.section} data-effective={inWords(followed(runtime).sandbox)}>
      <h2 id="answers">{LAB_TEXTS.answers}</h2>
      <p className={styles.about}>{LAB_TEXTS.answersAbout}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="answers">
        <table className={styles.answers} aria-labelledby="answers">
          <thead>
            <tr>
              <th scope="col">{LAB_TEXTS.field}</th>
              <th scope="col">{LAB_TEXTS.asked}</th>
              {RUNTIME_PROFILES.map((profile) => (
                <th key={profile} scope="col">
                  <button
                    type="button"
                    aria-pressed={profile === runtime}
                    disabled={!ready}
                    onClick={() => {
                      chooseRuntime(profile);
                    }}
                  >
                    {profile === 'textbook' ? LAB_TEXTS.specificationShort : ANSWERERS[profile]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(asked).map(({ label, asked: mode, answer }) => (
              <tr key={label}>
                <th scope="row" translate="no">
                  {label}
                </th>
                <td translate="no">{mode}</td>
                {RUNTIME_PROFILES.map((profile) => {
                  // The specification says what a mode means: it makes no other of it.
                  const found = profile === 'textbook' ? mode : answer(followed(profile));
                  const differs = found !== mode;
                  return (
                    <td key={profile} data-differs={differs || undefined} data-drawn={profile === runtime || undefined}>
                      <span translate="no">{found ?? LAB_TEXTS.refused}</span>
                      {differs && <span className="visually-hidden"> ({LAB_TEXTS.differs})</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.about}>
        <SourceLinks sources={LAB_SOURCES} />
      </p>
    </section>
  );
}
