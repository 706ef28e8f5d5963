import type { Sequence } from '../language-model';
import type { Sampler } from '../sample';
import type { Allowed, Mask } from './mask';

/** What a constrained answer is written with. */
export interface ConstrainOptions {
  /** The id that ends an answer, weighed against going on where a mask allows both. */
  readonly endId: number;
  readonly sample: Sampler;
  /** A mask that can end within so many always does. */
  readonly limitTokens: number;
  readonly signal?: AbortSignal;
  /** Rejects where the run was cancelled; called before each token that the model is asked for. */
  breathe?(): Promise<void>;
  /** Called with all ids so far whenever some were written. */
  onWritten?(ids: readonly number[]): void;
}

/**
 * Writes an answer that a mask allows, and nothing else, after what `sequence` has read; `unread` are ids that it still
 * has to read (at least one). Where few tokens are allowed only their logits are computed, and a token that has no alternative is
 * not asked for at all: it is read together with the next question. Returns the ids written, without the end.
 */
export async function constrain(sequence: Sequence, unread: readonly number[], mask: Mask, options: ConstrainOptions): Promise<number[]> {
  const { endId, limitTokens } = options;
  const written: number[] = [];
  let waiting = [...unread];
  const write = (id: number) => {
    mask.advance(id);
    written.push(id);
    waiting.push(id);
  };
  for (;;) {
    for (const id of mask.forced()) if (written.length < limitTokens) write(id);
    const allowed = mask.allowed(limitTokens - written.length);
    if (!allowed.ids.length && !allowed.plain) break;
    const id = await choose(sequence, waiting, allowed, mask.mayEnd, written, options);
    if (id.isAsked) waiting = [];
    if (id.chosen === endId && mask.mayEnd) break;
    write(id.chosen);
    options.onWritten?.(written);
  }
  return written;
}

interface Choice {
  readonly chosen: number;
  /** The model was asked, and has read what was waiting. */
  readonly isAsked: boolean;
}

async function choose(
  sequence: Sequence,
  waiting: readonly number[],
  { ids, plain }: Allowed,
  mayEnd: boolean,
  written: readonly number[],
  { endId, sample, signal, breathe }: ConstrainOptions,
): Promise<Choice> {
  if (!plain && !mayEnd && ids.length === 1) return { chosen: ids[0]!, isAsked: false };
  await breathe?.();
  if (plain) {
    const logits = await sequence.feed(waiting, { signal });
    keepOnly(logits, ids, plain);
    return { chosen: sample(logits, written), isAsked: true };
  }
  const choices = mayEnd ? [...ids, endId] : ids;
  const logits = await sequence.feed(waiting, { candidates: choices, signal });
  const places = new Map(choices.map((id, place) => [id, place]));
  const recent = written.flatMap((id) => places.get(id) ?? []);
  return { chosen: choices[sample(logits, recent)]!, isAsked: true };
}

/** Makes all but the allowed tokens impossible. */
function keepOnly(logits: Float32Array, ids: readonly number[], { sizes, upTo }: NonNullable<Allowed['plain']>): void {
  const kept = ids.map((id) => logits[id]!);
  // Where the model has more rows than the vocabulary pieces, those have no size.
  for (let id = 0; id < logits.length; id++) if (!(sizes[id]! <= upTo)) logits[id] = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < ids.length; place++) logits[ids[place]!] = kept[place]!;
}
