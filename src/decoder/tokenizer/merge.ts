/** Ranks and ids share one number: `rank * idRange + id`. */
export const idRange = 2 ** 24;
/** Ranks and places share another. */
const placeRange = 2 ** 28;

/**
 * Whether two neighbours join, and into what: `rank * idRange + id`, the lowest rank first; −1 where they do not.
 * Neighbours are bytes `[start, middle)` and `[middle, end)` of the text with the ids `left` and `right`.
 */
export type Join = (start: number, middle: number, end: number, left: number, right: number) => number;

/**
 * Joins neighbouring symbols, always the pair of the lowest rank and of those the leftmost, until none is left to join:
 * byte-pair encoding, in O(n log n). Sennrich et al. 2016, https://arxiv.org/abs/1508.07909
 */
export class Merger {
  #capacity = 0;
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  // A pair that may join, by its slot: order (rank, then place), what it becomes, and how long it was when it was noted.
  #orders = new Float64Array(0);
  #ids = new Int32Array(0);
  #sizes = new Int32Array(0);
  #noted = 0;
  #heap = new Int32Array(0);
  #heaped = 0;

  /**
   * Symbol `i` is bytes `[starts[i], starts[i + 1])` with the id `ids[i]`. Both lists are changed: afterwards the first
   * `n` entries, `n` being what is returned, are the symbols that are left (and `starts[n]` their end).
   */
  merge(starts: Int32Array, ids: Int32Array, count: number, join: Join): number {
    if (count < 2) return count;
    this.#grow(count);
    const [next, previous] = [this.#next, this.#previous];
    for (let at = 0; at < count; at++) {
      next[at] = at + 1;
      previous[at] = at - 1;
    }
    // A symbol ends where the next one begins, so a joined pair needs no end of its own.
    const note = (left: number) => {
      const right = next[left]!;
      if (left < 0 || right >= count) return;
      const end = starts[next[right]!]!;
      const joined = join(starts[left]!, starts[right]!, end, ids[left]!, ids[right]!);
      if (joined < 0) return;
      // By multiplying: the operator % on numbers of this size is slow.
      const rank = Math.floor(joined / idRange);
      this.#push(rank * placeRange + left, joined - rank * idRange, end - starts[left]!);
    };
    for (let left = 0; left < count - 1; left++) note(left);

    while (this.#heaped) {
      const slot = this.#pop();
      const left = this.#orders[slot]! - Math.floor(this.#orders[slot]! / placeRange) * placeRange;
      const right = next[left]!;
      // Gone, at the end, or longer than when it was noted.
      if (right < 0 || right >= count || starts[next[right]!]! - starts[left]! !== this.#sizes[slot]) continue;
      ids[left] = this.#ids[slot]!;
      next[left] = next[right]!;
      if (next[left]! < count) previous[next[left]!] = left;
      next[right] = -1;
      if (previous[left]! >= 0) note(previous[left]!);
      note(left);
    }

    let kept = 0;
    for (let at = 0; at < count; at = next[at]!) {
      starts[kept] = starts[at]!;
      ids[kept++] = ids[at]!;
    }
    starts[kept] = starts[count]!;
    this.#noted = 0;
    return kept;
  }

  #grow(count: number): void {
    if (count <= this.#capacity) return;
    this.#capacity = Math.max(64, count);
    this.#next = new Int32Array(this.#capacity);
    this.#previous = new Int32Array(this.#capacity);
    // A pair is noted at most once for each symbol, and twice for each joining.
    const pairs = this.#capacity * 3;
    this.#orders = new Float64Array(pairs);
    this.#ids = new Int32Array(pairs);
    this.#sizes = new Int32Array(pairs);
    this.#heap = new Int32Array(pairs);
  }

  #push(order: number, id: number, size: number): void {
    const slot = this.#noted++;
    this.#orders[slot] = order;
    this.#ids[slot] = id;
    this.#sizes[slot] = size;
    const [heap, orders] = [this.#heap, this.#orders];
    let at = this.#heaped++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (orders[heap[parent]!]! <= order) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = slot;
  }

  #pop(): number {
    const [heap, orders] = [this.#heap, this.#orders];
    const first = heap[0]!;
    const last = heap[--this.#heaped]!;
    const order = orders[last]!;
    let at = 0;
    for (let child = 1; child < this.#heaped; child = at * 2 + 1) {
      if (child + 1 < this.#heaped && orders[heap[child + 1]!]! < orders[heap[child]!]!) child++;
      if (orders[heap[child]!]! >= order) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
