import { diffArrays } from 'diff';
import type { Span } from '../../../core/text/span';
import type { WrittenText } from '../../../core/run/writing';

/** A stretch of two texts that were laid side by side: in both, in the new one only, in the old one only. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts that need more changes than this have nothing in common that would help a reader. */
const limitChanges = 2_000;

/** What changed from one text to another, by words as the language has them (UAX 29); null where almost everything did. */
export function differenceOf(before: string, after: string): readonly DifferencePart[] | null {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: limitChanges });
  return changes?.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })) ?? null;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The part of a text that was rewritten: what the model has read of it, without the white space around. */
export function rewrittenSpan(text: string, { coverage }: WrittenText): Span {
  const read = text.slice(0, coverage.analysedChars);
  const end = read.trimEnd().length;
  return { start: Math.min(end, read.length - read.trimStart().length), end };
}
