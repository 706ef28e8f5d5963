/** Stands for a character that a vocabulary cannot write, and ends every quote before it. JSON writes no such byte as it is. */
const unwritable = 1;
/** Stands behind the passage. */
const behind = 0;

/** A passage as JSON writes it in a string, and where quotes may begin and end in it. */
export interface PassageBytes {
  /** UTF-8 with JSON's escapes; a zero behind all. */
  readonly bytes: Uint8Array;
  readonly starts: readonly number[];
  /** By byte, the next place at or behind it where a quote may end; −1 where none is before what cannot be written. */
  readonly ends: Int32Array;
  /** By byte, how many characters begin before it. */
  readonly counts: Int32Array;
}

const encoder = new TextEncoder();
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Scripts that do not part their words; where their words are is a guess of a dictionary, so quotes may cut them. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const possessive = /[^'’]['’]s$/i;

/** The bytes of a passage. `singles` tells which bytes the vocabulary can write alone. */
export function passageBytes(passage: string, singles: Uint8Array): PassageBytes {
  const borders = bordersOf(passage);
  const bytes: number[] = [];
  const counts: number[] = [];
  const starts: number[] = [];
  const mayEnd: boolean[] = [];
  let [count, unit, wasSpace] = [0, 0, true];
  for (const character of passage) {
    const isSpace = /^\s$/u.test(character);
    const isBorder = borders.has(unit);
    if (isBorder && !isSpace) starts.push(bytes.length);
    mayEnd[bytes.length] = isBorder && !wasSpace;
    const written = writtenBytes(character);
    const kept = written.every((byte) => singles[byte]) ? written : [unwritable];
    counts.push(count++);
    bytes.push(...kept);
    while (counts.length < bytes.length) counts.push(count);
    unit += character.length;
    wasSpace = isSpace;
  }
  mayEnd[bytes.length] = !wasSpace;
  counts.push(count);
  bytes.push(behind);
  return { bytes: Uint8Array.from(bytes), starts, ends: endsOf(mayEnd, bytes), counts: Int32Array.from(counts) };
}

/** As `JSON.stringify` writes it within a string: halves of surrogate pairs and control characters by their numbers. */
function writtenBytes(character: string): Uint8Array {
  return encoder.encode(JSON.stringify(character).slice(1, -1));
}

/** Between which UTF-16 units a quote may begin and end: characters as readers see them, and whole words of scripts that part them. */
export function bordersOf(passage: string): ReadonlySet<number> {
  const borders = new Set<number>();
  for (const { segment, index, isWordLike } of words.segment(passage)) {
    if (isWordLike && !unparted.test(segment)) {
      borders.add(index);
      // “Thursday’s meeting” is on Thursday.
      if (possessive.test(segment)) borders.add(index + segment.length - 2);
    } else for (const { index: inner } of graphemes.segment(segment)) borders.add(index + inner);
  }
  return borders;
}

function endsOf(mayEnd: readonly (boolean | undefined)[], bytes: readonly number[]): Int32Array {
  const ends = new Int32Array(bytes.length);
  let next = -1;
  for (let at = bytes.length - 1; at >= 0; at--) {
    // A quote may end before what cannot be written, and none goes over it.
    if (bytes[at] === unwritable) next = -1;
    if (mayEnd[at]) next = at;
    ends[at] = next;
  }
  return ends;
}
