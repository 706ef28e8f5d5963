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
 * scripts with spaces match whole words; Chinese, Japanese and Korean ones match anywhere, since
 * there are no spaces to go by.
 */
export function createContextTest(words: readonly string[], reach: Reach = usualReach): ContextTest {
  const ordered = [...words].sort((a, b) => b.length - a.length);
  const spaced = ordered.filter((word) => !isSpaceless(word)).map(toSource);
  const spaceless = ordered.filter(isSpaceless).map(toSource);
  // One look-behind for all words: most places fail there, and no word is tried.
  const bounded = spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`] : [];
  const pattern = new RegExp([...bounded, ...spaceless].join('|'), 'iu');
  return (text, span) => {
    const before = text.slice(Math.max(0, span.start - reach.before), span.start);
    const after = text.slice(span.end, span.end + reach.after);
    const match = pattern.exec(before) ?? pattern.exec(after);
    return match ? { code: 'context-word', detail: match[0].toLowerCase() } : undefined;
  };
}

function toSource(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ -]/g, '[\\s_-]');
}

function isSpaceless(word: string): boolean {
  return /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Hangul}]/u.test(word);
}
