import type { Span } from '../core/text/span';
import { isTextField, selectInField } from './fields';
import { flatElement } from './flat-tree';
import type { FieldTextMap, PageTextMap, TextMap } from './text-map';

/**
 * Puts `text` in the place of a span, as if the user had typed it: the page's listeners are told and
 * undo works. Text that is not editable is refused, and so is a span that has changed since: false.
 * Later spans of the same map have moved afterwards, so several are replaced from the last to the first.
 */
export function replaceSpan(map: TextMap, span: Span, text: string): boolean {
  return map.kind === 'field' ? replaceInField(map, span, text) : replaceInEditable(map, span, text);
}

// A page hears of the focus before anything is written, so what stands there is asked again afterwards.
function replaceInField(map: FieldTextMap, span: Span, text: string): boolean {
  const { field } = map;
  if (!map.toFieldSpan(span) || field.readOnly || field.disabled) return false;
  const view = field.ownerDocument.defaultView ?? window;
  field.focus({ preventScroll: true });
  const place = map.toFieldSpan(span);
  if (!place || field.readOnly || field.disabled || !selectInField(map, span)) return false;
  if (typeText(field.ownerDocument, text)) return true;
  // Browsers that do not type into fields this way: the text is right, undo is the browser's affair.
  if (!isTextField(field) || !map.toFieldSpan(span)) return false;
  field.setRangeText(text, place.start, place.end, 'end');
  field.dispatchEvent(new view.InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }));
  return true;
}

function replaceInEditable(map: PageTextMap, span: Span, text: string): boolean {
  const element = editableAround(map.toRange(span));
  if (!element) return false;
  const editor = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
  editor?.focus({ preventScroll: true });
  const range = map.toRange(span);
  if (!range || !editableAround(range)) return false;
  const document = element.ownerDocument;
  document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return typeText(document, text);
}

function editableAround(range: Range | null): HTMLElement | null {
  const element = range && flatElement(range.commonAncestorContainer);
  return element instanceof HTMLElement && element.isContentEditable ? element : null;
}

/** Deprecated and without a successor: the only way to edit that keeps the page's undo history. Documents that are not HTML throw. */
function typeText(document: Document, text: string): boolean {
  try {
    return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}
