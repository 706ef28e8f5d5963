import type { Span } from './span';
import { patternInLines } from './pattern-in-lines';

/** Words before a full stop that do not end a sentence; the Unicode rules (UAX 29) do not know them. */
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|inc|ltd|co|corp|e\.g|i\.e|etc)\.\s*$/i;
/** “No. 7”, but not “I said no. They charged me anyway.” */
const number = /(?:^|[\s(])no\.\s*$/i;
/** The initial of a name, unless what follows is no name: “J. Smith”, but not “plan B. It failed.” */
const initial = /(?:^|[\s(.])\p{Lu}\.\s*$/u;
const beginner = patternInLines('')`
  ^(?:I|A|An|The|It|He|She|We|You|They|This|That|These|Those|There|Then|And|But|So|If|In|On|At|As|My|Your|His|Her|Our|
  Their|What|When|Where|Who|Why|How|No|Not|Yes)\b`;

/** The sentences of a text in order, without the white space around them, by `Intl.Segmenter` (UAX 29). Blank stretches give none. */
export function findSentences(text: string, language?: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const end = index + segment.length;
    const isCut = end < text.length && !segment.includes('\n') && goesOn(text.slice(Math.max(start, end - 12), end), text.slice(end, end + 12));
    if (isCut) continue;
    const span = trim(text, start, end);
    if (span) sentences.push(span);
    start = end;
  }
  return sentences;
}

/** Whether a sentence goes on behind a full stop. */
function goesOn(before: string, after: string): boolean {
  return abbreviation.test(before) || (number.test(before) && /^\d/.test(after)) || (initial.test(before) && /^\p{Lu}/u.test(after) && !beginner.test(after));
}

const segmenters = new Map<string, Intl.Segmenter>();
const limitSegmenters = 8;

/** To make a segmenter takes milliseconds, longer than a short passage takes to be cut. */
function segmenterOf(language = 'en'): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  if (segmenters.size >= limitSegmenters) segmenters.clear();
  const made = createSegmenter(language);
  segmenters.set(language, made);
  return made;
}

function createSegmenter(language: string): Intl.Segmenter {
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
