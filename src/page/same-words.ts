/** A selection as long as this may have been cut by the browser that tells it; Firefox cuts at 16,384 code units. */
const shortestCut = 16_000;

/** White space, and what is in a text without being seen: controls, soft hyphens, joiners, marks of direction, object signs. */
const unwritten = /[\s\p{Cc}\p{Cf}\p{Cs}\ufffc]+/gu;

/**
 * Whether what the browser told of a selection when its menu opened is one of the ways in which it may tell the selection
 * now. White space, invisible characters, case and width do not count, nor does an end that the browser has cut off.
 * Compared with `PageSelection.browserTexts`, not with the passage: what Gloss leaves out of that is in both.
 */
export function sameWords(told: string, now: readonly string[]): boolean {
  const then = wordsOf(told);
  const mayBeCut = told.length >= shortestCut;
  return now.some((text) => {
    const words = wordsOf(text);
    return words === then || (mayBeCut && words.startsWith(then));
  });
}

function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(unwritten, '').toUpperCase().toLowerCase();
}
