import type { Tokenizer } from '../tokenizer/tokenizer';
import { type Grammar, placeSize } from './grammar';
import type { Allowed, Mask } from './mask';
import { type ByteTrie, longestPiece, notPlain, type VocabularyTrie, vocabularyTrie } from './vocabulary-trie';

/** Tokens that lead on from a place, and how far from the end the farthest of them leads. */
interface Reached {
  readonly ids: readonly number[];
  readonly farthest: number;
}

const decoder = new TextDecoder();

/**
 * Follows a grammar token by token. A token is allowed where all its bytes are, and where the end can still be reached with the
 * tokens that are left: since every way to the end can be written byte by byte, there is always one. In a string, where
 * nine tenths of a vocabulary may follow, those are told by their sizes and only the rest is walked.
 */
export class GrammarMask implements Mask {
  readonly #trie: VocabularyTrie;
  /** The place at the front, and behind it those of a walk by their depth. */
  readonly #places = new Int32Array(placeSize * (longestPiece + 1));
  /** By state, where nothing else matters. */
  readonly #known = new Map<number, Reached>();

  constructor(
    private readonly grammar: Grammar,
    private readonly tokenizer: Tokenizer,
  ) {
    this.#trie = vocabularyTrie(tokenizer);
    grammar.start(this.#places, 0);
  }

  get mayEnd(): boolean {
    return this.grammar.mayEnd(this.#places, 0);
  }

  forced(): readonly number[] {
    const places = this.#places.slice(0, placeSize);
    const bytes: number[] = [];
    for (let byte = this.grammar.onlyByte(places, 0); byte >= 0; byte = this.grammar.onlyByte(places, 0)) {
      this.grammar.step(places, 0, 0, byte);
      bytes.push(byte);
    }
    if (bytes.length < 2) return [];
    // As the model has always read it, which is seldom byte by byte. A character that is not whole yet waits.
    const ids = this.tokenizer.encode(decoder.decode(Uint8Array.from(bytes), { stream: false }).replace(/\ufffd+$/, ''));
    // The last piece could be a longer one with what comes next, unless nothing does.
    if (!this.grammar.mayEnd(places, 0)) ids.pop();
    return this.#writes(ids, bytes) ? ids : [];
  }

  allowed(left: number): Allowed {
    const room = this.grammar.roomAt(this.#places, 0);
    const { ids, farthest } = this.#reached(room !== null, left - 1);
    const near = farthest < left ? ids : ids.filter((id) => this.#distanceAfter(id) < left);
    if (room === null || room.characters < 1 || room.distance >= left) return { ids: near };
    return { ids: near, plain: { sizes: this.#trie.sizes, upTo: Math.min(room.characters, notPlain - 1) } };
  }

  advance(id: number): void {
    const bytes = this.tokenizer.bytesOf(id);
    const places = this.#places;
    places.copyWithin(placeSize, 0, placeSize);
    if (bytes.length === 0 || !bytes.every((byte) => this.grammar.step(places, placeSize, placeSize, byte))) {
      throw new RangeError('a token that was not allowed');
    }
    places.copyWithin(0, placeSize, placeSize * 2);
  }

  /** What leads on from here to within `limit` of the end, at least; in a string without the plain pieces. */
  #reached(isInString: boolean, limit: number): Reached {
    const key = this.grammar.keyOf(this.#places, 0);
    const known = key < 0 ? undefined : this.#known.get(key);
    if (known) return known;
    const ids: number[] = [];
    const bound = key < 0 ? limit : Number.MAX_VALUE;
    const farthest = Math.max(this.#walk(this.#trie.special, bound, ids), isInString ? 0 : this.#walk(this.#trie.plain, bound, ids));
    const reached = { ids, farthest };
    if (key >= 0) this.#known.set(key, reached);
    return reached;
  }

  /** Notes the pieces of a trie that lead to within `limit` of the end, and returns the farthest. */
  #walk({ bytes, depths, skips, ids }: ByteTrie, limit: number, found: number[]): number {
    const { grammar } = this;
    const places = this.#places;
    const { same } = this.#trie;
    let farthest = 0;
    for (let node = 0; node < bytes.length; ) {
      const to = depths[node]! * placeSize;
      if (!grammar.step(places, to - placeSize, to, bytes[node]!)) {
        node = skips[node]!;
        continue;
      }
      let id = ids[node]!;
      if (id >= 0) {
        const distance = grammar.distance(places, to);
        if (distance <= limit) {
          if (distance > farthest) farthest = distance;
          for (; id >= 0; id = same[id]!) found.push(id);
        }
      }
      node++;
    }
    return farthest;
  }

  #distanceAfter(id: number): number {
    const places = this.#places;
    places.copyWithin(placeSize, 0, placeSize);
    for (const byte of this.tokenizer.bytesOf(id)) this.grammar.step(places, placeSize, placeSize, byte);
    return this.grammar.distance(places, placeSize);
  }

  /** Whether pieces write these bytes, or a beginning of them. */
  #writes(ids: readonly number[], bytes: readonly number[]): boolean {
    let at = 0;
    for (const id of ids) {
      const written = this.tokenizer.bytesOf(id);
      if (written.length === 0 || !written.every((byte) => byte === bytes[at++])) return false;
    }
    return true;
  }
}
