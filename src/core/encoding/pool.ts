import type { Encoding, HeadLogits, HeadName } from './encoding';
import type { Score } from '../run/result';
import { softmax } from './softmax';
import { isOverlapping, type Span } from '../text/span';

/** Index of the first word that ends after `position`. Words are in order and do not overlap. */
export function firstWordAfter(words: readonly Span[], position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much of an encoding a head has read, from 0 to 1, in tokens; 0 of none. */
export function shareRead({ tokenCounts }: Encoding, { labels, logits }: HeadLogits): number {
  let all = 0;
  let read = 0;
  for (const [word, tokens] of tokenCounts.entries()) {
    all += tokens;
    if (!Number.isNaN(logits[word * labels.length])) read += tokens;
  }
  return all === 0 ? 0 : read / all;
}

/**
 * Calibrated scores of a sequence head over a span: softmax of the token-weighted mean of the logits
 * of the words that touch the span and none of `hidden`. Null when no word does (blank text), or the head has read none of them.
 */
export function poolHead(encoding: Encoding, name: HeadName, span: Span, hidden: readonly Span[] = []): Score[] | null {
  return poolSpans(encoding, name, [span], hidden);
}

/** The same over several spans that do not overlap, as if they stood behind one another. */
export function poolSpans(encoding: Encoding, name: HeadName, spans: readonly Span[], hidden: readonly Span[] = []): Score[] | null {
  return poolLogits(encoding, encoding.heads[name], spans, hidden);
}

/** The same for a head that is none of the built-in ones. */
export function poolLogits(
  encoding: Encoding,
  { labels, logits, temperature }: HeadLogits,
  spans: readonly Span[],
  hidden: readonly Span[] = [],
): Score[] | null {
  const mean = new Float64Array(labels.length);
  let tokens = 0;
  for (const span of spans) {
    for (let word = firstWordAfter(encoding.words, span.start); word < encoding.words.length; word++) {
      if (encoding.words[word]!.start >= span.end) break;
      if (hidden.some((one) => isOverlapping(one, encoding.words[word]!))) continue;
      // Another encoder has read it.
      if (Number.isNaN(logits[word * labels.length])) continue;
      const weight = encoding.tokenCounts[word]!;
      tokens += weight;
      for (let label = 0; label < labels.length; label++) mean[label]! += weight * logits[word * labels.length + label]!;
    }
  }
  if (tokens === 0) return null;
  return softmax(
    mean.map((sum) => sum / tokens),
    temperature,
  ).map((confidence, i) => ({ label: labels[i]!, confidence }));
}
