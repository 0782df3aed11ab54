import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { NOT_A_COMMAND, TERMINAL_TEXTS } from '../content/terminal';
import { viewpointIn } from '../domain/consequences';
import { NODE, PAUSE, type MemberId } from '../domain/members';
import { shareNamespace, type LinuxNamespace, type NamespaceTopology } from '../domain/namespaces';
import { LISTENERS, pidOnNode } from '../domain/standardPod';
import { parseTerminalCommand } from '../formats/terminalCommand';
import { terminalOutput, type OutputLine, type TerminalPod } from '../formats/terminalOutput';
import { useAppStore } from '../store/AppStoreContext';
import { chosenPod, type View } from '../store/createAppStore';
import { Prose } from '../ui/Prose';
import { resolveChosen } from './resolvedLab';
import type { ResolvedPod } from './resolvedPod';
import { terminalMeaning } from './terminalMeaning';
import type { ToldPods } from './toldPods';
import { useMarking } from './useMarking';
import styles from './Terminal.module.css';

type PodOfLane = (namespace: LinuxNamespace) => TerminalPod;

interface Answer {
  readonly lines: readonly OutputLine[];
  readonly meaning: string;
}

const plain = (text: string): Answer => ({ lines: text === '' ? [] : [{ text, names: null }], meaning: '' });

/** What is tried first, and what there is to try. */
function commandsFor(topology: NamespaceTopology, viewer: MemberId): readonly string[] {
  if (viewer === PAUSE.id) {
    const pid = String(pidOnNode(topology, PAUSE.id));
    return [
      `sudo ls -l /proc/${pid}/ns`,
      `sudo nsenter -t ${pid} -u hostname`,
      `sudo nsenter -t ${pid} -n ip addr`,
      `sudo nsenter -t ${pid} -i ipcs`,
    ];
  }
  const others = LISTENERS.filter(({ member }) => member !== viewer);
  return [
    'ps',
    'hostname',
    'ip addr',
    'ipcs',
    'ls /dev/shm',
    'ls -l /proc/self/ns',
    ...others.map(({ port }) => `wget -qO- 127.0.0.1:${String(port)}`),
  ];
}

/** Takes a line, where it is typed and for each kind the pod as its lane has told of it; gives what the terminal answers. */
function answerTo(line: string, viewer: MemberId, pod: PodOfLane, commands: readonly string[]): Answer {
  const parsed = parseTerminalCommand(line);
  if (!parsed.ok) return plain(NOT_A_COMMAND[parsed.problem.reason](parsed.problem.what));
  if (parsed.value.kind === 'help') return plain(TERMINAL_TEXTS.help(commands));
  const [name = ''] = line.trim().split(/\s+/);
  if (viewer === PAUSE.id && name !== 'sudo') return plain(NOT_A_COMMAND.pause(name));
  const isOnNode = viewer === NODE.id || viewer === PAUSE.id;
  if (!isOnNode && (name === 'sudo' || name === 'nsenter')) return plain(NOT_A_COMMAND.root(name));
  const seat = viewer === PAUSE.id ? NODE.id : viewer;
  return {
    lines: terminalOutput(parsed.value, seat, pod).lines,
    meaning: terminalMeaning(parsed.value, seat, pod),
  };
}

/** Takes a line; gives why the terminal would not run it, or an empty text. */
export function whyNotRun(line: string): string {
  const parsed = parseTerminalCommand(line);
  return parsed.ok ? '' : NOT_A_COMMAND[parsed.problem.reason](parsed.problem.what);
}

/** Takes what is printed and what was before; gives the lines that are gone. */
function gone(before: readonly OutputLine[], now: readonly OutputLine[]): readonly string[] {
  return before.map(({ text }) => text).filter((text) => !now.some((line) => line.text === text));
}

/**
 * The terminal, for the member from which one looks. `lines` are those that were run, the last of them is on screen. `since` is what
 * the store had as the view before when the terminal came, which may be before this code did: what changed after it is marked.
 */
