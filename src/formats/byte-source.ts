import { type Flaw, StoreError } from '../core/store/failure';

/** Bytes that are read in pieces: a file that was dropped, an entry of a zip, a file on the shelf. */
export interface ByteSource {
  readonly size: number;
  /** Bytes `[start, end)`; fewer where the source ends before. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A blob as a source; nothing is held in memory. */
export function fromBlob(blob: Blob): ByteSource {
  return { size: blob.size, read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) };
}

/** Bytes in memory as a source; what is read is a view of them. */
export function fromBytes(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

const windowBytes = 1 << 20;

/**
 * Reads a source from front to back through a window of a megabyte, little-endian, and never past a
 * limit: a header that claims to be longer than that is refused, not believed.
 */
export class ByteReader {
  #held = new Uint8Array(0);
  #view = new DataView(new ArrayBuffer(0));
  #heldFrom = 0;
  #at = 0;

  constructor(
    readonly source: ByteSource,
    readonly path: string,
    readonly limit: number,
  ) {}

  get position(): number {
    return this.#at;
  }

  async u8(): Promise<number> {
    return (await this.#ahead(1)).getUint8(this.#take(1));
  }
  async u32(): Promise<number> {
    return (await this.#ahead(4)).getUint32(this.#take(4), true);
  }
  async f32(): Promise<number> {
    return (await this.#ahead(4)).getFloat32(this.#take(4), true);
  }
  /** A count or an offset; above 2⁵³ it cannot be true. */
  async u64(): Promise<number> {
    const value = (await this.#ahead(8)).getBigUint64(this.#take(8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw this.broken('too-long');
    return Number(value);
  }

  async bytes(count: number): Promise<Uint8Array> {
    await this.#ahead(count);
    const from = this.#take(count);
    return this.#held.slice(from, from + count);
  }

  /** Passes over bytes without reading them. */
  skip(count: number): void {
    this.#check(count);
    this.#at += count;
  }

  /** Passes over texts that each begin with their length, without a promise for each: a vocabulary has hundreds of thousands. */
  async skipTexts(count: number, limitBytes: number): Promise<void> {
    for (let left = count; left > 0; ) {
      const view = await this.#ahead(8);
      const end = this.#heldFrom + view.byteLength - 8;
      for (; left > 0 && this.#at <= end; left--) {
        const at = this.#at - this.#heldFrom;
        const length = view.getUint32(at, true);
        if (length > limitBytes || view.getUint32(at + 4, true) !== 0) throw this.broken('too-long');
        this.#check(8 + length);
        this.#at += 8 + length;
      }
    }
  }

  /** What is thrown for a header that contradicts itself. */
  broken(flaw: Flaw): StoreError {
    return new StoreError({ code: 'broken-file', path: this.path, flaw });
  }

  #check(count: number): void {
    if (this.#at + count > this.source.size) throw new StoreError({ code: 'cut-off', path: this.path });
    if (this.#at + count > this.limit) throw this.broken('too-long');
  }

  /** Makes sure that `count` bytes from here stand in the window. */
  async #ahead(count: number): Promise<DataView> {
    this.#check(count);
    const from = this.#at - this.#heldFrom;
    if (from < 0 || from + count > this.#held.length) {
      this.#held = await this.source.read(this.#at, Math.min(this.source.size, this.#at + Math.max(windowBytes, count)));
      this.#view = new DataView(this.#held.buffer, this.#held.byteOffset, this.#held.byteLength);
      this.#heldFrom = this.#at;
      if (this.#held.length < count) throw new StoreError({ code: 'cut-off', path: this.path });
    }
    return this.#view;
  }

  #take(count: number): number {
    const from = this.#at - this.#heldFrom;
    this.#at += count;
    return from;
  }
}
