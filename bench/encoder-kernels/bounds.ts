/** What a text could take at the least, by what was measured beside it: this proves which ratio to the baseline is out of reach on this processor. */
import type { EncoderTimes, TextTimes } from './plan';

/** A floor for a text, from the barest to the nearest to what can be built. */
export interface Bound {
  readonly what: string;
  readonly ms: number;
  /** To what the baseline takes for the same text; undefined without one. */
  readonly ratio?: number;
}

/** Rates are taken at the quickest that either of the two has shown: a better tile of the baseline's would count too. */
export function boundsOf(ours: EncoderTimes, baseline: EncoderTimes | null, at: number): Bound[] {
  const text = ours.texts[at]!;
  const theirs = baseline?.texts[at];
  const best = (rate: (times: EncoderTimes) => number) => Math.max(rate(ours), baseline ? rate(baseline) : 0);
  const matrices = (1_000 * text.matrixOperations) / best(({ tileRate }) => tileRate);
  const attention = (1_000 * text.attentionOperations) / best(({ attentionRate }) => attentionRate);
  const rest = totalOf(text) - text.kernels.multiply! - text.kernels.attend!;
  const bound = (what: string, ms: number): Bound => ({ what, ms, ...(theirs && { ratio: ms / totalOf(theirs) }) });
  return [
    bound('every matrix at the rate of the quickest tile, nothing else at all', matrices),
    bound('… and attention at its quickest, over few rows', matrices + attention),
    bound('… and the other kernels as they are', matrices + attention + rest),
  ];
}

/** Milliseconds of all kernels. */
export function totalOf({ kernels }: TextTimes): number {
  return Object.values(kernels).reduce((sum, ms) => sum + ms, 0);
}
