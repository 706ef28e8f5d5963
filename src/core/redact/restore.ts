import { compareSpans, keepFree } from '../text/span';
import { applyEdits, type Edit } from './edit';
import type { KnownValues } from './known-values';

/**
 * Where replacements of known values stand in a text, with the originals, in order and without overlaps: placeholders in
 * any case and spacing, as answers repeat them; other replacements letter by letter, and only as whole words.
 */
export function findRestorable(text: string, known: KnownValues): Edit[] {
  const found = known.flatMap(({ replacement, original }) =>
    [...text.matchAll(patternOf(replacement))].map(({ 0: match, index }): Edit => ({ span: { start: index, end: index + match.length }, text: original })),
  );
  // The longer first, so that `name1@example.com` is not found in `name11@example.com`.
  const ranked = found.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || compareSpans(a.span, b.span));
  return keepFree(ranked);
}

/** A text with the originals back in it. */
export function restore(text: string, known: KnownValues): string {
  return applyEdits(text, findRestorable(text, known));
}

function patternOf(replacement: string): RegExp {
  const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const inside = /^\[(.+)\]$/.exec(replacement)?.[1];
  if (inside !== undefined) return new RegExp(`\\[\\s{0,3}${inside.split(/\s+/).map(escaped).join('\\s{1,3}')}\\s{0,3}\\]`, 'giu');
  // Chinese has no spaces around words.
  if (/\p{Script=Han}/u.test(replacement)) return new RegExp(escaped(replacement), 'gu');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(replacement)}(?![\\p{L}\\p{N}])`, 'gu');
}
