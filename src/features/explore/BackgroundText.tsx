import { LICENSES, MODEL_LIMITS, SEE_IS_NOT_MAY } from '../../content/background';
import { PART_TEXTS } from '../../content/partTexts';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import styles from './Background.module.css';

const { columns } = SEE_IS_NOT_MAY;
const MODEL_DOCUMENT = 'model/';

/** Seeing is not being allowed, and what the model leaves out. */
export function BackgroundText({ base }: { base: string }) {
  return (
    <>
      <section aria-labelledby="see-is-not-may">
        <h2 id="see-is-not-may">{SEE_IS_NOT_MAY.title}</h2>
        <p>{SEE_IS_NOT_MAY.rule}</p>
        <p>{SEE_IS_NOT_MAY.condition}</p>
        <div className={`sideways ${styles.scroll}`} tabIndex={0} role="group" aria-labelledby="see-is-not-may">
          <table aria-labelledby="see-is-not-may">
            <thead>
              <tr>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.anyUser}</th>
                <th scope="col">{columns.sameUser}</th>
                <th scope="col">{columns.containerRoot}</th>
                <th scope="col">{columns.needs}</th>
              </tr>
            </thead>
            <tbody>
              {SEE_IS_NOT_MAY.rows.map(({ what, anyUser, sameUser, containerRoot, needs }) => (
                <tr key={what}>
                  <th scope="row">
                    <Prose>{what}</Prose>
                  </th>
                  <td>{anyUser}</td>
                  <td>{sameUser}</td>
                  <td>{containerRoot}</td>
                  <td>{needs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {SEE_IS_NOT_MAY.notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        <SourceLinks sources={SEE_IS_NOT_MAY.sources} />
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{MODEL_LIMITS.title}</h2>
        <dl>
          {MODEL_LIMITS.items.map(({ name, text, sources }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Prose>{text}</Prose>
                <SourceLinks sources={sources} />
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={base + MODEL_DOCUMENT}>{PART_TEXTS.modelLink}</a> ·{' '}
          <a href={base + LICENSES.file}>{LICENSES.link}</a>
        </p>
      </section>
    </>
  );
}
