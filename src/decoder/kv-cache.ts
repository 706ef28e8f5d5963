/**
 * The cache of keys and values, in pages of 64 positions out of the memory that all threads share. A page holds all layers that
 * see the same positions, so that those with a window give back what none of them can see any more. Full pages never
 * change: sequences that fork share them.
 */
import { pagePositions } from '../compute/open-kernels';
import type { Plan } from './plan';

const wasmPage = 65_536;

/** Gives out pages by their size and takes them back; the memory grows when there are none left. */
export class PagePool {
  readonly #free = new Map<number, number[]>();
  readonly #users = new Map<number, number>();
  #next: number;

  constructor(
    private readonly memory: WebAssembly.Memory,
    from: number,
  ) {
    this.#next = Math.ceil(from / 64) * 64;
  }

  /** The address of a page for one user. Throws a `RangeError` when the memory cannot grow. */
  take(bytes: number): number {
    const address = this.#free.get(bytes)?.pop() ?? this.#reserve(bytes);
    this.#users.set(address, 1);
    return address;
  }

  /** One more user of a page that nobody writes to any more. */
  share(address: number): number {
    this.#users.set(address, this.#users.get(address)! + 1);
    return address;
  }

  /** One user less; the page is free when it was the last. */
  leave(address: number, bytes: number): void {
    const users = this.#users.get(address)! - 1;
    this.#users.set(address, users);
    if (users) return;
    this.#users.delete(address);
    const free = this.#free.get(bytes);
    if (free) free.push(address);
    else this.#free.set(bytes, [address]);
  }

  /** Pages in use. */
  get used(): number {
    return this.#users.size;
  }

  #reserve(bytes: number): number {
    const address = this.#next;
    const missing = address + bytes - this.memory.buffer.byteLength;
    // Throws a RangeError of its own when the most is reached.
    if (missing > 0) this.memory.grow(Math.ceil(missing / wasmPage));
    this.#next += Math.ceil(bytes / 64) * 64;
    return address;
  }
}

/** What one sequence holds of the cache: a table of pages per kind of layer, and the state of its convolutions. */
export class SequenceCache {
  #state: number;
  /** Addresses by position / 64; 0 where a page was given back. */
  #tables: number[][];

  constructor(
    private readonly plan: Plan,
    private readonly pool: PagePool,
    private readonly memory: WebAssembly.Memory,
    tables?: number[][],
    state?: number,
  ) {
    this.#tables = tables ?? plan.pages.map(() => []);
    this.#state = state ?? 0;
    if (plan.stateBytes && !this.#state) {
      this.#state = pool.take(plan.stateBytes);
      new Uint8Array(memory.buffer, this.#state, plan.stateBytes).fill(0);
    }
  }

  /** The address of the convolutions' state; 0 where there is none. */
  get state(): number {
    return this.#state;
  }

  /** Makes sure that the positions `[from, to)` can be written and what they see can be read, and writes the tables for the kernels. */
  open(from: number, to: number): void {
    for (const [kind, { bytes, window, table }] of this.plan.pages.entries()) {
      const pages = this.#tables[kind]!;
      for (let page = pages.length; page * pagePositions < to; page++) pages.push(this.pool.take(bytes));
      const firstSeen = window ? Math.floor(Math.max(0, from - window + 1) / pagePositions) : 0;
      for (let page = firstSeen - 1; page >= 0 && pages[page]; page--) {
        this.pool.leave(pages[page]!, bytes);
        pages[page] = 0;
      }
      new Uint32Array(this.memory.buffer, table, pages.length).set(pages);
    }
  }

  /** The same cache up to `length` positions, to go on with on its own: full pages are shared, the last is copied. */
  fork(length: number): SequenceCache {
    const full = Math.floor(length / pagePositions);
    const tables = this.#tables.map((pages, kind) => {
      const { bytes } = this.plan.pages[kind]!;
      return pages.slice(0, Math.ceil(length / pagePositions)).map((address, page) => {
        if (!address) return 0;
        return page < full ? this.pool.share(address) : this.#copy(address, bytes);
      });
    });
    return new SequenceCache(this.plan, this.pool, this.memory, tables, this.#state && this.#copy(this.#state, this.plan.stateBytes));
  }

  /** Gives everything back. */
  free(): void {
    for (const [kind, pages] of this.#tables.entries()) for (const address of pages) if (address) this.pool.leave(address, this.plan.pages[kind]!.bytes);
    this.#tables = this.plan.pages.map(() => []);
    if (this.#state) this.pool.leave(this.#state, this.plan.stateBytes);
    this.#state = 0;
  }

  #copy(address: number, bytes: number): number {
    const copy = this.pool.take(bytes);
    new Uint8Array(this.memory.buffer).copyWithin(copy, address, address + bytes);
    return copy;
  }
}
