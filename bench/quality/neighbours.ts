import type { Span } from '../../src/core/text/span';
import type { Labelled } from '../../src/core/measure/token-spans';

/** Spans of one type with nothing but white space and punctuation between them as one span. */
export function joinNeighbours(text: string, spans: readonly Labelled[]): Labelled[] {
  return join(text, spans, (left, right) => (left === right ? left : null));
}

/** Neighbours joined, and the parts of an address too: streets with the places and postcodes beside them. */
export function joinAddresses(text: string, spans: readonly Labelled[]): Labelled[] {
  return join(text, joinNeighbours(text, spans), (left, right) => {
    const isAddress = left === 'ADDRESS' || right === 'ADDRESS';
    return isAddress && addressParts.has(left) && addressParts.has(right) ? 'ADDRESS' : null;
  });
}

const addressParts = new Set(['ADDRESS', 'LOC', 'ZIP']);

/** Joins from left to right where `labelOf` gives two neighbours one label. */
function join(text: string, spans: readonly Labelled[], labelOf: (left: string, right: string) => string | null): Labelled[] {
  const joined: Labelled[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const label = last && isNear(text, last, span) ? labelOf(last.label, span.label) : null;
    if (last && label !== null) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end), label };
    else joined.push(span);
  }
  return joined;
}

function isNear(text: string, { end }: Span, { start }: Span): boolean {
  return /^[\s\p{P}]*$/u.test(text.slice(end, start));
}
