import type { FieldValue, FieldWish, FoundField, PlainRecord } from '../../core/run/record';
import { isOverlapping, type Span } from '../../core/text/span';
import { bordersOf } from '../grammar/passage-bytes';

/**
 * The values of a record with the places of the quotes among them. Where words stand several times in the passage, each place is
 * taken once by a field; what a field lists more often than the passage has it is left out.
 */
export function placeQuotes(fields: readonly FieldWish[], record: PlainRecord, passage: string): readonly FoundField[] {
  const borders = bordersOf(passage);
  const isWhole = ({ start, end }: Span) => borders.has(start) && (end === passage.length || borders.has(end));
  return fields.map(({ name, type, isList = false }) => {
    const value = record[name] ?? null;
    const values: readonly FieldValue[] = value === null ? [] : typeof value === 'object' ? value : [value];
    if (type !== 'quote') return { name, isList, values: distinct(values).map((one) => ({ value: one })) };
    const taken: Span[] = [];
    for (const quote of values) {
      const span = placesOf(String(quote), passage).find((place) => isWhole(place) && !taken.some((other) => isOverlapping(place, other)));
      if (span) taken.push(span);
    }
    return { name, isList, values: taken.map((span) => ({ value: passage.slice(span.start, span.end), span })) };
  });
}

/** A model that goes round in circles lists the same again. */
function distinct(values: readonly FieldValue[]): FieldValue[] {
  return [...new Set(values)];
}

function placesOf(quote: string, passage: string): Span[] {
  const places: Span[] = [];
  for (let at = passage.indexOf(quote); at >= 0; at = passage.indexOf(quote, at + 1)) places.push({ start: at, end: at + quote.length });
  return places;
}
