import type { Span } from './span';

/** Words before a full stop that do not end a sentence; the Unicode rules (UAX 29) do not know them. */
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|no|inc|ltd|co|corp|e\.g|i\.e|etc|[a-z])\.\s*$/i;

/** The sentences of a text in order, without the white space around them, by `Intl.Segmenter` (UAX 29). Blank stretches give none. */
export function findSentences(text: string, language?: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { segment, index } of createSegmenter(language).segment(text)) {
    const end = index + segment.length;
    const isBroken = abbreviation.test(text.slice(Math.max(start, end - 12), end)) && !segment.includes('\n');
    if (isBroken && end < text.length) continue;
    const span = trim(text, start, end);
    if (span) sentences.push(span);
    start = end;
  }
  return sentences;
}

function createSegmenter(language?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // A page's `lang` may be anything; the rules hardly differ between languages.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

function trim(text: string, start: number, end: number): Span | null {
  const isBlank = (at: number) => /\s/.test(text[at]!);
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return start < end ? { start, end } : null;
}
