// A lesson in a link: compressed behind `#lesson=VERSION.`, both ways. No server sees it.

import type { Lesson } from '../domain/lesson';
import type { Result } from '../domain/result';
import { formatLesson, parseLesson, type LessonProblem } from './lessonFile';

const NAME = 'lesson=';
const VERSION = '1';
/** The longest link that is read, and the longest lesson in one, in letters. */
const LONGEST_LINK = 100_000;
const LONGEST_LESSON = 1_000_000;

/** Takes bytes; gives them in letters that an address needs not escape (RFC 4648, base64url). */
function toLetters(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const chunk = next.value as Uint8Array;
    length += chunk.length;
    if (length > most) throw new RangeError('The lesson is too long');
    chunks.push(chunk);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Takes a lesson; gives what stands behind `#` in its link. */
export async function formatLessonLink(lesson: Lesson): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(formatLesson(lesson))));
  return `${NAME}${VERSION}.${toLetters(await through(bytes, new CompressionStream('deflate-raw')))}`;
}

/** Takes what stands behind `#`; gives the lesson in it, null where it speaks of none, or why it cannot be read. */
export async function parseLessonLink(fragment: string): Promise<Result<Lesson, LessonProblem> | null> {
  if (!fragment.startsWith(NAME)) return null;
  const [version = '', letters = ''] = fragment.slice(NAME.length).split('.');
  if (fragment.length > LONGEST_LINK) return { ok: false, problem: { kind: 'long' } };
  if (/^\d+$/.test(version) && Number(version) > Number(VERSION))
    return { ok: false, problem: { kind: 'newer', version } };
  try {
    const bytes = await through(fromLetters(letters), new DecompressionStream('deflate-raw'), LONGEST_LESSON);
    const parsed = parseLesson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return !parsed.ok && parsed.problem.kind === 'not-ours' ? { ok: false, problem: { kind: 'cut' } } : parsed;
  } catch {
    return { ok: false, problem: { kind: 'cut' } };
  }
}
