import type { Vocabulary } from './vocabulary';

/**
 * Finds pieces in a text that stand for themselves before anything joins: the longest first over the whole text, then
 * the next, as llama.cpp does (`tokenizer_st_partition`).
 */
export class Partition {
  readonly #names: readonly (readonly [name: string, id: number])[];

  constructor(vocabulary: Vocabulary, ids: readonly number[]) {
    this.#names = ids
      .map((id) => [vocabulary.textOf(id), id, vocabulary.bytesOf(id).length] as const)
      .filter(([name]) => name !== '')
      .sort((a, b) => b[2] - a[2])
      .map(([name, id]) => [name, id] as const);
  }

  /** Texts and ids, in order. */
  split(text: string): (string | number)[] {
    let parts: (string | number)[] = text === '' ? [] : [text];
    for (const [name, id] of this.#names) {
      if (text.includes(name)) parts = parts.flatMap((part) => (typeof part === 'number' ? part : cut(part, name, id)));
    }
    return parts;
  }

  /** The id of a name; null where it is none of them. */
  find(name: string): number | null {
    return this.#names.find(([known]) => known === name)?.[1] ?? null;
  }
}

function cut(text: string, name: string, id: number): (string | number)[] {
  const parts = text.split(name).flatMap((part, index) => (index === 0 ? [part] : [id, part]));
  return parts.filter((part) => part !== '');
}
