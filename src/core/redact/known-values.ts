/**
 * Which value stands behind which replacement, so that the same value always gets the same one, and so that an answer
 * in which they occur can be read with the originals again. Plain data; what holds personal data like this is kept in
 * memory only, unless the user asks for more.
 */

/** One value and what stood in its place. */
export interface KnownValue {
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
}

/** What was replaced, in the order in which it came. No replacement stands for two values. */
export type KnownValues = readonly KnownValue[];

/** Two spellings of one value: line breaks and spaces in it do not tell them apart. */
export function valueKey(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** All values of both; what both know is kept once. */
export function joinKnown(known: KnownValues, more: KnownValues): KnownValues {
  const there = new Set(known.map(({ replacement }) => replacement));
  return [...known, ...more.filter(({ replacement }) => !there.has(replacement))];
}
