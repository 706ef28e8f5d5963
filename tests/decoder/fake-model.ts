import type { LanguageModel, Sequence } from '../../src/decoder/language-model';

/** What the model does, for tests to look at. */
export interface FakeModel extends LanguageModel {
  /** Every list of ids that was fed, in order. */
  readonly fed: readonly (readonly number[])[];
  /** Sequences begun or forked and not yet freed. */
  readonly open: number;
}

/**
 * A language model whose logits are a function of all ids read: everything else — sequences, forks, candidates, aborts in
 * the middle of a prompt — behaves as the interface promises.
 */
export function fakeModel(vocabularySize: number, logitsAfter: (ids: readonly number[]) => Float32Array, contextLength = 512): FakeModel {
  const fed: (readonly number[])[] = [];
  let open = 0;

  const sequence = (beginning: readonly number[]): Sequence => {
    const ids = [...beginning];
    let isFreed = false;
    open++;
    const check = () => {
      if (isFreed) throw new Error('used after it was freed');
    };
    return {
      ids,
      async feed(more, { candidates, signal } = {}) {
        check();
        if (!more.length) throw new Error('nothing to read');
        fed.push([...more]);
        for (const id of more) {
          await Promise.resolve();
          signal?.throwIfAborted();
          if (!(id >= 0 && id < vocabularySize)) throw new Error('no such token');
          if (ids.length >= contextLength) throw new Error('the context is full');
          ids.push(id);
        }
        const logits = logitsAfter(ids);
        return candidates ? Float32Array.from(candidates, (id) => logits[id]!) : logits.slice();
      },
      fork() {
        check();
        return sequence(ids);
      },
      free() {
        check();
        isFreed = true;
        open--;
      },
    };
  };

  return {
    vocabularySize,
    contextLength,
    memory: { weights: 0, cache: 0 },
    usage: () => ({ bytes: 0, pages: open }),
    begin: () => sequence([]),
    close: () => {},
    get fed() {
      return fed;
    },
    get open() {
      return open;
    },
  };
}

/** Logits of a model that says, after a prompt of `promptLength` ids, exactly these ids, one after the other. */
export function saying(vocabularySize: number, answer: readonly number[], promptLength: number): (ids: readonly number[]) => Float32Array {
  return (ids) => {
    const logits = new Float32Array(vocabularySize);
    const next = answer[ids.length - promptLength];
    if (next !== undefined) logits[next] = 20;
    return logits;
  };
}

/** Logits that depend on every id read, spread over a few units: a model that has opinions about everything. */
export function opinionated(vocabularySize: number): (ids: readonly number[]) => Float32Array {
  return (ids) => {
    let hash = 17;
    for (const id of ids) hash = (Math.imul(hash, 31) + id) >>> 0;
    return Float32Array.from({ length: vocabularySize }, (_, id) => ((Math.imul(hash ^ (id * 2_654_435_761), 2_246_822_519) >>> 8) / 2 ** 24) * 6 - 3);
  };
}
