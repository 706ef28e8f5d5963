import type { PassageQuotes } from './passage-quotes';
import { longestPiece } from './vocabulary-trie';
import { quotationMark, type Rule, type States } from './states';

/**
 * How many numbers a place in a grammar takes: the state; in a string, how many characters it has; in a quote, between which of
 * the passage's beginnings the writing lies, and how many bytes of them it has.
 */
export const placeSize = 4;

/** A compiled schema: an automaton over the bytes of a JSON text. Places are kept in an array of the caller's, so that a walk over a vocabulary makes nothing. */
export class Grammar {
  readonly #table: Int32Array;
  readonly #mayEnd: Uint8Array;
  readonly #distances: Float64Array;
  /** By state: 1 where a string is counted, 2 where the passage is quoted. A walk asks this at every byte. */
  readonly #kinds: Uint8Array;
  readonly #rules: readonly (Rule | undefined)[];
  readonly #owners: readonly (Rule | undefined)[];

  constructor(
    private readonly first: number,
    states: States,
    private readonly quotes: PassageQuotes | null,
  ) {
    const { table, mayEnd } = states.toTable();
    this.#table = table;
    this.#mayEnd = mayEnd;
    this.#distances = Float64Array.from(states.distances);
    this.#kinds = Uint8Array.from(states.rules, (rule) => (rule ? (rule.kind === 'string' ? 1 : 2) : 0));
    this.#rules = states.rules;
    this.#owners = states.owners;
  }

  /** As many tokens as a whole text takes at least, written byte by byte; infinite where none can be written. */
  get leastTokens(): number {
    return this.#distances[this.first]!;
  }

  /** Writes the place at which a text begins. */
  start(places: Int32Array, to: number): void {
    places.fill(0, to, to + placeSize);
    places[to] = this.first;
  }

  /** Goes on by a byte from one place, and writes where that leads to another; false where the byte is refused. */
  step(places: Int32Array, from: number, to: number, byte: number): boolean {
    const state = places[from]!;
    const kind = this.#kinds[state]!;
    if (kind === 2) return this.#quote(this.#rules[state]!, places, from, to, byte);
    const next = this.#table[state * 256 + byte]!;
    if (next < 0) return false;
    let count = places[from + 1]!;
    if (kind === 1) {
      const rule = this.#rules[state]!;
      const isClosing = byte === quotationMark;
      if (isClosing ? count < rule.least : count >= rule.most) return false;
      count = isClosing ? 0 : count + 1;
    }
    places[to] = next;
    places[to + 1] = count;
    if (this.#kinds[next] === 2) this.quotes?.begin(places, to + 1);
    return true;
  }

  /** How many bytes are missing to the end, if it is gone to straight; infinite where it cannot be reached. */
  distance(places: Int32Array, at: number): number {
    const state = places[at]!;
    const owner = this.#owners[state];
    const distance = this.#distances[state]!;
    if (!owner) return distance;
    if (owner.kind === 'string') return distance - owner.least + Math.max(0, owner.least - places[at + 1]!);
    const behind = 1 + this.#distances[owner.exit]!;
    // Nothing is quoted yet: what is nearest from here was reckoned when the state was made.
    return places[at + 3] === 0 ? distance : behind + (this.quotes?.missing(places, at + 1, owner.most) ?? Number.POSITIVE_INFINITY);
  }

  /** Whether all may end here. */
  mayEnd(places: Int32Array, at: number): boolean {
    return this.#mayEnd[places[at]!] === 1;
  }

  /** In a string, between two characters: how many more it may have, and the least distance once it has one more. Null elsewhere. */
  roomAt(places: Int32Array, at: number): { readonly characters: number; readonly distance: number } | null {
    const rule = this.#rules[places[at]!];
    if (rule?.kind !== 'string') return null;
    const count = places[at + 1]!;
    const distance = 1 + this.#distances[rule.exit]! + Math.max(0, rule.least - count - 1);
    return { characters: rule.most - count, distance };
  }

  /** A number that stands for a place where what may follow depends on nothing but the state; −1 elsewhere. */
  keyOf(places: Int32Array, at: number): number {
    const state = places[at]!;
    const owner = this.#owners[state];
    if (!owner) return state;
    if (owner.kind === 'quote') return places[at + 3] === 0 ? state : -1;
    const count = places[at + 1]!;
    // No piece has as many characters.
    return count >= owner.least && owner.most - count > longestPiece ? state : -1;
  }

  /** The only byte that may come next; −1 where there are several, none, or the end. */
  onlyByte(places: Int32Array, at: number): number {
    const state = places[at]!;
    if (this.#owners[state] || this.#mayEnd[state]) return -1;
    let only = -1;
    for (let byte = 0; byte < 256; byte++) {
      if (this.#table[state * 256 + byte]! < 0) continue;
      if (only >= 0) return -1;
      only = byte;
    }
    return only;
  }

  #quote({ least, most, exit }: Rule, places: Int32Array, from: number, to: number, byte: number): boolean {
    const isEmpty = places[from + 3] === 0;
    const mayClose = isEmpty ? least === 0 : this.quotes?.missing(places, from + 1, most) === 0;
    // Within an escape a quotation mark is part of the passage, and there no quote may end.
    if (byte === quotationMark && mayClose) {
      places.fill(0, to, to + placeSize);
      places[to] = exit;
      return true;
    }
    if (!this.quotes?.step(places, from + 1, to + 1, byte)) return false;
    places[to] = places[from]!;
    return true;
  }
}
