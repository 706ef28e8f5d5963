import type { Sequence } from '../language-model';
import type { Sampler } from '../sample';
import type { Mask } from './mask';

/** What a constrained answer is written with. */
export interface ConstrainOptions {
  /** The id that ends an answer, weighed against going on where a mask allows both. */
  readonly endId: number;
  readonly sample: Sampler;
  readonly limitTokens: number;
  readonly signal?: AbortSignal;
  /** Rejects where the run was cancelled; called before each token that the model is asked for. */
  breathe?(): Promise<void>;
}

/**
 * Writes an answer that a mask allows, and nothing else, after what `sequence` has read; `unread` are ids that it still
 * has to read (at least one). Only the allowed tokens' logits are ever computed, and a token that has no alternative is not
 * asked for at all: it is read together with the next question. Returns the ids written, without the end.
 */
export async function constrain(sequence: Sequence, unread: readonly number[], mask: Mask, options: ConstrainOptions): Promise<number[]> {
  const { endId, sample, limitTokens, signal } = options;
  const written: number[] = [];
  let waiting = [...unread];
  while (written.length < limitTokens) {
    const choices = mask.mayEnd ? [...mask.allowed(), endId] : mask.allowed();
    if (!choices.length || (choices.length === 1 && mask.mayEnd)) break;
    let id = choices[0]!;
    if (choices.length > 1) {
      await options.breathe?.();
      const logits = await sequence.feed(waiting, { candidates: choices, signal });
      waiting = [];
      const recent = written.map((one) => choices.indexOf(one)).filter((place) => place >= 0);
      id = choices[sample(logits, recent)]!;
    }
    if (id === endId && mask.mayEnd) break;
    mask.advance(id);
    written.push(id);
    waiting.push(id);
  }
  return written;
}
