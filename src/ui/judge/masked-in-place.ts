import type { Span } from '../../core/text/span';

/**
 * A text with what is covered as dots, every place where it was: what is selected in it is selected in the text. A field
 * would make one line end of two signs, so the first of those is a space here.
 */
export function maskedInPlace(text: string, covered: readonly Span[]): string {
  let shown = text.replaceAll('\r', ' ');
  for (const { start, end } of covered) shown = shown.slice(0, start) + '•'.repeat(Math.max(0, Math.min(end, text.length) - start)) + shown.slice(end);
  return shown;
}
