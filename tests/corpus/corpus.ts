import { letters, news, sports } from './news';
import { createChoices } from './random';
import { fill } from './slots';
import { catalogue, code, legal, recipes } from './technical';

/** One text of the corpus. */
export interface CorpusText {
  readonly genre: string;
  readonly text: string;
}

const genres: Readonly<
  Record<string, { readonly templates: readonly string[]; readonly separator: string; readonly texts: number; readonly sentences: number }>
> = {
  news: { templates: news, separator: ' ', texts: 60, sentences: 18 },
  letters: { templates: letters, separator: ' ', texts: 50, sentences: 14 },
  sports: { templates: sports, separator: ' ', texts: 40, sentences: 14 },
  code: { templates: code, separator: '\n', texts: 90, sentences: 30 },
  catalogue: { templates: catalogue, separator: '\n', texts: 60, sentences: 18 },
  recipes: { templates: recipes, separator: ' ', texts: 30, sentences: 14 },
  legal: { templates: legal, separator: ' ', texts: 40, sentences: 14 },
};

/**
 * Ordinary texts in which nothing is secret and no number identifies anyone, the same on every run:
 * sentences of our own with numbers, codes and hashes made up for each. Every genre is full of what
 * detectors may take for something else.
 */
export function createCorpus(): readonly CorpusText[] {
  return Object.entries(genres).flatMap(([genre, { templates, separator, texts, sentences }], place) =>
    Array.from({ length: texts }, (_, index) => {
      const choices = createChoices(1 + place * 1000 + index);
      const text = Array.from({ length: sentences }, () => fill(choices.pick(templates), choices)).join(separator);
      return { genre, text };
    }),
  );
}

/** Words as a reader counts them: what spaces separate, and each two Chinese characters. */
export function countWords(text: string): number {
  const spaced = text.match(/[^\s\p{Script=Han}]{1,200}/gu)?.length ?? 0;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return spaced + Math.ceil(characters / 2);
}
