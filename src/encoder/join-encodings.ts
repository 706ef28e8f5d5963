/** One encoding out of those of a passage's stretches, each read by an encoder of its own. */
import { type Encoding, type HeadLogits, heads } from '../core/encoding/encoding';
import type { Span } from '../core/text/span';
import { lineGapOf } from './words';

/** What an encoder said of a stretch, in places of the stretch. */
export interface ReadStretch {
  /** Where the stretch begins in the passage. */
  readonly start: number;
  readonly encoding: Encoding;
}

/**
 * The encoding of a passage from those of its stretches, in order. Each encoder has temperatures of its own, so logits are
 * divided by them; what may be said with which certainty is what all of them allow. Throws where two encoders name their
 * labels differently.
 */
export function joinEncodings(text: string, parts: readonly ReadStretch[]): Encoding {
  const words = parts.flatMap(({ start, encoding }) => encoding.words.map((word): Span => ({ start: word.start + start, end: word.end + start })));
  const lineGaps = concat(
    parts.map(({ encoding }) => encoding.lineGaps),
    (count) => new Uint8Array(count),
  );
  let first = 0;
  for (const { encoding } of parts) {
    // To its encoder the first word of a stretch has nothing before it.
    if (encoding.words.length > 0) lineGaps[first] = lineGapOf(text, words[first]!, words[first - 1]);
    first += encoding.words.length;
  }
  const counts = parts.map(({ encoding }) => encoding.words.length);
  const own = [...new Set(parts.flatMap(({ encoding }) => Object.keys(encoding.own ?? {})))];
  return {
    words,
    tokenCounts: concat(
      parts.map(({ encoding }) => encoding.tokenCounts),
      (count) => new Uint16Array(count),
    ),
    lineGaps,
    heads: Object.fromEntries(
      heads.map((name) => [
        name,
        joinHeads(
          parts.map(({ encoding }) => encoding.heads[name]),
          counts,
        ),
      ]),
    ) as Encoding['heads'],
    ...(own.length > 0 && {
      own: Object.fromEntries(
        own.map((name) => [
          name,
          joinHeads(
            parts.map(({ encoding }) => encoding.own?.[name]),
            counts,
          ),
        ]),
      ),
    }),
  };
}

/** A head over several stretches; NaN for the words of those that it has not read. */
function joinHeads(parts: readonly (HeadLogits | undefined)[], counts: readonly number[]): HeadLogits {
  const known = parts.filter((part) => part !== undefined);
  const { kind, labels } = known[0]!;
  if (known.some((part) => String(part.labels) !== String(labels))) throw new Error('Two encoders name their labels differently.');
  const scaled = parts.map((part, at) =>
    part ? part.logits.map((logit) => logit / part.temperature) : new Float32Array(counts[at]! * labels.length).fill(Number.NaN),
  );
  const marks = known.map(({ certainty }) => certainty);
  const strictest = (of: 'sure' | 'likely') => labels.map((_, label) => Math.max(...marks.map((mark) => mark![of][label]!)));
  return {
    kind,
    labels,
    temperature: 1,
    // Where one of them does not know what its scores are worth, nobody does.
    ...(marks.every((mark) => mark !== undefined) && { certainty: { sure: strictest('sure'), likely: strictest('likely') } }),
    logits: concat(scaled, (count) => new Float32Array(count)),
  };
}

function concat<Values extends Uint8Array | Uint16Array | Float32Array>(parts: readonly Values[], make: (count: number) => Values): Values {
  const joined = make(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