export function TerminalText({
  pods,
  from,
  lines,
  first,
  since,
}: {
  pods: ToldPods;
  from: MemberId;
  lines: readonly string[];
  first?: string | undefined;
  since: View | null;
}) {
  const ready = useAppStore((state) => state.ready);
  const pointed = useAppStore((state) => state.pointed);
  const previous = useAppStore((state) => state.previous);
  const mark = useAppStore((state) => state.mark);
  const marking = useMarking();
  // Two pods have two names, and nothing changed: the pod of before is called as the one of now.
  const { name } = pods.net;
  const seen = ({ topology, sandbox, runtime, asked }: ResolvedPod) => ({
    topology,
    sandbox,
    runtime,
    podName: name,
    mapsUsers: asked.userns === 'POD',
  });
  const { topology } = pods.pid;
  const viewer = viewpointIn(topology, from);
  const commands = commandsFor(topology, viewer);
  // In pause nobody runs anything: one looks from the node.
  const begins = first !== undefined && viewer !== PAUSE.id ? first : commands[0];
  const line = lines.at(-1) ?? begins ?? '';

  // What the change of the pod did to a line that was on screen is marked, until another is run or one looks from elsewhere.
  const key = JSON.stringify([viewer, lines.length]);
  const [shown, setShown] = useState({ key, since });
  if (shown.key !== key) setShown({ key, since: previous });
  const before =
    previous !== null && shown.key === key && shown.since !== previous ? resolveChosen(chosenPod(previous)) : null;

  const answer = answerTo(line, viewer, (namespace) => seen(pods[namespace]), commands);
  const old = before ? answerTo(line, viewer, () => seen(before), commands).lines : answer.lines;
  const lost = gone(old, answer.lines);
  const isNew = ({ text }: OutputLine) => text !== '' && !old.some((other) => other.text === text);
  const prompt = viewer === NODE.id || viewer === PAUSE.id ? 'node #' : `${viewer} $`;
  const said = answer.meaning || answer.lines.map(({ text }) => text).join(' ') || TERMINAL_TEXTS.noOutput;
  const typed = line.length > 60 ? `${line.slice(0, 60)} …` : line;

  // A line that goes while it is pointed at is not told that it is left.
  useEffect(
    () => () => {
      mark(null);
    },
    [line, viewer, mark],
  );

  const isMarked = ({ names }: OutputLine) => {
    if (!names || pointed?.target.kind !== 'box' || pointed.target.namespace !== names.namespace) return false;
    return shareNamespace(pods[names.namespace].topology, names.namespace, names.member, pointed.target.member);
  };
  return (
    <div data-terminal="" data-from={viewer} data-command={line}>
      <div className={styles.commands} role="group" aria-label={TERMINAL_TEXTS.commands}>
        {commands.map((command) => (
          <button key={command} type="button" data-run={command} aria-pressed={command === line} translate="no">
            {command}
          </button>
        ))}
      </div>
      <div
        className={styles.screen}
        data-screen=""
        data-short={viewer === PAUSE.id || undefined}
        tabIndex={0}
        role="group"
        aria-label={TERMINAL_TEXTS.output(typed)}
        translate="no"
      >
        <p className={styles.prompt} aria-hidden="true">
          {prompt} <b>{typed}</b>
        </p>
        <pre data-output="">
          {answer.lines.map((printed, index) => (
            <span
              key={index}
              className={styles.line}
              data-new={isNew(printed) || undefined}
              data-lit={isMarked(printed) || undefined}
              {...marking(printed.names)}
            >
              {index > 0 && '\n'}
              {printed.text}
            </span>
          ))}
        </pre>
        {lost.length > 0 && (
          <div className={styles.lost}>
            <p>{TERMINAL_TEXTS.lost}</p>
            <pre>{lost.join('\n')}</pre>
          </div>
        )}
      </div>
      <p className={styles.meaning} aria-live="polite">
        {/* A new text is a new element: a translated one could not be changed. An answer that is no output is heard too. */}
        <span key={said} className={answer.meaning === '' && answer.lines.length > 0 ? 'visually-hidden' : undefined}>
          {said}
        </span>
      </p>
      <CommandField prompt={prompt} lines={lines} commands={commands} disabled={!ready} />
      {viewer === PAUSE.id && (
        <p className={styles.about}>
          <Prose>{TERMINAL_TEXTS.pause(pidOnNode(topology, PAUSE.id))}</Prose>
        </p>
      )}
    </div>
  );
}

/** Where a command is typed: arrows bring back what was run, Tab completes what only one command begins with. */
function CommandField({
  prompt,
  lines,
  commands,
  disabled,
}: {
  prompt: string;
  lines: readonly string[];
  commands: readonly string[];
  /** In the page's HTML, where nothing answers yet. */
  disabled: boolean;
}) {
  const [text, setText] = useState('');
  /** How many lines back, 0 for the one that is being typed. */
  const [back, setBack] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const count = lines.length;
  const [seen, setSeen] = useState(count);
  if (seen !== count) {
    setSeen(count);
    setText('');
    setBack(0);
  }
  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0;
    if (back > 0) field.current?.setSelectionRange(end, end);
  }, [back]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(count, Math.max(0, back + step));
      setBack(next);
      if (next !== back) setText(next === 0 ? '' : (lines.at(-next) ?? ''));
      return;
    }
    const fitting = text === '' ? [] : commands.filter((command) => command.startsWith(text) && command !== text);
    if (event.key === 'Tab' && !event.shiftKey && fitting[0] !== undefined) {
      event.preventDefault();
      setText(fitting[0]);
    }
  };
  return (
    <form className={styles.field}>
      <label>
        <span aria-hidden="true" translate="no">
          {prompt}
        </span>
        <input
          ref={field}
          name="line"
          aria-label={TERMINAL_TEXTS.field}
          aria-describedby="terminal-keys"
          disabled={disabled}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          translate="no"
        />
      </label>
      <button type="submit" disabled={disabled}>
        {TERMINAL_TEXTS.run}
      </button>
      <span id="terminal-keys" hidden>
        {TERMINAL_TEXTS.keys}
      </span>
    </form>
  );
}
