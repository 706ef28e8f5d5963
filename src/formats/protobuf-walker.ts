/**
 * Reads protobuf messages without their schema and without holding a file in memory.
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
import { type Flaw, StoreError } from '../core/store/failure';
import type { ByteSource } from './byte-source';

const windowBytes = 1 << 18;
/** A graph of our families has some forty thousand. */
const limitFields = 400_000;
const limitTextBytes = 4_096;
const limitVarintBytes = 10;

/** One field of a message: its number, and where its bytes lie. */
export interface Field {
  readonly number: number;
  readonly wire: number;
  /** Of a whole number (wire 0); 0 for all else. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Walks the messages of one file by their lengths; what nobody asks for is passed over, at most a window of it is in memory. */
export class ProtobufWalker {
  #held = new Uint8Array(0);
  #heldFrom = 0;
  #fields = 0;

  constructor(
    readonly source: ByteSource,
    readonly path: string,
  ) {}

  /** The fields of the message in `[start, end)`. */
  async *fields(start: number, end: number): AsyncGenerator<Field, void> {
    for (let at = start; at < end; ) {
      if (++this.#fields > limitFields) throw this.broken('too-many');
      const tag = await this.#varint(at, end);
      const number = Math.floor(tag.value / 8);
      const wire = tag.value % 8;
      let from = tag.next;
      let to: number;
      let value = 0;
      if (wire === 0) ({ value, next: to } = await this.#varint(from, end));
      else if (wire === 1) to = from + 8;
      else if (wire === 5) to = from + 4;
      else if (wire === 2) {
        const length = await this.#varint(from, end);
        from = length.next;
        to = from + length.value;
      } else throw this.broken('impossible');
      if (number === 0 || to > end) throw at === 0 ? new StoreError({ code: 'not-a-model' }) : this.broken('too-long');
      yield { number, wire, value, start: from, end: to };
      at = to;
    }
  }

  /** The messages with this number inside another. */
  async messages(message: Field, number: number): Promise<Field[]> {
    const found: Field[] = [];
    if (message.wire === 2)
      for await (const field of this.fields(message.start, message.end)) if (field.number === number && field.wire === 2) found.push(field);
    return found;
  }

  /** The first whole number with this number in a message; null where there is none. */
  async numberField(message: Field, number: number): Promise<number | null> {
    if (message.wire !== 2) return null;
    for await (const field of this.fields(message.start, message.end)) if (field.number === number && field.wire === 0) return field.value;
    return null;
  }

  /** The whole numbers of a repeated field, which come one by one or, packed, all in one. */
  async *numbers(field: Field): AsyncGenerator<number, void> {
    if (field.wire === 0) yield field.value;
    if (field.wire !== 2) return;
    for (let at = field.start; at < field.end; ) {
      if (++this.#fields > limitFields) throw this.broken('too-many');
      const { value, next } = await this.#varint(at, field.end);
      yield value;
      at = next;
    }
  }

  /** The first text with this number in a message; empty where there is none. */
  async textField(message: Field, number: number): Promise<string> {
    if (message.wire !== 2) return '';
    for await (const field of this.fields(message.start, message.end)) {
      if (field.number === number && field.wire === 2) return this.text(field);
    }
    return '';
  }

  /** The text that a field is. */
  async text(field: Field): Promise<string> {
    const length = field.end - field.start;
    if (length > limitTextBytes) throw this.broken('too-long');
    const from = await this.#ahead(field.start, length);
    return new TextDecoder().decode(this.#held.subarray(from, from + length));
  }

  /** What is thrown for a file that contradicts itself. */
  broken(flaw: Flaw): StoreError {
    return new StoreError({ code: 'broken-file', path: this.path, flaw });
  }

  async #varint(at: number, end: number): Promise<{ value: number; next: number }> {
    const from = await this.#ahead(at, limitVarintBytes);
    let value = 0;
    for (let digit = 0; digit < limitVarintBytes; digit++) {
      const byte = this.#held[from + digit];
      if (byte === undefined || at + digit >= end) throw new StoreError({ code: 'cut-off', path: this.path });
      value += (byte & 0x7f) * 2 ** (7 * digit);
      if (byte < 0x80) return { value: Math.min(value, Number.MAX_SAFE_INTEGER), next: at + digit + 1 };
    }
    throw this.broken('too-long');
  }

  /** Where in the window the bytes from `at` on stand: `count` of them, or all that the file still has. */
  async #ahead(at: number, count: number): Promise<number> {
    const inside = at - this.#heldFrom;
    const heldTo = this.#heldFrom + this.#held.length;
    if (inside >= 0 && (at + count <= heldTo || heldTo === this.source.size)) return inside;
    this.#held = await this.source.read(at, Math.min(this.source.size, at + windowBytes));
    this.#heldFrom = at;
    return 0;
  }
}
