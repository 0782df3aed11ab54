// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { flagsAt } from '../../tests/support/flagsAt';
import { SHARING_CASES, flagsForCase, type SharingCase } from '../domain/cases';
import { containerMember, STANDARD_MEMBERS } from '../domain/members';
import { LINUX_NAMESPACES } from '../domain/namespaces';
import { POD_NAMESPACE_FLAGS } from '../domain/flags';
import { podSecurityVerdict } from '../domain/podSecurity';
import { REAL_RUNTIMES, RUNTIME_PROFILES, type RuntimeProfile } from '../domain/runtimes';
import { EVERY_CASE_FACTS, MODEL_LIMITS, SEE_IS_NOT_MAY } from './background';
import { CASE_PROSE } from './caseProse';
import { CARD_TEXTS } from './cardFacts';
import { CASE_TEXTS } from './cases';
import { KERNEL_TEXTS } from './flagToKernel';
import { REFUSED_PAIR_LESSON } from './lessons';
import { PAGE_TEXTS } from './pageTexts';
import { PICTURE_TEXTS } from './picture';
import { POD_SECURITY_TEXT } from './podSecurity';
import { REACH_TEXTS } from './reach';
import { STRIP_TEXTS } from './strip';
import { TERMINAL_MEANINGS, TERMINAL_TEXTS } from './terminal';
import { memberProse } from './memberProse';
import { memberText } from './members';
import { NAMESPACE_PROSE } from './namespaceProse';
import { NAMESPACE_TEXTS } from './namespaces';
import { HOST_USERS_LIMIT, laneNoteLong, PAUSE_ABSENT_PROSE } from './runtimeProse';
import { laneNote, PAUSE_ABSENT, RUNTIME_TEXTS } from './runtimes';
import { LESSON_TEXTS, SOURCED_STEPS } from './lesson';
import { PRESENT_TEXTS, WINDOW_TEXTS } from './present';
import type { Source } from './source';

const OWNERS = ['node', 'pod', 'own'] as const;
const verdictFor = (sharingCase: SharingCase) => podSecurityVerdict(flagsForCase(sharingCase));
const lanesOf = <Runtime extends RuntimeProfile>(runtimes: readonly Runtime[]) =>
  LINUX_NAMESPACES.flatMap((namespace) =>
    runtimes.flatMap((runtime) => OWNERS.map((owner) => [namespace, runtime, owner] as const)),
  );
/** Drawn, and beside what is drawn. */
const LANES = lanesOf(RUNTIME_PROFILES);
const REAL_LANES = lanesOf(REAL_RUNTIMES);

const MEMBERS = [...STANDARD_MEMBERS, containerMember('logs'), containerMember('debug', 'debug')];

const EVERYTHING = {
  CASE_TEXTS,
  CASE_PROSE,
  NAMESPACE_TEXTS,
  NAMESPACE_PROSE,
  members: MEMBERS.map((member) => [memberText(member), memberProse(member)]),
  RUNTIME_TEXTS,
  PAUSE_ABSENT,
  PAUSE_ABSENT_PROSE,
  HOST_USERS_LIMIT,
  REFUSED_PAIR_LESSON,
  EVERY_CASE_FACTS,
  SEE_IS_NOT_MAY,
  POD_SECURITY_TEXT,
  MODEL_LIMITS,
  PAGE_TEXTS,
  PICTURE_TEXTS,
  REACH_TEXTS,
  STRIP_TEXTS,
  CARD_TEXTS,
  KERNEL_TEXTS,
  TERMINAL_TEXTS,
  TERMINAL_MEANINGS,
  SOURCED_STEPS,
  LESSON_TEXTS,
  PRESENT_TEXTS,
  WINDOW_TEXTS,
  badges: SHARING_CASES.map(verdictFor).map((verdict) => [
    POD_SECURITY_TEXT.badge(verdict),
    POD_SECURITY_TEXT.why(verdict),
  ]),
  laneNotes: [...REAL_LANES.map((lane) => laneNote(...lane)), ...LANES.map((lane) => laneNoteLong(...lane))],
};

/** Every string with the path to it, except addresses. */
function textsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return path.endsWith('.href') ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

function isSource(value: object): value is Source {
  return 'href' in value && 'label' in value;
}

