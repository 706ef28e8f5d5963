import { passageBytes } from './passage-bytes';

/** So many places are looked at where the same words stand often: what is missing to their end hardly ever differs. */
const limitLooked = 16;
/** Quotes are never longer. */
export const limitQuoteCharacters = 600;
/** More bytes than the longest quote and a piece that goes beyond it, in JSON's longest escapes. */
const limitCompared = 4_096;

/**
 * What may be quoted of a passage, byte by byte as JSON writes it: a sorted list of all beginnings (a suffix array, Manber and
 * Myers 1990), of which what is being written narrows a stretch. A quote begins and ends at borders of words and holds whole
 * characters. Places are three numbers in an array of the caller's: first and last beginning, and bytes written.
 */
export class PassageQuotes {
  readonly #bytes: Uint8Array;
  /** Where a quote that has come to byte `i` can end next; −1 where it cannot. */
  readonly #ends: Int32Array;
  /** How many characters begin before byte `i`. */
  readonly #counts: Int32Array;
  readonly #starts: Int32Array;
  /** By byte, the first beginning with at least that one: every quote begins with a search among all. */
  readonly #heads: Int32Array;

  /** `singles` tells which bytes the vocabulary can write alone; characters with others are not quoted. */
  constructor(passage: string, singles: Uint8Array) {
    const { bytes, starts, ends, counts } = passageBytes(passage, singles);
    this.#bytes = bytes;
    this.#ends = ends;
    this.#counts = counts;
    this.#starts = Int32Array.from(starts).sort((a, b) => this.#compare(a, b));
    this.#heads = Int32Array.from({ length: 257 }, (_, byte) => this.#firstFrom(0, starts.length, 0, byte));
  }

  /** The fewest bytes of any quote of at most so many characters; infinite where there is none. */
  shortest(mostCharacters: number): number {
    const places = new Int32Array(6);
    this.begin(places, 0);
    let shortest = Number.POSITIVE_INFINITY;
    for (let byte = 0; byte < 256; byte++) {
      if (this.step(places, 0, 3, byte)) shortest = Math.min(shortest, 1 + this.missing(places, 3, mostCharacters));
    }
    return shortest;
  }

  /** Writes the place at which any quote begins. */
  begin(places: Int32Array, to: number): void {
    places[to] = 0;
    places[to + 1] = this.#starts.length;
    places[to + 2] = 0;
  }

  /** Goes on by a byte; false where the passage does not. */
  step(places: Int32Array, from: number, to: number, byte: number): boolean {
    // JSON writes none of these as they are; here they stand for what cannot be quoted.
    if (byte < 0x20) return false;
    const written = places[from + 2]!;
    if (written === 0) return this.#open(places, to, byte);
    const first = this.#firstFrom(places[from]!, places[from + 1]!, written, byte);
    if (first >= places[from + 1]! || this.#bytes[this.#starts[first]! + written] !== byte) return false;
    const last = this.#firstFrom(first, places[from + 1]!, written, byte + 1);
    places[to] = first;
    places[to + 1] = last;
    places[to + 2] = written + 1;
    return true;
  }

  /**
   * How many bytes are missing until a quote may end, at the nearest of the places where the passage goes on like this; infinite
   * where that would have too many characters. Reckoned so that a step can always be taken that brings it nearer.
   */
  missing(places: Int32Array, at: number, mostCharacters: number): number {
    const [first, last, written] = [places[at]!, places[at + 1]!, places[at + 2]!];
    let least = Number.POSITIVE_INFINITY;
    for (let index = first; index < last && index < first + limitLooked && least > 0; index++) {
      const start = this.#starts[index]!;
      const stop = this.#ends[start + written]!;
      if (stop >= 0 && this.#counts[stop]! - this.#counts[start]! <= mostCharacters) least = Math.min(least, stop - start - written);
    }
    return least;
  }

  #open(places: Int32Array, to: number, byte: number): boolean {
    places[to] = this.#heads[byte]!;
    places[to + 1] = this.#heads[byte + 1]!;
    places[to + 2] = 1;
    return places[to]! < places[to + 1]!;
  }

  /** The first beginning in a stretch whose byte behind `written` others is at least `byte`. */
  #firstFrom(first: number, last: number, written: number, byte: number): number {
    let [low, high] = [first, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#bytes[this.#starts[middle]! + written]! < byte) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(a: number, b: number): number {
    const bytes = this.#bytes;
    // The last byte stands nowhere else, so that two beginnings differ there at the latest.
    for (let at = 0; at < limitCompared; at++) if (bytes[a + at] !== bytes[b + at]) return bytes[a + at]! - bytes[b + at]!;
    return a - b;
  }
}
