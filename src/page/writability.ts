import type { Writability } from '../core/run/writing-back';
import { hasEditContext } from './edit-context';
import { isTextField } from './fields';
import { flatElement, flatParent } from './flat-tree';
import type { PageTextMap, TextField, TextMap } from './text-map';

/** Smaller than this, in pixels, a field shows no text: it takes the keyboard for something that draws its text itself. */
const leastField = { width: 16, height: 8 };

/** Whether a passage of this length can be written to where it stands. */
export function writabilityOf(map: TextMap, length: number): Writability {
  if (map.kind === 'drawn') return 'unknown-editor';
  if (map.kind === 'field') return fieldWritability(map.field);
  if (editorOf(map, length)) return 'editable';
  return endsOf(map, length).some((range) => range && isReadAloud(range)) ? 'unknown-editor' : 'read-only';
}

/** The field or the editor in which a passage of this length is edited; null for text that is not, or whose editor is not known. */
export function editedElement(map: TextMap, length: number): HTMLElement | null {
  if (writabilityOf(map, length) === 'read-only' || map.kind === 'drawn') return null;
  return map.kind === 'field' ? map.field : editorOf(map, length);
}

function endsOf(map: PageTextMap, length: number): readonly (Range | null)[] {
  return [map.toRange({ start: 0, end: Math.min(1, length) }), map.toRange({ start: Math.max(0, length - 1), end: length })];
}

/** The one editor around both ends of a passage. */
function editorOf(map: PageTextMap, length: number): HTMLElement | null {
  const [first, last] = endsOf(map, length).map((range) => range && editorAround(range));
  return first && first === last ? first : null;
}

/** Whether text is what an editor that draws its own keeps behind its lines for screen readers. */
function isReadAloud(range: Range): boolean {
  for (let node: Node | null = flatElement(range.commonAncestorContainer); node; node = flatParent(node)) {
    if (node instanceof HTMLElement && hasEditContext(node)) return !node.isContentEditable;
  }
  return false;
}

function fieldWritability(field: TextField): Writability {
  if (field.readOnly || field.disabled) return 'read-only';
  return isFieldSeen(field) ? 'editable' : 'unknown-editor';
}

/** Whether an element takes the keyboard for something that draws its text itself: a canvas, or lines that are no field's. */
export function isDrawnEditor(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (hasEditContext(element)) return true;
  return isTextField(element) ? !isFieldSeen(element) : element instanceof HTMLCanvasElement;
}

/** Whether the characters of a field can be seen in it. */
function isFieldSeen(field: TextField): boolean {
  const { width, height } = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const isThrough = style.color === 'transparent' || /^rgba\(.*, 0\)$/.test(style.color);
  return width >= leastField.width && height >= leastField.height && field.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isThrough;
}

/** The editor that holds all of a range: the outermost element around it whose content can be edited; null for text that cannot. */
export function editorAround(range: Range): HTMLElement | null {
  let element: Element | null = flatElement(range.commonAncestorContainer);
  if (!(element instanceof HTMLElement && element.isContentEditable)) return null;
  while (element.parentElement?.isContentEditable) element = element.parentElement;
  return element as HTMLElement;
}
