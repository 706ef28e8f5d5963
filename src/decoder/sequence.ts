import { SequenceCache } from './kv-cache';
import type { Sequence } from './language-model';
import type { Runner } from './runner';

type FeedOptions = NonNullable<Parameters<Sequence['feed']>[1]>;

/** Token ids that the model has read, with their keys, values and convolution states. */
export class CachedSequence implements Sequence {
  readonly #ids: number[];
  readonly #cache: SequenceCache;
  #isFeeding = false;
  #isFreed = false;

  constructor(
    private readonly runner: Runner,
    from?: { readonly ids: readonly number[]; readonly cache: SequenceCache },
  ) {
    this.#ids = [...(from?.ids ?? [])];
    this.#cache = from?.cache ?? new SequenceCache(runner.plan, runner.pool, runner.memory);
  }

  get ids(): readonly number[] {
    return this.#ids;
  }

  async feed(ids: readonly number[], { candidates, signal }: FeedOptions = {}): Promise<Float32Array> {
    this.#check(ids, candidates);
    const { runner } = this;
    const { chunk } = runner.plan;
    const head = runner.headOf(candidates);
    this.#isFeeding = true;
    try {
      for (let from = 0; from < ids.length; from += chunk) {
        signal?.throwIfAborted();
        const part = ids.slice(from, from + chunk);
        const isLast = from + chunk >= ids.length;
        const first = this.#ids.length;
        this.#cache.open(first, first + part.length);
        runner.pass(part, first, isLast ? head.ask : 'nothing', this.#cache.state, isLast ? head.picked : []);
        for (const id of part) this.#ids.push(id);
        if (!isLast) await nextTurn();
      }
    } finally {
      this.#isFeeding = false;
    }
    return head.read();
  }

  fork(): Sequence {
    if (this.#isFreed) throw new Error('The sequence was freed.');
    return new CachedSequence(this.runner, { ids: this.#ids, cache: this.#cache.fork(this.#ids.length) });
  }

  free(): void {
    if (this.#isFreed) return;
    this.#isFreed = true;
    this.#cache.free();
  }

  #check(ids: readonly number[], candidates: readonly number[] = []): void {
    const { context, network } = this.runner.plan;
    const { vocabulary } = network.sizes;
    if (this.#isFreed) throw new Error('The sequence was freed.');
    if (this.#isFeeding) throw new Error('The sequence is still reading.');
    if (ids.length === 0) throw new RangeError('There is nothing to read.');
    if (this.#ids.length + ids.length > context) throw new RangeError(`The context holds ${context} tokens.`);
    const isKnown = (id: number) => Number.isInteger(id) && id >= 0 && id < vocabulary;
    if (!ids.every(isKnown) || !candidates.every(isKnown)) throw new RangeError(`Token ids go from 0 to ${vocabulary - 1}.`);
  }
}

/** Gives the event loop a turn, so that an abort can be heard; a `MessageChannel` costs microseconds where a timer costs milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
