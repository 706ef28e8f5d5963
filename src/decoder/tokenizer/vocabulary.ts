import { pieceKinds, type TextTable } from '../../formats/tokenizer-tables';

const decoder = new TextDecoder();

/**
 * The pieces of a vocabulary and which piece some bytes are: a hash table in typed arrays, because a `Map` of 262,144
 * strings costs ten times the memory and the time to build.
 */
export class Vocabulary {
  readonly size: number;
  /** The longest piece, in bytes. */
  readonly longest: number;
  readonly #slots: Int32Array;

  /** `kinds` as in `pieceKinds`. Control, unknown and byte pieces are never found by their bytes: text cannot become them. */
  constructor(
    readonly pieces: TextTable,
    readonly kinds: Uint8Array,
  ) {
    this.size = pieces.starts.length - 1;
    let slots = 1024;
    while (slots < this.size * 2) slots *= 2;
    this.#slots = new Int32Array(slots).fill(-1);
    let longest = 0;
    for (let id = 0; id < this.size; id++) {
      const [start, end] = [pieces.starts[id]!, pieces.starts[id + 1]!];
      if (end === start || !isText(kinds[id]!)) continue;
      this.#slots[this.#slotOf(pieces.bytes, start, end)] = id;
      longest = Math.max(longest, end - start);
    }
    this.longest = longest;
  }

  /** The piece whose bytes are `bytes[start, end)`; −1 where none is. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > this.longest) return -1;
    return this.#slots[this.#slotOf(bytes, start, end)]!;
  }

  /** A piece's bytes, not to be changed. */
  bytesOf(id: number): Uint8Array {
    return this.pieces.bytes.subarray(this.pieces.starts[id], this.pieces.starts[id + 1]);
  }

  textOf(id: number): string {
    return decoder.decode(this.bytesOf(id));
  }

  /** Ids of all pieces of a kind. */
  ofKind(kind: number): number[] {
    const ids: number[] = [];
    for (let id = 0; id < this.size; id++) if (this.kinds[id] === kind) ids.push(id);
    return ids;
  }

  /** The slot that holds these bytes, or the free one where they belong. Hash: FNV-1a. */
  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!;
      if (id < 0 || this.#is(id, bytes, start, end)) return slot;
    }
  }

  #is(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.pieces.starts[id]!;
    if (this.pieces.starts[id + 1]! - own !== end - start) return false;
    for (let at = start; at < end; at++) if (this.pieces.bytes[own + at - start] !== bytes[at]) return false;
    return true;
  }
}

function isText(kind: number): boolean {
  return kind === pieceKinds.normal || kind === pieceKinds.userDefined || kind === pieceKinds.unused;
}
