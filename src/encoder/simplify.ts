import { simplified, traditional } from './simplified.generated';

let table: ReadonlyMap<string, string> | undefined;

/**
 * A word with its traditional characters as simplified ones, which are those that the Chinese encoder has learnt. One character
 * for one, so that nothing moves; where a character stands for several, the most frequent is taken.
 */
export function simplify(word: string): string {
  table ??= new Map([...traditional].map((from, at) => [from, simplified[at]!]));
  const known = table;
  return word.replace(/\p{Script=Han}/gu, (char) => known.get(char) ?? char);
}
