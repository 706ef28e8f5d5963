/**
 * Splits a passage into the words that the encoder reads, with exact positions.
 *
 * Tokenizers here return no offsets, and decoding is lossy (case, accents, dropped characters). So
 * the passage is cut *before* it is tokenized, at the very places where BERT's basic tokenizer cuts
 * (white space, punctuation, CJK ideographs), and each word is tokenized alone: a token can never lie
 * outside its word. The same rules stand in training/words.py; golden vectors hold the two together.
 * Source: google-research/bert tokenization.py, `BasicTokenizer`.
 */
import type { Span } from '../core/text/span';

/** WordPiece gives up on longer words and answers [UNK]; cutting them there keeps every character analysed. */
export const limitWordChars = 100;

const letter = 0;
const space = 1;
const alone = 2;

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 9 && code <= 13) || code === 32) return space;
  return /[!-/:-@[-`{-~]/.test(String.fromCharCode(code)) ? alone : letter;
});

const otherSpace = /[\x85\p{Z}]/u;
const otherAlone = /[\p{P}\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]/u;
const otherKinds = new Map<number, number>();

/** Whether a code point continues a word, ends one, or is one. Remembers what the property look-ups said: they dominate otherwise. */
function kindOf(code: number): number {
  if (code < 128) return asciiKinds[code]!;
  let kind = otherKinds.get(code);
  if (kind === undefined) {
    const char = String.fromCodePoint(code);
    kind = otherSpace.test(char) ? space : otherAlone.test(char) ? alone : letter;
    otherKinds.set(code, kind);
  }
  return kind;
}

/** The words in order; together with white space they make up the whole text. Linear in the text. */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  let start = -1;
  const closeAt = (end: number) => {
    if (start >= 0) words.push({ start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const kind = kindOf(code);
    if (kind !== letter || next - start > limitWordChars) closeAt(at);
    if (kind === alone) words.push({ start: at, end: next });
    else if (kind === letter && start < 0) start = at;
    at = next;
  }
  closeAt(text.length);
  return words;
}

const upperCase = /\p{Uppercase}/u;
const casedLetter = /[\p{Uppercase}\p{Lowercase}]/u;

/** The casing class of a word: 0 no capital, 1 Capital first, 2 ALL CAPS, 3 miXed. */
export function casingOf(word: string): 0 | 1 | 2 | 3 {
  let letters = 0;
  let capitals = 0;
  let isCapitalFirst = false;
  for (const char of word) {
    if (!casedLetter.test(char)) continue;
    const isCapital = upperCase.test(char);
    if (letters === 0) isCapitalFirst = isCapital;
    if (isCapital) capitals++;
    letters++;
  }
  if (capitals === 0) return 0;
  if (capitals === 1 && isCapitalFirst) return 1;
  return capitals === letters ? 2 : 3;
}

const lineBreak = /[\n\v\f\r\x85\u2028\u2029]/;
const blankLine = /(?:\r\n|[\n\v\f\r\x85\u2028])[^\S\n\v\f\r\x85\u2028\u2029]*[\n\v\f\r\x85\u2028]|\u2029/;
const lineStart = 4;

/**
 * What the model is given of a word beside its tokens, in the place of BERT's segment: its casing class, and
 * 4 more where it is the first on its line. `before` is the word before it.
 */
export function tokenTypeOf(text: string, word: Span, before: Span | undefined): number {
  return casingOf(text.slice(word.start, word.end)) + (lineGapOf(text, word, before) > 0 ? lineStart : 0);
}

/** How a word stands to the one before it: 0 on the same line, 1 on a later one, 2 behind a blank line. */
export function lineGapOf(text: string, word: Span, before: Span | undefined): 0 | 1 | 2 {
  if (before === undefined || before.end === word.start) return 0;
  const gap = text.slice(before.end, word.start);
  if (!lineBreak.test(gap)) return 0;
  return blankLine.test(gap) ? 2 : 1;
}
