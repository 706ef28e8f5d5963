import { once } from '../../core/once';
import type { Evidence } from '../../core/run/finding';
import type { Span } from '../../core/text/span';

/** How far from the span a word counts, in characters. */
export interface Reach {
  readonly before: number;
  readonly after: number;
  /** A part of a name joined by hyphens or dots is no word: `payment-service`. */
  readonly isAlone?: boolean;
}

const usualReach: Reach = { before: 60, after: 30 };

/** Answers whether a context word stands near a span; the evidence names the word from our own list. */
export type ContextTest = (text: string, span: Span) => Evidence | undefined;

/**
 * A test for any of `words` (lower case) up to 60 characters before or 30 after a span,
 * unless told otherwise. Words in
 * scripts with spaces match whole words; Chinese, Japanese and Korean ones match anywhere, since
 * there are no spaces to go by.
 */
export function createContextTest(words: readonly string[], reach: Reach = usualReach): ContextTest {
  const pattern = once(() => patternNear(words, reach));
  return (text, span) => {
    const before = text.slice(Math.max(0, span.start - reach.before), span.start);
    const after = text.slice(span.end, span.end + reach.after);
    const match = pattern().exec(before) ?? pattern().exec(after);
    return match ? { code: 'context-word', detail: match[0].toLowerCase() } : undefined;
  };
}

function patternNear(words: readonly string[], reach: Reach): RegExp {
  const ordered = [...words].sort((a, b) => b.length - a.length);
  const spaced = ordered.filter((word) => !isSpaceless(word)).map(toSource);
  const spaceless = ordered.filter(isSpaceless).map(toSource);
  // One look-behind for all words: most places fail there, and no word is tried.
  const start = reach.isAlone ? '(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-._])' : '(?<![\\p{L}\\p{N}])';
  const end = reach.isAlone ? '(?![\\p{L}\\p{N}]|[-._][\\p{L}\\p{N}])' : '(?![\\p{L}\\p{N}])';
  const bounded = spaced.length > 0 ? [`${start}(?:${spaced.join('|')})${end}`] : [];
  return new RegExp([...bounded, ...spaceless].join('|'), 'iu');
}

/** What may stand between a word and the value it introduces. */
const connectors =
  'numbers?|no|nos|nr|num|nummer|numéro|número|numero|n|id|code|document|doc|is|was|are|ist|lautet|est|es|è|um|of|at|on|or|me|us|him|her|them|my|our|your|his|the|now|directly|today|please|under|unter|au|al|line';
const spacelessConnectors = '号码|号|是|为|為|は|の|が|：|番号|번호';
const introductionChars = 64;

/**
 * A test for any of `words` (lower case) right before a span: only signs, "number", "is" and their
 * like may stand between, or the mark of the question that the value answers. For values whose shape says too little for a word that is merely near.
 */
export function createIntroductionTest(words: readonly string[]): ContextTest {
  const pattern = once(() => patternBefore(words));
  return (text, { start }) => {
    const word = pattern().exec(text.slice(Math.max(0, start - introductionChars), start))?.groups?.word;
    return word ? { code: 'context-word', detail: word.toLowerCase() } : undefined;
  };
}

function patternBefore(words: readonly string[]): RegExp {
  const ordered = [...words].sort((a, b) => b.length - a.length);
  const list = ordered.map((word) => (isSpaceless(word) ? toSource(word) : `(?<![\\p{L}\\p{N}])${toSource(word)}(?![\\p{L}\\p{N}])`)).join('|');
  return new RegExp(
    `(?<word>${list})(?:[\\s:#=.,()№°/*-]{0,3}(?:(?<!\\p{L})(?:${connectors})(?![\\p{L}\\p{N}])|${spacelessConnectors})){0,4}[\\s:：#=.?？()№°/*-]{0,4}$`,
    'iu',
  );
}

function toSource(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ -]/g, '[\\s_-]');
}

function isSpaceless(word: string): boolean {
  return /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Hangul}]/u.test(word);
}
