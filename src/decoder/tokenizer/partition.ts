import type { Vocabulary } from './vocabulary';

/**
 * Finds pieces in a text that stand for themselves before anything joins: the longest first over the whole text, then
 * the next, as llama.cpp does (`tokenizer_st_partition`).
 */
export class Partition {
  readonly #names: readonly (readonly [name: string, id: number])[];
  /** How names begin: thousands of them (`<unused17>`) begin alike and are mostly absent together. */
  readonly #beginnings: readonly string[];

  constructor(vocabulary: Vocabulary, ids: readonly number[]) {
    this.#names = ids
      .map((id) => [vocabulary.textOf(id), id, vocabulary.bytesOf(id).length] as const)
      .filter(([name]) => name !== '')
      .sort((a, b) => b[2] - a[2])
      .map(([name, id]) => [name, id] as const);
    this.#beginnings = [...new Set(this.#names.map(([name]) => beginningOf(name)))];
  }

  /** Texts and ids, in order. */
  split(text: string): (string | number)[] {
    let parts: (string | number)[] = text === '' ? [] : [text];
    const present = new Set(this.#beginnings.filter((beginning) => text.includes(beginning)));
    for (const [name, id] of this.#names) {
      if (present.has(beginningOf(name)) && text.includes(name)) parts = parts.flatMap((part) => (typeof part === 'number' ? part : cut(part, name, id)));
    }
    return parts;
  }

  /** The id of a name; null where it is none of them. */
  find(name: string): number | null {
    return this.#names.find(([known]) => known === name)?.[1] ?? null;
  }
}

function beginningOf(name: string): string {
  return name.slice(0, 2);
}

function cut(text: string, name: string, id: number): (string | number)[] {
  const parts = text.split(name).flatMap((part, index) => (index === 0 ? [part] : [id, part]));
  return parts.filter((part) => part !== '');
}
