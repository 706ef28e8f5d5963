import { FailureError } from '../../core/run/failure';
import type { LanguageModel } from '../language-model';

/** Logits of one graph, read at once and in pieces, differ by rounding at most. */
const tolerance = 0.05;

/**
 * Holds a graph that was just loaded to what every language model does: finite logits that depend on what was read, the same
 * read at once and in pieces, and from a fork. A graph that was exported without its state, or a runtime that computes it wrongly,
 * is told before a user reads an answer. Throws `model-unsteady`.
 */
export async function checkGraph(model: LanguageModel, signal: AbortSignal): Promise<void> {
  const ids = Array.from({ length: 12 }, (_, at) => (7 + at * 13) % model.vocabularySize);
  const sequences = [model.begin(), model.begin()] as const;
  const [atOnce, inPieces] = sequences;
  try {
    const whole = await atOnce.feed(ids, { signal });
    await inPieces.feed(ids.slice(0, 5), { signal });
    const fork = inPieces.fork();
    const pieces = await fork.feed(ids.slice(5), { signal }).finally(() => fork.free());
    const other = await inPieces.feed(ids.slice(0, 1), { signal });
    const areNumbers = whole.every(Number.isFinite);
    const range = whole.reduce((top, value) => Math.max(top, value), -Infinity) - whole.reduce((low, value) => Math.min(low, value), Infinity);
    if (!areNumbers || differs(whole, pieces, tolerance * range) || !differs(whole, other, 0)) throw new FailureError({ code: 'model-unsteady' });
  } finally {
    for (const sequence of sequences) sequence.free();
  }
}

function differs(left: Float32Array, right: Float32Array, allowed: number): boolean {
  return left.length !== right.length || left.some((value, at) => Math.abs(value - right[at]!) > allowed);
}
