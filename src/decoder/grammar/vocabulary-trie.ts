import type { Tokenizer } from '../tokenizer/tokenizer';

/**
 * Pieces as a tree of their bytes, flat and in the order of a walk: node `i` is reached by `bytes[i]` from a node at
 * `depths[i] - 1`, and whatever lies below it ends before `skips[i]`. A walk that is refused at a node goes on there.
 */
export interface ByteTrie {
  readonly bytes: Uint8Array;
  readonly depths: Uint8Array;
  readonly skips: Int32Array;
  /** The piece that ends here, −1 where none does. */
  readonly ids: Int32Array;
}

/** What a grammar has to know of a vocabulary. Made once for a tokenizer. */
export interface VocabularyTrie {
  /** Pieces of whole characters that stand in a JSON string as they are: nine tenths of any vocabulary. */
  readonly plain: ByteTrie;
  /** The others that write something: with a quote, a backslash, a control character or part of a character. */
  readonly special: ByteTrie;
  /** Of a plain piece, how many characters it has; `notPlain` for all else. */
  readonly sizes: Uint8Array;
  /** Another piece with the same bytes, −1 for the last. */
  readonly same: Int32Array;
  /** By byte, whether a piece writes that byte alone: what is sure to be written, byte by byte. */
  readonly singles: Uint8Array;
}

export const notPlain = 255;
/** The longest piece that is looked at, in bytes; longer ones are runs of spaces, which shorter ones write too. */
export const longestPiece = 128;

const known = new WeakMap<Tokenizer, VocabularyTrie>();

/** The pieces of a tokenizer by their bytes. A second's work for 262,144 of them, and remembered. */
export function vocabularyTrie(tokenizer: Tokenizer): VocabularyTrie {
  const found = known.get(tokenizer) ?? build(tokenizer);
  known.set(tokenizer, found);
  return found;
}

function build(tokenizer: Tokenizer): VocabularyTrie {
  const { size } = tokenizer;
  const written = Array.from({ length: size }, (_, id) => tokenizer.bytesOf(id));
  const sizes = Uint8Array.from(written, plainSize);
  const singles = new Uint8Array(256);
  for (const bytes of written) if (bytes.length === 1) singles[bytes[0]!] = 1;
  const same = new Int32Array(size).fill(-1);
  const ids = written.flatMap(({ length }, id) => (length > 0 && length <= longestPiece ? [id] : []));
  const trieOf = (isPlain: boolean) =>
    toTrie(
      inOrder(
        ids.filter((id) => (sizes[id] !== notPlain) === isPlain),
        written,
      ),
      written,
      same,
    );
  return { plain: trieOf(true), special: trieOf(false), sizes, same, singles };
}

/** How many characters a piece has, if all of them are whole and none needs an escape. */
function plainSize(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; count++) {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte === 0x22 || byte === 0x5c || (byte >= 0x80 && byte < 0xc2) || byte > 0xf4) return notPlain;
    const end = at + (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
    if (end > bytes.length) return notPlain;
    const second = bytes[at + 1]!;
    // Too long for what they say, halves of a pair, beyond Unicode: no UTF-8.
    if ((byte === 0xe0 && second < 0xa0) || (byte === 0xed && second > 0x9f) || (byte === 0xf0 && second < 0x90) || (byte === 0xf4 && second > 0x8f)) {
      return notPlain;
    }
    for (at++; at < end; at++) if ((bytes[at]! & 0xc0) !== 0x80) return notPlain;
  }
  return count > 0 && count < notPlain ? count : notPlain;
}

/** More pieces than any vocabulary has. */
const idRange = 2 ** 21;

/**
 * Ids in the order of their bytes. Four bytes and the id are one number, which typed arrays sort twenty times as fast as a
 * function that compares; only what begins alike is compared.
 */
function inOrder(ids: readonly number[], written: readonly Uint8Array[]): Int32Array {
  const keys = Float64Array.from(ids, (id) => beginning(written[id]!) * idRange + id).sort();
  const ordered = Int32Array.from(keys, (key) => key % idRange);
  for (let from = 0; from < keys.length; ) {
    const begun = Math.floor(keys[from]! / idRange);
    let to = from + 1;
    while (to < keys.length && Math.floor(keys[to]! / idRange) === begun) to++;
    if (to - from > 1) ordered.subarray(from, to).sort((a, b) => compare(written[a]!, written[b]!) || a - b);
    from = to;
  }
  return ordered;
}

function beginning(bytes: Uint8Array): number {
  return (bytes[0] ?? 0) * 2 ** 24 + (bytes[1] ?? 0) * 2 ** 16 + (bytes[2] ?? 0) * 2 ** 8 + (bytes[3] ?? 0);
}

function compare(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

/** A tree of pieces that come in order. Of pieces that are the same the first stands in it, and `same` leads to the others. */
function toTrie(ordered: Int32Array, written: readonly Uint8Array[], same: Int32Array): ByteTrie {
  const limitNodes = ordered.reduce((sum, id) => sum + written[id]!.length, 0);
  const bytes = new Uint8Array(limitNodes);
  const depths = new Uint8Array(limitNodes);
  const skips = new Int32Array(limitNodes);
  const ids = new Int32Array(limitNodes).fill(-1);
  /** The open node at each depth. */
  const path = new Int32Array(longestPiece + 1);
  let count = 0;
  let depth = 0;
  const closeTo = (kept: number) => {
    for (; depth > kept; depth--) skips[path[depth]!] = count;
  };
  // By places: an iterator over 262,144 entries takes longer than the work.
  for (let at = 0; at < ordered.length; at++) {
    const id = ordered[at]!;
    const own = written[id]!;
    let shared = 0;
    while (shared < depth && shared < own.length && bytes[path[shared + 1]!] === own[shared]) shared++;
    closeTo(shared);
    if (depth === own.length) {
      same[ordered[at - 1]!] = id;
      continue;
    }
    while (depth < own.length) {
      bytes[count] = own[depth]!;
      depths[count] = ++depth;
      path[depth] = count++;
    }
    ids[path[depth]!] = id;
  }
  closeTo(0);
  return { bytes: bytes.slice(0, count), depths: depths.slice(0, count), skips: skips.slice(0, count), ids: ids.slice(0, count) };
}
