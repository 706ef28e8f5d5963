import { unwriteBytes } from './byte-characters';
import { idRange, type Join, Merger } from './merge';
import { type PreTokenizer, splitBy } from './pre-tokenizers';
import { type Scheme, unitsAt } from './scheme';
import { pieceKinds, type TextTable } from '../../formats/tokenizer-tables';
import { Vocabulary } from './vocabulary';

const encoder = new TextEncoder();
const space = 0x20;

/**
 * Splits text into pieces as GPT-2's byte-level BPE does: words by the pre-tokenizer's patterns, within a word bytes join
 * in the order of the merges. A byte that is no piece is lost: no text that the model has seen held it, and llama.cpp
 * leaves it out, too.
 */
export function createByteLevel(vocabulary: Vocabulary, merges: TextTable, preTokenizer: PreTokenizer): Scheme {
  const merger = new Merger();
  const pairs = new PairTable(vocabulary, merges);
  const byteIds = Int32Array.from({ length: 256 }, (_, byte) => vocabulary.find(Uint8Array.of(byte), 0, 1));
  const join: Join = (_start, _middle, _end, left, right) => pairs.find(left, right);

  const encode = (text: string, ids: number[]) => {
    for (const part of splitBy(preTokenizer.patterns, text)) {
      const bytes = encoder.encode(part);
      const whole = preTokenizer.wholeFirst ? vocabulary.find(bytes, 0, bytes.length) : -1;
      if (whole >= 0) {
        ids.push(whole);
        continue;
      }
      const starts = Int32Array.from({ length: bytes.length + 1 }, (_, at) => at);
      const pieces = Int32Array.from(bytes, (byte) => byteIds[byte]!);
      const kept = merger.merge(starts, pieces, bytes.length, join);
      for (let at = 0; at < kept; at++) if (pieces[at]! >= 0) ids.push(pieces[at]!);
    }
  };
  return { encode, written: (id) => vocabulary.bytesOf(id), endsOf: (text, ids) => endsOf(vocabulary, text, ids, (byte) => byteIds[byte]! < 0) };
}

function endsOf(vocabulary: Vocabulary, text: string, ids: readonly number[], isLost: (byte: number) => boolean): Uint32Array {
  const bytes = encoder.encode(text);
  const ends = new Uint32Array(ids.length);
  let [at, end] = [0, 0];
  const pass = () => {
    end += unitsAt(bytes[at++]!);
  };
  for (const [index, id] of ids.entries()) {
    for (let left = vocabulary.bytesOf(id).length; left > 0; left--) {
      while (at < bytes.length && isLost(bytes[at]!)) pass();
      pass();
    }
    ends[index] = end;
  }
  return ends;
}

/** A vocabulary written in printable characters, as the bytes it means. Control and user-defined pieces are written as they are. */
export function byteVocabulary(pieces: TextTable, kinds: Uint8Array): Vocabulary {
  const bytes = pieces.bytes.slice();
  const starts = new Uint32Array(pieces.starts.length);
  let to = 0;
  for (let id = 0; id + 1 < starts.length; id++) {
    const [start, end] = [pieces.starts[id]!, pieces.starts[id + 1]!];
    const last = kinds[id] === pieceKinds.normal ? unwriteBytes(bytes, start, end) : end;
    bytes.copyWithin(to, start, last);
    to += last - start;
    starts[id + 1] = to;
  }
  return new Vocabulary({ bytes: bytes.subarray(0, to), starts }, kinds);
}

/** Which pieces join into which, and when: a hash table over pairs of ids. */
class PairTable {
  readonly #lefts: Int32Array;
  readonly #rights: Int32Array;
  readonly #values: Float64Array;

  constructor(vocabulary: Vocabulary, merges: TextTable) {
    const count = merges.starts.length - 1;
    let slots = 1024;
    while (slots < count * 1.5) slots *= 2;
    this.#lefts = new Int32Array(slots).fill(-1);
    this.#rights = new Int32Array(slots);
    this.#values = new Float64Array(slots);
    const bytes = merges.bytes.slice();
    for (let rank = 0; rank < count; rank++) this.#add(vocabulary, bytes, merges.starts[rank]!, merges.starts[rank + 1]!, rank);
  }

  find(left: number, right: number): number {
    // A byte that is no piece joins nothing; −1 is also what marks a free slot.
    if (left < 0 || right < 0) return -1;
    const slot = this.#slotOf(left, right);
    return this.#lefts[slot] === left ? this.#values[slot]! : -1;
  }

  #add(vocabulary: Vocabulary, bytes: Uint8Array, start: number, end: number, rank: number): void {
    const middle = bytes.indexOf(space, start);
    if (middle <= start || middle >= end - 1) return;
    const leftEnd = unwriteBytes(bytes, start, middle);
    const rightEnd = unwriteBytes(bytes, middle + 1, end);
    const left = vocabulary.find(bytes, start, leftEnd);
    const right = vocabulary.find(bytes, middle + 1, rightEnd);
    bytes.copyWithin(leftEnd, middle + 1, rightEnd);
    const joined = vocabulary.find(bytes, start, leftEnd + rightEnd - middle - 1);
    if (left < 0 || right < 0 || joined < 0) return;
    const slot = this.#slotOf(left, right);
    // Of two merges of one pair the first counts: the other could never be reached.
    if (this.#lefts[slot] === left) return;
    this.#lefts[slot] = left;
    this.#rights[slot] = right;
    this.#values[slot] = rank * idRange + joined;
  }

  #slotOf(left: number, right: number): number {
    const mask = this.#lefts.length - 1;
    const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      if (this.#lefts[slot]! < 0 || (this.#lefts[slot] === left && this.#rights[slot] === right)) return slot;
    }
  }
}
