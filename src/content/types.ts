import type { Source } from './source';

// In prose a pair of backticks marks code: text.split('`') gives prose and code in turn. Titles, names, labels and lane notes have none.

/** Something many people believe, and what is so. */
export interface Misconception {
  readonly belief: string;
  readonly answer: string;
}

/** What is said of one of the twelve cases wherever it is offered. */
export interface CaseText {
  readonly title: string;
}

/** What is told of a case on its own page; the memberships themselves are never typed here, they come from the resolver. */
export interface CaseProse {
  /** Why one would do this, by a real example. */
  readonly example: string;
  readonly exampleSources: readonly Source[];
  /** The risk in at most twelve words. */
  readonly verdict: string;
  /** What is behind it; whole sentences, true without any other case. */
  readonly risk: string;
  /** Further detail to the risk, or null. */
  readonly riskDetail: string | null;
  readonly riskSources: readonly Source[];
  /** The commonest first. */
  readonly misconceptions: readonly [Misconception, ...Misconception[]];
}

/** What is said of one kind of Linux namespace. */
export interface NamespaceText {
  /** What it holds, in one to three words, beside the lane's name. */
  readonly plain: string;
  /** The same for a phone, at most 11 characters. */
  readonly plainShort: string;
  /** What members of one instance have in common, as a label in the box. */
  readonly verb: string;
}

/** What is told of one kind of Linux namespace at length. */
export interface NamespaceProse {
  readonly about: string;
  /** A command that shows it. */
  readonly command: string;
  readonly misconception: Misconception;
  readonly sources: readonly Source[];
}

/** What is said of one member. */
export interface MemberText {
  readonly name: string;
  /** The name where there is little space, at most 7 characters. */
  readonly nameShort: string;
  /** The name inside a sentence, with its article if it has one. */
  readonly inSentence: string;
  /** What runs there. */
  readonly process: string;
}

/** What is told of one member at length. */
export interface MemberProse {
  readonly about: string;
  readonly misconception: Misconception;
  readonly sources: readonly Source[];
}
