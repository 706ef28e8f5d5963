import type { Span } from '../core/text/span';
import type { FieldTextMap, TextField } from './text-map';

const textTypes = new Set(['text', 'search', 'url', 'tel']);
const secretPurposes = /(^|\s)(one-time-code|current-password|new-password|cc-[a-z-]+)(\s|$)/i;

/** The element that has the focus, inside open shadow roots too; null when none has. */
export function focusedElement(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Whether an element is a field whose selected text can be read by position. */
export function isTextField(element: Element | null): element is TextField {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && textTypes.has(element.type));
}

/** Whether a field holds what no tool should read: passwords, one-time codes, card data, and text drawn as dots. */
export function isSecretField(element: Element | null): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
  if (element.type === 'password' || secretPurposes.test(element.getAttribute('autocomplete') ?? '')) return true;
  const dots = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return dots !== '' && dots !== 'none';
}

/**
 * Selects a span in its field, or puts the caret at its start. Asked anew each time, because a page hears of every change of
 * the focus and may change the field meanwhile: false where the text no longer stands there or the field cannot select.
 */
export function selectInField(map: FieldTextMap, span: Span, what: 'start' | 'span' = 'span'): boolean {
  const place = map.toFieldSpan(span);
  if (!place || !isTextField(map.field)) return false;
  map.field.setSelectionRange(place.start, what === 'start' ? place.start : place.end);
  return true;
}
