import type { Span } from '../text/span';

/** A stretch of the passage that stands in one frame of the page. */
export interface PagePart {
  readonly frameId: number;
  /** Under which that frame's page script keeps the way back to it. */
  readonly selectionId: string;
  readonly span: Span;
}

/** What repeats on a page: the rows of a table, the items of a list, reviews one below the other. In order, without overlaps. */
export type Rows = readonly Span[];

/** What is known of a whole page that was read, beside its text. */
export interface WholePage {
  /** In the order of the passage; what lies between two of them was put there to part them. */
  readonly parts: readonly PagePart[];
  /** What there is to be read row by row, the largest first. */
  readonly lists: readonly Rows[];
  /** Frames that can be seen on the page and were not read, because the browser keeps Gloss out of them: what they are called. */
  readonly unread: readonly string[];
  /** The page holds more than a run takes; the rest was not read. */
  readonly isCut: boolean;
  /** The page lived on while it was read: what stands there now may differ. */
  readonly isMoved: boolean;
}

/** The most that is read of a page, in UTF-16 code units: what one run takes. */
export const limitPageChars = 1_000_000;

/** The part that holds a span, and the span within it; null where it stands in none. */
export function locate({ parts }: Pick<WholePage, 'parts'>, span: Span): { readonly part: PagePart; readonly span: Span } | null {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const part = parts[low];
  if (!part || span.start < part.span.start || span.end > part.span.end) return null;
  return { part, span: { start: span.start - part.span.start, end: span.end - part.span.start } };
}
