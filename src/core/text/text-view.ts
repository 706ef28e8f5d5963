/**
 * One way of writing for what a reader cannot tell apart.
 *
 * Pages, letters and word processors set numbers, names and phrases with no-break spaces, hyphens that do not
 * break, full-width digits, soft hyphens and other characters that nobody sees. Detectors, policies and the
 * encoder read this view instead of the text, and what they find is told in offsets of the text.
 *
 * Character by character (docs/text-view.md, which training follows):
 *  - every space separator (Zs) is a space; line breaks and tabs stay;
 *  - every dash (Pd) and the minus sign is a hyphen, but the long dashes of sentences only between two digits;
 *  - every decimal digit (Nd) is that of ASCII;
 *  - full-width signs, letters and digits are those of ASCII, but ！ ， ： ； ？ ～, which Chinese prose is set with;
 *  - the Latin ligatures are their letters;
 *  - what Unicode calls default ignorable (soft hyphen, zero-width space and joiners, direction marks,
 *    variation selectors, tags) is left out.
 * Sources: https://www.unicode.org/reports/tr44/#General_Category_Values and #Default_Ignorable_Code_Point
 */
import type { Span } from './span';

/** A text as it is read, with the way back to the text as it was given. Offsets are UTF-16 code units. */
export interface TextView {
  readonly original: string;
  /** As it is read. */
  readonly text: string;
  /** Whether the two are the same, as nearly all texts are. */
  readonly isSame: boolean;
  /** The characters of the original that a span of the view stands for; nothing invisible at its ends. */
  toOriginal(span: Span): Span;
  /** The characters of the view that stand for any of a span of the original; empty where all of them are left out. */
  toView(span: Span): Span;
}

const unknown = 0;
const plain = 1;
const special = 2;
const longDash = 3;

/** What is known of each character of the basic plane; asking for properties is slow, so each is asked for once. */
const kinds = new Uint8Array(0x10000);

const isSpecial =
  /[\p{Zs}\p{Pd}\p{Nd}\p{Default_Ignorable_Code_Point}\u2212\ufb00-\ufb06\uff02-\uff0b\uff0e-\uff19\uff1c-\uff1e\uff20-\uff5d\uffe0\uffe1\uffe5\uffe6]/u;
/** Em dash, horizontal bar, two and three em dashes, wave dashes and their vertical and small forms. */
const isLongDash = /[\u2014\u2015\u2e3a\u2e3b\u301c\u3030\u30a0\ufe31\ufe32\ufe58]/;

function kindOf(code: number): number {
  if (code < 0x80) return plain;
  if (code > 0xffff) return isSpecial.test(String.fromCodePoint(code)) ? special : plain;
  const known = kinds[code]!;
  if (known !== unknown) return known;
  const char = String.fromCharCode(code);
  const kind = isLongDash.test(char) ? longDash : isSpecial.test(char) ? special : plain;
  kinds[code] = kind;
  return kind;
}

const ligatures: readonly string[] = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const wideSigns: Readonly<Record<number, string>> = { 65504: '¢', 65505: '£', 65509: '¥', 65510: '₩' };

/** What a special character is read as. */
function readSpecial(code: number): string {
  const char = String.fromCodePoint(code);
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return '';
  if (/\p{Zs}/u.test(char)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(char)) return '-';
  if (/\p{Nd}/u.test(char)) return String(digitOf(code));
  if (code <= 0xfb06) return ligatures[code - 0xfb00]!;
  return wideSigns[code] ?? String.fromCharCode(code - 0xfee0);
}

/** The value of a decimal digit: Unicode keeps the ten of a script in a row, and the rows of one script whole. */
function digitOf(code: number): number {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

const readings = new Map<number, string>();

function readingOf(code: number): string {
  let reading = readings.get(code);
  if (reading === undefined) {
    reading = readSpecial(code);
    readings.set(code, reading);
  }
  return reading;
}

/** Makes the view of a text; linear in the text, and next to nothing for one that is read as it is. */
export function viewText(original: string): TextView {
  for (let at = 0; at < original.length; at++) {
    // A surrogate is looked at with its partner, later; most texts have none.
    const code = original.charCodeAt(at);
    if (code >= 0x80 && (code >= 0xd800 && code <= 0xdfff ? kindOf(original.codePointAt(at)!) : kindOf(code)) !== plain) return build(original);
  }
  return sameView(original);
}

function sameView(original: string): TextView {
  const keep = (span: Span) => span;
  return { original, text: original, isSame: true, toOriginal: keep, toView: keep };
}

function build(original: string): TextView {
  const pieces: string[] = [];
  // Only a ligature becomes more than it was, at most three letters.
  const room = original.length + 2 * (original.match(/[\ufb00-\ufb06]/g)?.length ?? 0);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  let length = 0;
  let plainFrom = 0;
  let last = '';
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const kind = kindOf(code);
    if (kind === plain) {
      for (let unit = at; unit < next; unit++, length++) {
        starts[length] = unit;
        ends[length] = unit + 1;
      }
      last = original[at]!;
      at = next;
      continue;
    }
    const reading = kind === longDash ? readLongDash(original, at, last) : readingOf(code);
    pieces.push(original.slice(plainFrom, at), reading);
    plainFrom = next;
    for (let unit = 0; unit < reading.length; unit++, length++) {
      starts[length] = at;
      ends[length] = next;
    }
    last = reading.at(-1) ?? last;
    at = next;
  }
  pieces.push(original.slice(plainFrom));
  const text = pieces.join('');
  // The long dashes of prose stay, so they alone change nothing.
  return text === original ? sameView(original) : new ChangedView(original, text, starts.subarray(0, length), ends.subarray(0, length));
}

/** A long dash is a hyphen between two digits, where typography put it for one, and itself in a sentence. */
function readLongDash(original: string, at: number, before: string): string {
  const after = /^.\p{Default_Ignorable_Code_Point}{0,8}\p{Nd}/su;
  return /\d/.test(before) && after.test(original.slice(at, at + 24)) ? '-' : original[at]!;
}

class ChangedView implements TextView {
  readonly isSame = false;
  readonly original: string;
  readonly text: string;
  /** Where the character begins that each unit of the view stands for, and where it ends. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(original: string, text: string, starts: Uint32Array, ends: Uint32Array) {
    this.original = original;
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  toOriginal({ start, end }: Span): Span {
    const first = this.#starts[start] ?? this.original.length;
    return { start: first, end: end > start ? this.#ends[end - 1]! : first };
  }

  toView({ start, end }: Span): Span {
    // The first unit that ends behind the start, and the first that begins at or behind the end.
    const from = firstWhere(this.#ends, start + 1);
    return { start: from, end: Math.max(from, firstWhere(this.#starts, end)) };
  }
}

/** Index of the first of ascending values that is at least `least`. */
function firstWhere(values: Uint32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
