import type { LanguageModel, Sequence } from './language-model';

/** How many beginnings are kept unless told; each holds its key-value cache. */
const limitKept = 4;

/**
 * Beginnings of prompts that a model has read already: the instruction of a task is read once and gone on from again and
 * again. A beginning is used only where its ids are, one by one, those of the prompt; lives as long as its model.
 */
export class PrefixCache {
  /** The last used last. */
  #kept: Sequence[] = [];

  constructor(
    readonly model: LanguageModel,
    readonly limit = limitKept,
  ) {}

  /**
   * Reads a prompt whose first `shared` ids will be asked for again, and returns the sequence, which is the caller's to
   * free, with the logits after the last id. `reused` is how many ids did not have to be read.
   */
  async read(
    ids: readonly number[],
    shared: number,
    options?: Parameters<Sequence['feed']>[1],
  ): Promise<{ readonly sequence: Sequence; readonly logits: Float32Array; readonly reused: number }> {
    const known = this.#longestBeginning(ids);
    const reused = known?.ids.length ?? 0;
    // The last id is always read, because its logits are asked for.
    const wanted = Math.min(shared, ids.length - 1);
    const base = wanted > reused ? await this.#keep(ids.slice(0, wanted), known, options?.signal) : known;
    const sequence = base?.fork() ?? this.model.begin();
    try {
      return { sequence, logits: await sequence.feed(ids.slice(sequence.ids.length), options), reused };
    } catch (error) {
      sequence.free();
      throw error;
    }
  }

  /** Frees everything. */
  clear(): void {
    for (const sequence of this.#kept) sequence.free();
    this.#kept = [];
  }

  async #keep(ids: readonly number[], known: Sequence | undefined, signal: AbortSignal | undefined): Promise<Sequence> {
    const sequence = known?.fork() ?? this.model.begin();
    try {
      // Nobody looks at these logits: one candidate costs nothing.
      await sequence.feed(ids.slice(sequence.ids.length), { candidates: [ids[0]!], signal });
    } catch (error) {
      sequence.free();
      throw error;
    }
    this.#kept.push(sequence);
    while (this.#kept.length > this.limit) this.#kept.shift()!.free();
    return sequence;
  }

  /** The longest kept sequence that is a beginning of `ids` and shorter; from now on the last used. */
  #longestBeginning(ids: readonly number[]): Sequence | undefined {
    const fitting = this.#kept.filter((kept) => kept.ids.length < ids.length && kept.ids.every((id, at) => id === ids[at]));
    if (!fitting.length) return undefined;
    const best = fitting.reduce((longest, kept) => (kept.ids.length > longest.ids.length ? kept : longest));
    this.#kept = [...this.#kept.filter((kept) => kept !== best), best];
    return best;
  }
}
