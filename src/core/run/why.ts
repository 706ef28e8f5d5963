/**
 * Why something stands there, and why not: everything that looked at some words of a passage, what it made of them, and what
 * became of that. Holds no text of the passage, so that it can be reported as it is.
 */
import type { Score, TaskResult } from './result';
import type { Evidence, Finder } from './finding';
import type { HeadName } from '../encoding/encoding';
import type { LocalText } from '../text/local-text';
import type { Span } from '../text/span';

/** What became of what somebody saw: shown; another one has the place; not sure enough; switched off; ignored for good. */
export const outcomes = ['shown', 'beaten', 'below', 'off', 'ignored'] as const;
export type Outcome = (typeof outcomes)[number];

/** What one detector, rule or head saw at the words. */
export interface Looked {
  readonly by: Finder;
  readonly title?: LocalText;
  readonly label: string;
  readonly span: Span;
  readonly confidence: number;
  /** It has to be so sure to be shown; absent where no confidence is asked for. */
  readonly threshold?: number;
  readonly evidence: readonly Evidence[];
  readonly outcome: Outcome;
  /** Who has the place instead. */
  readonly beatenBy?: { readonly by: Finder; readonly label: string };
}

/** What a head of the model says of the words, or of their sentence, the likeliest labels first. */
export interface HeadSays {
  readonly head: HeadName;
  readonly scores: readonly Score[];
}

/** A rule in words that is on: whether a language model is asked about the words, or not, because of the language, the phrases or the length of the passage. */
export interface LeftToModel {
  readonly rule: string;
  readonly title: LocalText;
  readonly isHere: boolean;
}

/** The answer to “why here?”. */
export interface WhyResult extends TaskResult {
  readonly kind: 'why';
  readonly focus: Span;
  readonly looked: readonly Looked[];
  readonly heads: readonly HeadSays[];
  /** The rules in words, by which only a language model judges. */
  readonly inWords: readonly LeftToModel[];
  /** How many detectors and rules looked and saw nothing. */
  readonly silent: number;
}

/** Whether a result is such an answer. */
export function isWhy(result: TaskResult): result is WhyResult {
  return result.kind === 'why';
}