function sourcesIn(value: unknown): readonly Source[] {
  if (typeof value !== 'object' || value === null) return [];
  return isSource(value) ? [value] : Object.values(value).flatMap(sourcesIn);
}

const TEXTS = textsIn(EVERYTHING, '');
const SOURCES = sourcesIn(EVERYTHING);
const TITLES = TEXTS.filter(([path]) => path.endsWith('.title'));

/** The text without what stands between backticks, and without shell commands. */
const PROSE = TEXTS.filter(([path]) => !path.endsWith('.command')).map(
  ([path, text]) => [path, text.replace(/`[^`]*`/g, '')] as const,
);

function offenders(texts: readonly (readonly [string, string])[], pattern: RegExp): readonly string[] {
  return texts.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`);
}

describe('all learner-visible prose', () => {
  it('has texts to check', () => {
    expect(TEXTS.length).toBeGreaterThan(200);
    expect(SOURCES.length).toBeGreaterThan(60);
  });

  it.each([
    ['says namespace, never room', /\brooms?\b/i],
    ['never says that something is merged', /\bmerg(e|es|ed|ing)\b/i],
    ['is never empty', /^\s*$/],
    ['has no double spaces and no spaces at its ends', / {2}|^\s|\s$|\n/],
    ['leaves nothing to be written', /TODO|FIXME/],
  ])('%s', (_, pattern) => {
    expect(offenders(TEXTS, pattern)).toEqual([]);
  });

  it('has typographic apostrophes and quotes outside code', () => {
    expect(offenders(PROSE, /['"]/)).toEqual([]);
  });

  it('closes every backtick', () => {
    expect(TEXTS.filter(([, text]) => (text.split('`').length - 1) % 2 !== 0)).toEqual([]);
  });

  it('has no backticks where plain text is shown', () => {
    const plain =
      /\.(title|label|name|nameShort|inSentence|process|plain|plainShort|verb|short)$|^\.laneNotes|^\.badges/;
    expect(TEXTS.filter(([path, text]) => plain.test(path) && text.includes('`'))).toEqual([]);
  });

  it('says Linux namespace in titles; host namespaces is the name of the Pod Security check', () => {
    expect(offenders(TITLES, /(?<!Linux |host )\bnamespaces?\b/i)).toEqual([]);
  });

  it('keeps titles within 40 characters', () => {
    expect(TITLES.filter(([, title]) => title.length > 40)).toEqual([]);
  });
});

describe('sources', () => {
  it('are https links with a short label', () => {
    expect(SOURCES.filter(({ href }) => !URL.canParse(href) || !href.startsWith('https://'))).toEqual([]);
    expect(SOURCES.filter(({ label }) => label.length === 0 || label.length > 40)).toEqual([]);
  });

  it('on GitHub are files at a commit, commits, or issues', () => {
    const github = SOURCES.map(({ href }) => href).filter((href) => new URL(href).hostname === 'github.com');
    const exact =
      /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(blob\/[0-9a-f]{40}\/[\w./-]+(#L\d+(-L\d+)?)?|commit\/[0-9a-f]{40}|issues\/\d+)$/;
    expect(github.filter((href) => !exact.test(href))).toEqual([]);
  });

  it('agree: one label, one address', () => {
    const addresses = new Map<string, Set<string>>();
    for (const { label, href } of SOURCES) {
      const page = href.replace(/#.*/, '');
      addresses.set(label, (addresses.get(label) ?? new Set()).add(page));
    }
    expect([...addresses].filter(([, pages]) => pages.size > 1)).toEqual([]);
  });
});

describe('cases', () => {
  it('have titles of their own', () => {
    expect(new Set(SHARING_CASES.map((sharingCase) => CASE_TEXTS[sharingCase].title)).size).toBe(12);
  });

  it.each(SHARING_CASES)('%i has an example with a source and stays short', (sharingCase) => {
    const text = CASE_PROSE[sharingCase];
    expect(text.exampleSources.length).toBeGreaterThan(0);
    const words = textsIn({ ...text, exampleSources: [], riskSources: [] }, '').map(([, part]) => part);
    expect(words.join(' ').length).toBeLessThanOrEqual(1300);
  });

  it.each(SHARING_CASES)('%i has a verdict of its own in at most twelve words', (sharingCase) => {
    const { verdict } = CASE_PROSE[sharingCase];
    expect(verdict).toMatch(/^[A-Z].*\.$/);
    expect(verdict.split(/\s+/).length).toBeLessThanOrEqual(12);
    expect(SHARING_CASES.filter((other) => CASE_PROSE[other].verdict === verdict)).toEqual([sharingCase]);
  });

  it.each(SHARING_CASES)('%i gives its reasons and its risk without another case', (sharingCase) => {
    const { example, verdict, risk, riskDetail } = CASE_PROSE[sharingCase];
    expect([example, verdict, risk, riskDetail ?? ''].join(' ')).not.toMatch(/\bcases?\s+\d/i);
  });
});

describe('kinds and members', () => {
  it.each(LINUX_NAMESPACES)('%s has a short word for a phone and its man page', (namespace) => {
    expect(NAMESPACE_TEXTS[namespace].plainShort.length).toBeLessThanOrEqual(11);
    expect(NAMESPACE_PROSE[namespace].sources[0]?.href).toMatch(
      /^https:\/\/man7\.org\/linux\/man-pages\/man7\/\w+_namespaces\.7\.html$/,
    );
  });

  it.each(MEMBERS)('$id has a short name and a source', (member) => {
    expect(memberText(member).nameShort.length).toBeLessThanOrEqual(7);
    expect(memberProse(member).sources.length).toBeGreaterThan(0);
  });

  it.each([
    ['node', 'container', 'node', 'container'],
    ['pause', 'container', 'pause', 'container'],
    ['app', 'container', 'the app', 'main container'],
    ['app', 'debug', 'app', 'debug container'],
    ['shell', 'debug', 'shell', 'debug container'],
  ] as const)('a container called %s, a %s, is “%s” in a sentence: a %s', (name, role, inSentence, process) => {
    expect(memberText(containerMember(name, role))).toMatchObject({ inSentence, process });
  });
});

describe('runtimes', () => {
  it.each(REAL_LANES)('%s on %s, %s: the note begins with the runtime and fits', (...lane) => {
    const note = laneNote(...lane);
    expect(note.length).toBeLessThanOrEqual(30);
    expect(note.startsWith(`${RUNTIME_TEXTS[lane[1]].name}: `)).toBe(true);
  });

  it.each(LANES)('%s on %s, %s: the long note is whole sentences', (...lane) => {
    expect(laneNoteLong(...lane)).toMatch(/\.$/);
  });

  it('tells what each does with uts under hostNetwork', () => {
    expect(laneNote('uts', 'containerd', 'node')).toBe('containerd: the node’s');
    expect(laneNote('uts', 'cri-o', 'pod')).toBe('CRI-O: always the pod’s own');
    expect(laneNoteLong('uts', 'containerd', 'node')).toContain('node’s uts namespace');
    expect(laneNoteLong('uts', 'cri-o', 'pod')).toContain('a copy of the node’s host name');
  });
});

describe('Pod Security', () => {
  it('names exactly the forbidden fields', () => {
    SHARING_CASES.forEach((sharingCase) => {
      const why = POD_SECURITY_TEXT.why(verdictFor(sharingCase));
      const flags = flagsForCase(sharingCase);
      const named = POD_NAMESPACE_FLAGS.filter((flag) => new RegExp(`\\b${flag}\\b`).test(why));
      expect(named).toEqual(POD_NAMESPACE_FLAGS.filter((flag) => flag !== 'shareProcessNamespace' && flags[flag]));
    });
    expect(POD_SECURITY_TEXT.why(verdictFor(7))).toBe(
      'Only the Privileged level admits this pod. hostNetwork, hostPID and hostIPC are forbidden from Baseline on. So are host ports, and with hostNetwork every containerPort is one.',
    );
    expect(POD_SECURITY_TEXT.why(podSecurityVerdict(flagsAt('1100')))).toBe(
      'The API server refuses this pod at every level. hostPID is forbidden from Baseline on.',
    );
  });

  it('shows pass or fail on the badge', () => {
    expect(POD_SECURITY_TEXT.badge(verdictFor(8))).toBe('Host namespaces: passes Baseline');
    expect(POD_SECURITY_TEXT.badge(verdictFor(2))).toBe('Host namespaces: fails Baseline');
  });
});
