import { createRandom } from '../../src/core/random';

/** A source of choices that is the same for the same seed. */
export interface Choices {
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly between: (least: number, most: number) => number;
  readonly digits: (count: number) => string;
  readonly letters: (alphabet: string, count: number) => string;
}

/** Choices for one part of the corpus. */
export function createChoices(seed: number): Choices {
  const random = createRandom(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const letters = (alphabet: string, count: number): string => Array.from({ length: count }, () => pick([...alphabet])).join('');
  return { pick, between, digits: (count) => letters('0123456789', count), letters };
}
