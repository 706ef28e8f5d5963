import type { Span } from '../../../core/text/span';

/**
 * The words that are selected in the panel's copy of the passage, as a span of it; null where none are. Each piece of the copy
 * says where it begins (`data-start`); a masked one counts as a whole, for its letters are not those of the passage.
 */
export function readSelectedWords(text: string): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const span = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
  return text.slice(span.start, span.end).trim() ? span : null;
}

function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('.marked-passage [data-start]');
  return piece ? Number(piece.dataset.start) + (node instanceof Text ? offset : 0) : null;
}
