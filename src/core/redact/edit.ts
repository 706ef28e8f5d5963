import type { Span } from '../text/span';

/** A stretch of a text and what is to stand there instead. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text after edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { span, text: instead } of edits) {
    edited += text.slice(at, span.start) + instead;
    at = span.end;
  }
  return edited + text.slice(at);
}

/** What takes edits back: edits of the edited text. */
export function inverseEdits(text: string, edits: readonly Edit[]): Edit[] {
  let moved = 0;
  return edits.map(({ span, text: instead }) => {
    const start = span.start + moved;
    moved += instead.length - (span.end - span.start);
    return { span: { start, end: start + instead.length }, text: text.slice(span.start, span.end) };
  });
}

/**
 * Where a stretch of the text stands after edits. One that holds whole edits grows or shrinks with them; null for one
 * that an edit has touched without lying inside it, and for what was replaced itself.
 */
export function spanAfter(span: Span, edits: readonly Edit[]): Span | null {
  let { start, end } = span;
  for (const { span: old, text } of edits) {
    if (old.start >= span.end) break;
    const growth = text.length - (old.end - old.start);
    if (old.end <= span.start) {
      start += growth;
      end += growth;
    } else if (old.start >= span.start && old.end <= span.end && (old.start > span.start || old.end < span.end)) end += growth;
    else return null;
  }
  return { start, end };
}
