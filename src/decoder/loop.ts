/** A phrase this long said three times over is a loop; something shorter (“ha ha ha”, a dashed line) may be meant, and has to come more often. */
const longPhrase = 12;
const limitPhrase = 400;
const repeatsOf = (length: number) => (length >= longPhrase ? 3 : Math.ceil((longPhrase * 4) / length));

/** A phrase at the end of a text that is said again and again. */
export interface Loop {
  readonly phraseChars: number;
  readonly repeats: number;
}

/**
 * The shortest phrase in which a text goes round in circles; null where it does not. Small models do, above all under
 * greedy decoding (Holtzman et al. 2020, https://arxiv.org/abs/1904.09751).
 */
export function findLoop(text: string): Loop | null {
  for (let phraseChars = 1; phraseChars <= Math.min(limitPhrase, text.length / 3); phraseChars++) {
    const repeats = repeatsOf(phraseChars);
    const looped = phraseChars * repeats;
    let same = phraseChars;
    while (same < looped && same < text.length && text[text.length - 1 - same] === text[text.length - 1 - same + phraseChars]) same++;
    if (same === looped) return { phraseChars, repeats };
  }
  return null;
}

/** A text that ends in a loop, with the phrase said once. */
export function withoutLoop(text: string): string {
  const loop = findLoop(text);
  return loop ? text.slice(0, text.length - loop.phraseChars * (loop.repeats - 1)) : text;
}
