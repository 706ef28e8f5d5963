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
}

/** What a task returns. A task picks a kind and never ships its own view. */
export type TaskResult = LabelResult | FindingsResult;

/** The likeliest label. */
export function topScore(scores: readonly Score[]): Score {
  return scores.reduce((best, score) => (score.confidence > best.confidence ? score : best));
}
