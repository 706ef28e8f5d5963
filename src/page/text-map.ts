/**
 * The way back from a passage to the page: spans to live ranges, or to positions in a field.
 *
 * The page goes on living while a run works, so a map never trusts what it knew: it hands out a
 * place only if the characters still stand there.
 */
import type { Span } from '../core/text/span';
import { isText } from './node';
import type { RenderedText } from './rendered-text';
import type { Piece } from './text-flow';

/** A field whose text can be selected and replaced by position. */
export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Where the passage stands in text nodes. */
export interface PageTextMap {
  readonly kind: 'page';
  /** The span on the page; null if it is empty, crosses a shadow boundary, or its text has changed or left the document since. */
  toRange(span: Span): Range | null;
}

/** Where the passage stands in a field's value. */
export interface FieldTextMap {
  readonly kind: 'field';
  readonly field: TextField;
  /** Always null: a field's text has no ranges. */
  toRange(span: Span): null;
  /** The span in the field's value; null if its text has changed since or the field has left the page. */
  toFieldSpan(span: Span): Span | null;
}

/** The passage was told by an editor that draws it itself: there is no way back to it. */
export interface DrawnTextMap {
  readonly kind: 'drawn';
  /** Always null: nothing of the text stands in the document. */
  toRange(span: Span): null;
}

/** The way from a passage's spans back to where they stand. */
export type TextMap = PageTextMap | FieldTextMap | DrawnTextMap;

/** The map of what is drawn by its editor. */
export const drawnTextMap: DrawnTextMap = { kind: 'drawn', toRange: () => null };

/** The map of a text that was read from the page. */
export function createPageTextMap({ text, pieces, seen }: Pick<RenderedText, 'text' | 'pieces' | 'seen'>): PageTextMap {
  const document = pieces[0]?.node.ownerDocument;
  return {
    kind: 'page',
    toRange({ start, end }) {
      const touched = touchedPieces(pieces, start, end);
      const first = touched[0];
      const last = touched.at(-1);
      if (!first || !last || !touched.every((piece) => isUnchanged(piece, text, start, end))) return null;
      if (first.node.getRootNode() !== last.node.getRootNode()) return null;
      if (first.node.ownerDocument !== document) return null;
      const range = document.createRange();
      range.setStart(first.node, first.nodeStart + Math.max(0, start - first.textStart));
      range.setEnd(last.node, last.nodeStart + Math.min(last.length, end - last.textStart));
      // Moved apart: setting the end before the start collapses the range.
      return range.collapsed || hasNewText(range, seen) ? null : range;
    },
  };
}

/** The map of code units `[start, start + text.length)` of a field's value. */
export function createFieldTextMap(field: TextField, start: number, text: string): FieldTextMap {
  return {
    kind: 'field',
    field,
    toRange: () => null,
    toFieldSpan(span) {
      const place = { start: start + span.start, end: start + span.end };
      const isSame = field.isConnected && field.value.slice(place.start, place.end) === text.slice(span.start, span.end);
      return isSame && place.start < place.end ? place : null;
    },
  };
}

function touchedPieces(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (piece.textStart + piece.length <= start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < pieces.length && pieces[stop]!.textStart < end) stop++;
  return start < end ? pieces.slice(low, stop) : [];
}

/** Whether the part of a piece that lies in `[start, end)` of the passage still stands in its node. */
function isUnchanged({ node, nodeStart, textStart, length }: Piece, text: string, start: number, end: number): boolean {
  if (!node.isConnected) return false;
  const from = Math.max(start, textStart);
  const to = Math.min(end, textStart + length);
  const now = node.data.slice(nodeStart + from - textStart, nodeStart + to - textStart);
  const then = text.slice(from, to);
  return now === then || now.replace(/[\t\n\r\f]/g, ' ') === then.replace(/[\t\n\r\f]/g, ' ');
}

/** Whether somebody has put text between the pieces that was not there when the page was read. */
function hasNewText(range: Range, seen: WeakSet<Text>): boolean {
  if (range.startContainer === range.endContainer) return false;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = range.startContainer;
  for (let node: Node | null = walker.currentNode; node && node !== range.endContainer; node = walker.nextNode()) {
    if (isText(node) && !seen.has(node) && node.data.trim() !== '') return true;
  }
  return false;
}
