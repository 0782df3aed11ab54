import { useId } from 'react';
import { CASE_TEXTS } from '../../content/cases';
import { LESSON_TEXTS } from '../../content/lesson';
import { memberText } from '../../content/members';
import { PAGE_TEXTS } from '../../content/pageTexts';
import { RUNTIME_TEXTS } from '../../content/runtimes';
import { SHARING_CASES } from '../../domain/cases';
import type { LessonStep } from '../../domain/lesson';
import { APP, STANDARD_MEMBERS, type MemberId } from '../../domain/members';
import { RUNTIME_PROFILES } from '../../domain/runtimes';
import { whyNotRun } from '../../parts/TerminalText';
import styles from './LessonEditor.module.css';

/** How long a question or an answer may be, in letters: a projected one has three lines. */
const MOST_LETTERS = 240;

/** The case pages that a step can show, without a standpoint of their own. */
const PAGES = SHARING_CASES.flatMap((number) =>
  RUNTIME_PROFILES.map((runtime) => ({
    address: `/case/${String(number)}/${runtime === 'textbook' ? '' : `?runtime=${runtime}`}`,
    name: `${PAGE_TEXTS.caseLink(number, CASE_TEXTS[number].title)}${
      runtime === 'textbook' ? '' : ` (${RUNTIME_TEXTS[runtime].name})`
    }`,
  })),
);

/** Takes the address of a case; gives it as looked at from the app, and from whom it is looked at. */
function standpointOf(address: string): { page: string; from: MemberId } {
  const [path = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  const from = query.get('from') ?? APP.id;
  query.delete('from');
  const rest = query.toString();
  return { page: rest === '' ? path : `${path}?${rest}`, from };
}

/** Takes such an address and a member; gives the address as looked at from there. */
function seenFrom(address: string, from: MemberId): string {
  const { page } = standpointOf(address);
  return from === APP.id ? page : `${page}${page.includes('?') ? '&' : '?'}from=${from}`;
}

interface StepFieldsProps {
  step: LessonStep;
  number: number;
  onChange: (changes: Partial<LessonStep>) => void;
}

/** What a step asks, shows, answers, says and runs, and how long it takes. */
export function StepFields({ step, number, onChange }: StepFieldsProps) {
  const id = useId();
  const { from } = standpointOf(step.shows);
  const wrong = step.command?.trim() ? whyNotRun(step.command) : '';
  const text = (field: 'ask' | 'answer' | 'say' | 'command', label: string) => (
    <label className={styles.field}>
      {label}
      <textarea
        rows={field === 'command' ? 1 : 2}
        value={step[field] ?? ''}
        onChange={({ target }) => {
          onChange({ [field]: target.value });
        }}
      />
      {(field === 'ask' || field === 'answer') && step[field].length > MOST_LETTERS && (
        <span className={styles.wrong}>{LESSON_TEXTS.tooLong(step[field].length, MOST_LETTERS)}</span>
      )}
      {field === 'command' && wrong !== '' && <span className={styles.wrong}>{wrong}</span>}
    </label>
  );
  const page = (field: 'shows' | 'reveals', label: string) => (
    <label className={styles.field}>
      {label}
      <select
        value={standpointOf(step[field]).page}
        onChange={({ target }) => {
          onChange({ [field]: seenFrom(target.value, from) });
        }}
      >
        {PAGES.some(({ address }) => address === standpointOf(step[field]).page) || (
          <option value={standpointOf(step[field]).page}>{standpointOf(step[field]).page}</option>
        )}
        {PAGES.map(({ address, name }) => (
          <option key={address} value={address}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className={styles.step} aria-labelledby={id}>
      <legend id={id}>{LESSON_TEXTS.stepNumber(number)}</legend>
      {text('ask', LESSON_TEXTS.ask)}
      {page('shows', LESSON_TEXTS.shows)}
      {text('answer', LESSON_TEXTS.answer)}
      {page('reveals', LESSON_TEXTS.reveals)}
      {text('say', LESSON_TEXTS.say)}
      <label className={styles.field}>
        {LESSON_TEXTS.from}
        <select
          value={from}
          onChange={({ target }) => {
            onChange({ shows: seenFrom(step.shows, target.value), reveals: seenFrom(step.reveals, target.value) });
          }}
        >
          {STANDARD_MEMBERS.map((member) => (
            <option key={member.id} value={member.id}>
              {memberText(member).name}
            </option>
          ))}
        </select>
      </label>
      {text('command', LESSON_TEXTS.command)}
      <label className={styles.field}>
        {LESSON_TEXTS.time}
        <input
          type="number"
          min="0"
          max="60"
          step="0.5"
          value={step.seconds / 60}
          onChange={({ target }) => {
            onChange({ seconds: 60 * Math.min(60, Math.max(0, Number(target.value))) });
          }}
        />
      </label>
    </fieldset>
  );
}
