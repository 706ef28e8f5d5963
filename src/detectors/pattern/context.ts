import type { Evidence } from '../../core/finding';
import type { Span } from '../../core/span';

/** How far from the span a word counts, in characters. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

const usualReach: Reach = { before: 60, after: 30 };

/** Answers whether a context word stands near a span; the evidence names the word from our own list. */
export type ContextTest = (text: string, span: Span) => Evidence | undefined;

/**
 * A test for any of `words` (lower case) up to 60 characters before or 30 after a span,
 * unless told otherwise. Words in
 * scripts with spaces match whole words; a word that starts or ends in Chinese, Japanese or Korean
 * matches anywhere, since those have no spaces to go by.
 */
export function createContextTest(words: readonly string[], reach: Reach = usualReach): ContextTest {
  const alternatives = [...words].sort((a, b) => b.length - a.length).map(bounded);
  const pattern = new RegExp(alternatives.join('|'), 'iu');
  return (text, span) => {
    const before = text.slice(Math.max(0, span.start - reach.before), span.start);
    const after = text.slice(span.end, span.end + reach.after);
    const match = pattern.exec(before) ?? pattern.exec(after);
    return match ? { code: 'context-word', detail: match[0].toLowerCase() } : undefined;
  };
}

function bounded(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ -]/g, '[\\s_-]');
  const start = isSpaceless(word[0]) ? '' : '(?<![\\p{L}\\p{N}])';
  const end = isSpaceless(word.at(-1)) ? '' : '(?![\\p{L}\\p{N}])';
  return `${start}${escaped}${end}`;
}

function isSpaceless(char: string | undefined): boolean {
  return char !== undefined && /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Hangul}]/u.test(char);
}
