import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { LESSON, LESSON_TEXTS } from '../../content/lesson';
import { MOST_STEPS, type Lesson, type LessonStep } from '../../domain/lesson';
import { formatLesson, parseLesson } from '../../formats/lessonFile';
import { formatLessonLink } from '../../formats/lessonLink';
import { lessonProblemText } from '../../parts/lessonProblemText';
import { useAppStore } from '../../store/AppStoreContext';
import { CopyButton } from '../../ui/CopyButton';
import { downloadFile } from '../../ui/downloadFile';
import { keepDraft, readDraft } from './lessonDraft';
import { StepFields } from './StepFields';
import styles from './LessonEditor.module.css';

/** A step with what tells it from the others while they are moved. */
interface Kept {
  readonly key: number;
  readonly step: LessonStep;
}

let made = 0;
const kept = (step: LessonStep): Kept => {
  made += 1;
  return { key: made, step };
};

const NEW_STEP: LessonStep = { ask: '', answer: '', say: '', shows: '/case/0/', reveals: '/case/0/', seconds: 90 };
const NOTHING: Lesson = { title: '', steps: [NEW_STEP] };

/** Takes a lesson to start from; lets a teacher make another, and take it along as a link or a file. */
export function LessonEditor({ start }: { start: Lesson }) {
  const [title, setTitle] = useState(start.title);
  const [steps, setSteps] = useState(() => start.steps.map(kept));
  const [problem, setProblem] = useState('');
  /** What was worked at and is not on screen: of an earlier visit, or what another lesson has taken the place of. */
  const [draft, setDraft] = useState(readDraft);
  const base = useAppStore((state) => state.base);
  const file = useRef<HTMLInputElement>(null);
  const lesson: Lesson = { title, steps: steps.map(({ step }) => step) };
  const [link, setLink] = useState('');
  useEffect(() => {
    let isWanted = true;
    void formatLessonLink({ title, steps: steps.map(({ step }) => step) }).then((text) => {
      if (isWanted) setLink(`${base}lesson/#${text}`);
    });
    return () => {
      isWanted = false;
    };
  }, [title, steps, base]);
  const unasked = steps.findIndex(({ step }) => step.ask.trim() === '');
  const isSame = (one: Lesson, other: Lesson) => formatLesson(one) === formatLesson(other);
  const isOwn = !isSame(lesson, start) && !isSame(lesson, LESSON) && !isSame(lesson, NOTHING);
  const text = formatLesson(lesson);
  useEffect(() => {
    const parsed = parseLesson(text);
    if (isOwn && parsed.ok) keepDraft(parsed.value);
  }, [text, isOwn]);
  const load = ({ title: given, steps: all }: Lesson) => {
    if (isOwn) setDraft(lesson);
    setTitle(given);
    setSteps(all.map(kept));
    setProblem('');
  };
  const openFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    target.value = '';
    if (!chosen) return;
    const parsed = parseLesson(await chosen.text());
    if (parsed.ok) load(parsed.value);
    else setProblem(`${chosen.name}: ${lessonProblemText(parsed.problem)}`);
  };
  const change = (key: number, changes: Partial<LessonStep>) => {
    setSteps((all) => all.map((each) => (each.key === key ? { key, step: { ...each.step, ...changes } } : each)));
  };
  const move = (index: number, by: 1 | -1) => {
    setSteps((all) => {
      const moved = [...all];
      const [taken] = moved.splice(index, 1);
      if (taken) moved.splice(index + by, 0, taken);
      return moved;
    });
  };
  const addAt = (index: number) => {
    setSteps((all) => [...all.slice(0, index), kept(NEW_STEP), ...all.slice(index)]);
  };
  return (
    <div className={styles.editor}>
      <p className={styles.row}>
        <button
          className="button"
          type="button"
          onClick={() => {
            load(NOTHING);
          }}
        >
          {LESSON_TEXTS.start}
        </button>
        <button
          className="button"
          type="button"
          onClick={() => {
            load(LESSON);
          }}
        >
          {LESSON_TEXTS.startDefault}
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {LESSON_TEXTS.openFile}
        </button>
        {draft && !isSame(draft, lesson) && (
          <button
            type="button"
            className="button"
            onClick={() => {
              load(draft);
            }}
          >
            {LESSON_TEXTS.draft(draft.title)}
          </button>
        )}
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          aria-label={LESSON_TEXTS.openFile}
          tabIndex={-1}
          onChange={(event) => void openFile(event)}
        />
      </p>
      {problem !== '' && (
        <p
          role="alert"
          className={styles.problem}
          ref={(alert) => {
            alert?.scrollIntoView({ block: 'nearest' });
          }}
        >
          {problem}
        </p>
      )}
      <label className={styles.field}>
        {LESSON_TEXTS.title}
        <input
          value={title}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
      </label>
      <ol className={styles.steps}>
        {steps.map(({ key, step }, index) => (
          <li key={key}>
            <StepFields
              step={step}
              number={index + 1}
              onChange={(changes) => {
                change(key, changes);
              }}
            />
            <p className={styles.row}>
              <button
                className="button"
                type="button"
                disabled={index === 0}
                onClick={() => {
                  move(index, -1);
                }}
              >
                {LESSON_TEXTS.up}
              </button>
              <button
                className="button"
                type="button"
                disabled={index === steps.length - 1}
                onClick={() => {
                  move(index, 1);
                }}
              >
                {LESSON_TEXTS.down}
              </button>
              <button
                className="button"
                type="button"
                disabled={steps.length === 1}
                onClick={() => {
                  setSteps((all) => all.filter((each) => each.key !== key));
                }}
              >
                {LESSON_TEXTS.remove}
              </button>
              <button
                className="button"
                type="button"
                disabled={steps.length >= MOST_STEPS}
                onClick={() => {
                  addAt(index + 1);
                }}
              >
                {LESSON_TEXTS.addAfter}
              </button>
            </p>
          </li>
        ))}
      </ol>
      {unasked >= 0 ? (
        <p className={styles.problem}>{LESSON_TEXTS.noQuestion(unasked + 1)}</p>
      ) : (
        <p className={`${styles.row ?? ''} ${styles.actions ?? ''}`}>
          <a className="button" href={link}>
            {LESSON_TEXTS.open}
          </a>
          <CopyButton
            className="button"
            action="copy-lesson"
            text={() => new URL(link, document.baseURI).href}
            done={LESSON_TEXTS.linkCopied}
          >
            {LESSON_TEXTS.link}
          </CopyButton>
          <button
            className="button"
            type="button"
            onClick={() => {
              downloadFile('lesson.json', new Blob([formatLesson(lesson)], { type: 'application/json' }));
            }}
          >
            {LESSON_TEXTS.file}
          </button>
        </p>
      )}
    </div>
  );
}
