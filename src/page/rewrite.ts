import type { Span } from '../core/text/span';
import { flatElement } from './flat-tree';
import { replaceSpan } from './replace';
import type { TextMap } from './text-map';

/** Whether text can be put in the place of a span: it stands in a field that may be changed, or in editable content. */
export function isWritable(map: TextMap, span: Span): boolean {
  if (map.kind === 'field') return map.toFieldSpan(span) !== null && !map.field.readOnly && !map.field.disabled;
  return editorAround(map, span) !== null;
}

/**
 * Puts `text` in the place of a span as `replaceSpan` does. Returns the way back, or null where it could not be done. The
 * way back takes the page's own undo, and is refused (false) once anybody has changed the field or editor since.
 */
export function rewriteSpan(map: TextMap, span: Span, text: string): (() => boolean) | null {
  const holder = map.kind === 'field' ? map.field : editorAround(map, span);
  if (!holder) return null;
  const held = () => ('value' in holder ? holder.value : holder.innerText);
  if (!replaceSpan(map, span, text)) return null;
  const after = held();
  return () => {
    if (!holder.isConnected || held() !== after) return false;
    holder.focus({ preventScroll: true });
    holder.ownerDocument.execCommand('undo');
    return held() !== after;
  };
}

/** The outermost editable element around a span. */
function editorAround(map: Exclude<TextMap, { kind: 'field' }>, span: Span): HTMLElement | null {
  const range = map.toRange(span);
  const element = range && flatElement(range.commonAncestorContainer);
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return null;
  return element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])') ?? element.ownerDocument.body;
}
