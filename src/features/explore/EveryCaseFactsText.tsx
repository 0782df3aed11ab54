import { EVERY_CASE_FACTS } from '../../content/background';
import { PART_TEXTS } from '../../content/partTexts';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';

/** Facts that the picture cannot show. */
export function EveryCaseFactsText() {
  return (
    <>
      <h2 id="every-case">{PART_TEXTS.everyCase}</h2>
      {EVERY_CASE_FACTS.map(({ text, sources }) => (
        <div key={text}>
          <p>
            <Prose>{text}</Prose>
          </p>
          <SourceLinks sources={sources} />
        </div>
      ))}
    </>
  );
}
