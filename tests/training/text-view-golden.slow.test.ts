import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { viewText } from '@/src/core/text/text-view';

interface Golden {
  /** The version of Unicode that Python knew. */
  readonly unicode: string;
  /** What is read, and the ranges of code points that are read so; every other character is read as itself. */
  readonly readings: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** Places: start and end in the text, start and end in the view. */
  readonly texts: readonly { readonly text: string; readonly view: string; readonly places: readonly (readonly [number, number, number, number])[] }[];
}

const file = join(import.meta.dirname, '../fixtures/models/text-view-golden.json');
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden;

/** What Python reads for each code point that it does not read as itself. */
const readingOf = new Map<number, string>();
for (const [reading, ranges] of Object.entries(golden.readings)) {
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) readingOf.set(code, reading);
}

/** A decimal digit or a dash that came to Unicode after Python's version: there Python reads it as itself. */
function isNewer(code: number): boolean {
  return /[\p{Nd}\p{Pd}]/u.test(String.fromCodePoint(code)) && Number.parseInt(golden.unicode, 10) < 16;
}

describe('training reads the view that the extension reads', () => {
  it('reads every character of Unicode alike', () => {
    expect(readingOf.size).toBeGreaterThan(4_000);
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const char = String.fromCodePoint(code);
      const ours = viewText(char).text;
      const theirs = readingOf.get(code) ?? char;
      if (ours !== theirs && !(theirs === char && isNewer(code))) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each(golden.texts)('reads $text alike, and finds its way between the two', ({ text, view, places }) => {
    const ours = viewText(text);
    expect(ours.text).toBe(view);
    for (const [start, end, viewStart, viewEnd] of places) {
      const place = ours.toView({ start, end });
      expect(place.end - place.start).toBe(viewEnd - viewStart);
      if (viewEnd > viewStart) expect(place.start).toBe(viewStart);
    }
  });
});
