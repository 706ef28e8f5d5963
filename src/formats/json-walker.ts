/**
 * Walks a JSON text (RFC 8259) without building it. `JSON.parse` makes an object of everything it meets: forty
 * megabytes of a vocabulary become more than a gigabyte. Whoever walks keeps what is asked for, and stops at limits.
 */
import { type Flaw, StoreError } from '../core/store/failure';

/** What a text may hold before it is refused. */
export interface JsonLimits {
  /** Texts, numbers, words, lists and objects together, keys aside. */
  readonly values: number;
  readonly depth: number;
  /** Bytes of one text or key, as it is written. */
  readonly textBytes: number;
}

/** No key that anybody asks for is longer. */
const longestKeyBytes = 128;

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** What may follow a backslash, `u` aside: " \\ / b f n r t. */
const escapes = [0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74];
const words = ['true', 'false', 'null'] as const;
const decoder = new TextDecoder();

/** Goes through one text from front to back. Every method takes the value at hand, or throws `broken-file`. */
export class JsonWalker {
  #at = 0;
  #values = 0;
  #depth = 0;
  #keyStart = 0;
  #keyEnd = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly path: string,
    readonly limits: JsonLimits,
  ) {
    // A mark at the front says nothing (byte order); `TextDecoder` leaves it out too.
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
  }

  /** What comes next: an object, a list, a text, a number, or a word. */
  peek(): 'object' | 'list' | 'text' | 'number' | 'word' {
    const byte = this.#next();
    if (byte === openObject) return 'object';
    if (byte === openList) return 'list';
    if (byte === quote) return 'text';
    return byte === 0x2d || (byte >= 0x30 && byte <= 0x39) ? 'number' : 'word';
  }

  /** Calls back at the value of each member; `visit` takes it. What its key is, `key` says. */
  object(visit: () => void): void {
    this.#enter(openObject);
    for (let isFirst = true; !this.#leaves(closeObject, isFirst); isFirst = false) {
      this.#readKey();
      visit();
    }
  }

  /** Calls back at each item; `visit` takes it. */
  list(visit: () => void): void {
    this.#enter(openList);
    for (let isFirst = true; !this.#leaves(closeList, isFirst); isFirst = false) visit();
  }

  /** The key of the member that was reached last; empty where it is longer than any that matters. */
  key(): string {
    if (this.#keyEnd - this.#keyStart > longestKeyBytes) return '';
    return JSON.parse(decoder.decode(this.bytes.subarray(this.#keyStart, this.#keyEnd))) as string;
  }

  number(): number {
    this.#count();
    const from = this.#at;
    let value = 0;
    for (let byte = this.bytes[this.#at]!; byte >= 0x30 && byte <= 0x39; byte = this.bytes[++this.#at]!) value = value * 10 + byte - 0x30;
    const digits = this.#at - from;
    // An id, as nearly all of them are.
    if (digits > 0 && digits < 16 && (digits === 1 || this.bytes[from] !== 0x30) && !isOfNumber(this.bytes[this.#at] ?? 0)) return value;
    while (isOfNumber(this.bytes[this.#at] ?? 0)) this.#at++;
    const written = decoder.decode(this.bytes.subarray(from, this.#at));
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(written)) throw this.broken('unreadable');
    return Number(written);
  }

  /** Passes over a value, whatever it is. */
  skip(): void {
    const kind = this.peek();
    if (kind === 'object') this.object(() => this.skip());
    else if (kind === 'list') this.list(() => this.skip());
    else if (kind === 'text') {
      this.#count();
      this.#passText();
    } else if (kind === 'number') this.number();
    else this.#word();
  }

  /** Throws if anything follows. */
  end(): void {
    this.#passSpace();
    if (this.#at < this.bytes.length) throw this.broken('unreadable');
  }

  /** What is thrown for a text that is no JSON, or too much of it. */
  broken(flaw: Flaw): StoreError {
    return new StoreError({ code: 'broken-file', path: this.path, flaw });
  }

  #enter(open: number): void {
    this.#count();
    this.#take(open);
    if (++this.#depth > this.limits.depth) throw this.broken('too-many');
  }

  /** Whether the list or object ends here; else stands at its next member. */
  #leaves(close: number, isFirst: boolean): boolean {
    if (this.#next() === close) {
      this.#at++;
      this.#depth--;
      return true;
    }
    if (!isFirst) this.#take(comma);
    return false;
  }

  #readKey(): void {
    this.#next();
    this.#keyStart = this.#at;
    this.#passText();
    this.#keyEnd = this.#at;
    this.#take(colon);
  }

  #passText(): void {
    this.#take(quote);
    const limit = this.#at + this.limits.textBytes;
    for (;;) {
      const byte = this.bytes[this.#at++];
      if (byte === quote) return;
      if (this.#at > limit) throw this.broken('too-long');
      if (byte === undefined || byte < 0x20) throw this.broken('unreadable');
      if (byte === backslash) this.#passEscape();
    }
  }

  #passEscape(): void {
    const escaped = this.bytes[this.#at++] ?? 0;
    if (escapes.includes(escaped)) return;
    if (escaped !== 0x75) throw this.broken('unreadable');
    for (let digit = 0; digit < 4; digit++) if (!isHexadecimal(this.bytes[this.#at++] ?? 0)) throw this.broken('unreadable');
  }

  #word(): void {
    this.#count();
    const word = words.find((one) => decoder.decode(this.bytes.subarray(this.#at, this.#at + one.length)) === one);
    if (!word) throw this.broken('unreadable');
    this.#at += word.length;
  }

  #count(): void {
    this.#next();
    if (++this.#values > this.limits.values) throw this.broken('too-many');
  }

  #take(wanted: number): void {
    if (this.#next() !== wanted) throw this.broken('unreadable');
    this.#at++;
  }

  /** The next byte that says something; the walker stands at it. */
  #next(): number {
    this.#passSpace();
    return this.bytes[this.#at] ?? 0;
  }

  #passSpace(): void {
    for (let byte = this.bytes[this.#at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = this.bytes[this.#at]) this.#at++;
  }
}

function isOfNumber(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e || byte === 0x45 || byte === 0x65;
}

function isHexadecimal(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
