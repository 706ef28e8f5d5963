/** How answers are counted. Python's own ways, which the published checkers use, are followed as near as JavaScript comes. */
import { eld } from 'eld/medium';

/** Runs of letters, digits and underscores. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu)?.length ?? 0;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences by Unicode's rules; the published checkers use NLTK's Punkt, to which the end of a line is no end of a sentence either. */
export function countSentences(text: string): number {
  return [...sentences.segment(text.replace(/\s+/g, ' ').trim())].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}

/** Tokens as in a treebank: hyphens and dots inside join, apostrophes part. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/gu) ?? [];
}

/** Python's `isupper`: at least one letter with a case, and none in lower case. */
export const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
/** Python's `islower`. */
export const isLower = (text: string): boolean => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text);

/** The language of an answer as a BCP 47 primary subtag; null where nobody can tell, which counts as followed. */
export function languageOf(text: string): string | null {
  // What is all capitals is told by its words, not by how it shouts.
  return eld.detect(text.toLowerCase()).language || null;
}
