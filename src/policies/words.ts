import type { Span } from '../core/text/span';

/** A word of the passage, ready to be looked up. */
export interface Word extends Span {
  /** The word as phrases know it: lower-case, compatibility forms (full-width digits, ligatures) unfolded. */
  readonly key: string;
  /** What stands between the word before and this one, in the same form; empty for the first word. */
  readonly gap: string;
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}';
// Soft hyphens and joiners are part of a word on web pages without being seen.
const WORD = new RegExp(`(?:\\w|(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u00AD\\u200C\\u200D\\u2060])+|[${UNSPACED}]`, 'gu');
const PLAIN = /^[\w '-]*$/;

/**
 * The words of a text in order. Characters of scripts that are written without spaces are words of
 * their own, so phrases of those scripts match anywhere; a run of other letters and digits is one word.
 */
export function* splitWords(text: string): Generator<Word> {
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    yield { start: index, end: index + raw.length, key: foldWord(raw), gap: end === 0 ? '' : foldGap(text.slice(end, index)) };
    end = index + raw.length;
  }
}

/** Lower-case, compatibility forms unfolded, invisible characters dropped. */
export function foldWord(raw: string): string {
  if (PLAIN.test(raw)) return raw.toLowerCase();
  return raw
    .replace(/\u00AD|\u200C|\u200D|\u2060/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** Runs of white space become one space, a lone hyphen too (`risk-free` is `risk free`), apostrophes and quotes straight. */
export function foldGap(raw: string): string {
  if (raw === ' ' || raw === '') return raw;
  const folded = raw
    .replace(/\s+/g, ' ')
    .replace(/[‘’ʼ´`＇]/g, "'")
    .replace(/[“”„«»＂]/g, '"')
    .replace(/[‐‑‒–]/g, '-')
    .normalize('NFKC');
  return folded === '-' ? ' ' : folded;
}
