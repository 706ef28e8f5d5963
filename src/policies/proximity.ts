import type { Span } from '../core/text/span';

/** Asks of many spans whether one of them is near: O(log n) per question whatever the distances. */
export class Nearby {
  readonly #starts: number[];
  /** The furthest end of all spans up to each place. */
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    this.#starts = sorted.map((span) => span.start);
    let end = -Infinity;
    for (const span of sorted) {
      end = Math.max(end, span.end);
      this.#ends.push(end);
    }
  }

  /** Whether a span lies at most `withinChars` before or after, or overlaps. */
  has(span: Span, withinChars: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= span.end + withinChars) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#ends[low - 1] ?? -Infinity) >= span.start - withinChars;
  }
}
