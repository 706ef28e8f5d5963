/** A half-open range `[start, end)` of UTF-16 code units into `Passage.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two spans are the same. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether `outer` holds every code unit of `inner`. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, longer first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Of items in order of rank, those that overlap none of higher rank; returned in order of position. */
export function keepFree<Item extends { readonly span: Span }>(ranked: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (const item of ranked) insertIfFree(kept, item);
  return kept;
}

/** `kept` is in order and free of overlaps, so only the neighbours of the place can be in the way. */
function insertIfFree<Item extends { readonly span: Span }>(kept: Item[], item: Item): void {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.span.start ?? 0) < item.span.start) low = middle + 1;
    else high = middle;
  }
  const before = kept[low - 1];
  const after = kept[low];
  if ((before && isOverlapping(before.span, item.span)) || (after && isOverlapping(after.span, item.span))) return;
  kept.splice(low, 0, item);
}
