import type { Finding } from './finding';
import type { Span } from '../text/span';

/** A label with its calibrated probability in 0…1. */
export interface Score {
  readonly label: string;
  readonly confidence: number;
}

/** One label for the passage and one for each of its parts, e.g. sentiment and its sentences. Scores are in the head's label order and sum to 1. */
export interface LabelResult {
  readonly kind: 'label';
  readonly scores: readonly Score[];
  readonly parts: readonly { readonly span: Span; readonly scores: readonly Score[] }[];
}

/** Findings in order of position, overlaps already resolved. */
export interface FindingsResult {
  readonly kind: 'findings';
  readonly findings: readonly Finding[];
  /** Rules of the user that were not run, and why: finding nothing, they would look as if all was well. */
  readonly notRun?: readonly RuleNotRun[];
}

/** A rule, or a whole pack where no rule is named, that was not run: too much work for a text so long, or a pack that is none. */
export interface RuleNotRun {
  readonly pack: string;
  readonly rule?: string;
  readonly why: 'too-much-work' | 'not-readable';
}

/** What a task returns. A task picks a kind and never ships its own view. */
export type TaskResult = LabelResult | FindingsResult;

/** The likeliest label. */
export function topScore(scores: readonly Score[]): Score {
  return scores.reduce((best, score) => (score.confidence > best.confidence ? score : best));
}
