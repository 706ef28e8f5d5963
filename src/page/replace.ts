import type { Span } from '../core/span';
import { flatElement } from './flat-tree';
import type { FieldTextMap, TextMap } from './text-map';

/**
 * Puts `text` in the place of a span, as if the user had typed it: the page's listeners are told and
 * undo works. Text that is not editable is refused, and so is a span that has changed since: false.
 * Later spans of the same map have moved afterwards, so several are replaced from the last to the first.
 */
export function replaceSpan(map: TextMap, span: Span, text: string): boolean {
  return map.kind === 'field' ? replaceInField(map, span, text) : replaceInEditable(map.toRange(span), text);
}

function replaceInField(map: FieldTextMap, span: Span, text: string): boolean {
  const { field } = map;
  const place = map.toFieldSpan(span);
  if (!place || field.readOnly || field.disabled) return false;
  const view = field.ownerDocument.defaultView ?? window;
  field.focus({ preventScroll: true });
  field.setSelectionRange(place.start, place.end);
  if (typeText(field.ownerDocument, text)) return true;
  // Browsers that do not type into fields this way: the text is right, undo is the browser's affair.
  field.setRangeText(text, place.start, place.end, 'end');
  field.dispatchEvent(new view.InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }));
  return true;
}

function replaceInEditable(range: Range | null, text: string): boolean {
  if (!range) return false;
  const element = flatElement(range.commonAncestorContainer);
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return false;
  const document = element.ownerDocument;
  const editor = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
  editor?.focus({ preventScroll: true });
  const selection = document.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return typeText(document, text);
}

/** Deprecated and without a successor: the only way to edit that keeps the page's undo history. */
function typeText(document: Document, text: string): boolean {
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}
