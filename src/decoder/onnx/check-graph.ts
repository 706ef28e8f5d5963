import { FailureError } from '../../core/run/failure';
import type { LanguageModel } from '../language-model';

/** Logits of one graph, read in whatever way and on whatever device, differ by rounding at most: so much of their range. */
const tolerance = 0.05;

/**
 * Holds a graph that was just loaded to what every language model does: finite logits that depend on what was read, the same
 * read at once and in pieces, and from a fork. A graph that was exported without its state, or a runtime that computes it wrongly,
 * is told before a user reads an answer. Throws `model-unsteady`.
 */
export async function checkGraph(model: LanguageModel, signal: AbortSignal): Promise<void> {
  const ids = probeIds(12, model.vocabularySize);
  const sequences = [model.begin(), model.begin()] as const;
  const [atOnce, inPieces] = sequences;
  try {
    const whole = await atOnce.feed(ids, { signal });
    await inPieces.feed(ids.slice(0, 5), { signal });
    const fork = inPieces.fork();
    const pieces = await fork.feed(ids.slice(5), { signal }).finally(() => fork.free());
    const other = await inPieces.feed(ids.slice(0, 1), { signal });
    if (!isSame(whole, pieces) || isEqual(whole, other)) throw new FailureError({ code: 'model-unsteady' });
  } finally {
    for (const sequence of sequences) sequence.free();
  }
}

/** Ids to read that have nothing to do with any text. */
export function probeIds(count: number, vocabularySize: number): number[] {
  return Array.from({ length: count }, (_, at) => (7 + at * 13) % vocabularySize);
}

/** Whether logits are those of one computation: numbers that differ by rounding at most. */
export function isSame(left: Float32Array, right: Float32Array): boolean {
  const [low, high] = left.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]) as [number, number];
  const allowed = tolerance * (high - low);
  return left.length === right.length && left.every((value, at) => Math.abs(value - right[at]!) <= allowed);
}

function isEqual(left: Float32Array, right: Float32Array): boolean {
  return left.every((value, at) => value === right[at]);
}
