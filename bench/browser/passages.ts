import { writeWords } from './prose';

/** A size of passage; `words` of our prose make about that many tokens. `share` thins out the slow ones. */
export interface Size {
  readonly name: string;
  readonly words: number;
  readonly share: number;
}

/** The sizes that are measured. Words of our prose have 1.31 tokens on average, punctuation included. */
export const sizes: readonly Size[] = [
  { name: '20 tokens', words: 14, share: 1 },
  { name: '60 tokens', words: 44, share: 1 },
  { name: '250 tokens', words: 187, share: 2 },
  { name: '1,000 tokens', words: 763, share: 5 },
];

/** Different passages of one size. */
export function passagesOf({ words }: Size, count: number, firstSeed = 1): string[] {
  return Array.from({ length: count }, (_, at) => writeWords(words, firstSeed + at));
}
