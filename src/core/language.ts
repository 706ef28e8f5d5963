import type { Passage } from './passage';

/** Languages the built-in model was trained and measured on. */
const measured: readonly string[] = ['en'];

/** Above this share of letters outside the Latin script, a text is not English whatever its page says. */
const limitForeignShare = 0.3;
/** A look at the beginning is enough, and costs the same for a word and a book. */
const limitLookedAt = 2_000;

/** The language of a passage if the model was not measured on it, `und` if only the script gives it away; undefined when there is nothing to warn of. */
export function findUnmeasuredLanguage({ text, language }: Passage): string | undefined {
  const spoken = language?.toLowerCase().split('-')[0];
  const letters = text.slice(0, limitLookedAt).match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  const isForeign = foreign.length > limitForeignShare * letters.length;
  if (spoken && spoken !== 'und' && !measured.includes(spoken)) return spoken;
  return isForeign ? 'und' : undefined;
}
