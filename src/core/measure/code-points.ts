import type { Span } from '../text/span';

/**
 * Turns spans in Unicode code points (as the data have them) into spans in UTF-16 code units (as the
 * product has them). A lone surrogate is one of both. Spans that leave the text end with it.
 */
export function toUtf16<T extends Span>(text: string, spans: readonly T[]): T[] {
  const units: number[] = [];
  let at = 0;
  for (const char of text) {
    units.push(at);
    at += char.length;
  }
  const unitOf = (point: number) => units[point] ?? text.length;
  return spans.map((span) => ({ ...span, start: unitOf(span.start), end: unitOf(span.end) }));
}

/** The way back. A place between the two halves of a character counts as behind it. */
export function toCodePoints<T extends Span>(text: string, spans: readonly T[]): T[] {
  const pointOf = (unit: number) => {
    let point = 0;
    for (let at = 0; at < unit && at < text.length; point++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    return point;
  };
  return spans.map((span) => ({ ...span, start: pointOf(span.start), end: pointOf(span.end) }));
}
