/**
 * Properties of nodes as the platform means them. A form hides its own under the names of its fields
 * (`<input name="parentNode">`), in the isolated world of an extension too, so whatever may meet a form of the
 * page asks the prototypes. Source: HTML standard, `HTMLFormElement` [LegacyOverrideBuiltIns]; measured in Chromium 156.
 */

/** Reads a property by the getter of the prototype that has it. */
function read<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name): (node: Node) => Owner[Name] {
  let getter: ((this: Node) => Owner[Name]) | undefined;
  return (node) => {
    getter ??= Object.getOwnPropertyDescriptor(owner, name)!.get!;
    return getter.call(node);
  };
}

const element = Element.prototype;

export const parentOf = read(Node.prototype, 'parentNode');
export const childNodesOf = read(Node.prototype, 'childNodes');
export const firstChildOf = read(Node.prototype, 'firstChild');
export const nextSiblingOf = read(Node.prototype, 'nextSibling');
export const nodeTypeOf = read(Node.prototype, 'nodeType');

const elementName = read(element, 'localName');
const elementSlot = read(element, 'assignedSlot');
const textSlot = read(Text.prototype, 'assignedSlot');
const elementShadow = read(element, 'shadowRoot');
const ownWidth = read(HTMLElement.prototype, 'offsetWidth') as (node: Node) => number;
const ownHeight = read(HTMLElement.prototype, 'offsetHeight') as (node: Node) => number;

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** Whether a node is text that can be read; comments and the like are not. */
export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** The name of an element; empty for any other node. */
export function localNameOf(node: Node): string {
  return isElement(node) ? elementName(node) : '';
}

/** The slot in which a node is drawn; null where it is in none. */
export function slotOf(node: Node): HTMLSlotElement | null {
  return isElement(node) ? elementSlot(node) : isText(node) ? textSlot(node) : null;
}

/** The open shadow tree of an element; null where there is none. */
export function shadowOf(node: Node): ShadowRoot | null {
  return isElement(node) ? elementShadow(node) : null;
}

/** An attribute of an element; null where there is none. */
export function attributeOf(node: Node, name: string): string | null {
  return isElement(node) ? element.getAttribute.call(node, name) : null;
}

/** Where an element is drawn, in viewport pixels. */
export function boxOf(node: Element): DOMRect {
  return element.getBoundingClientRect.call(node);
}

/** How many viewport pixels one pixel of an element's own is, across and down: CSS `zoom` and transforms of it and of what is around it. */
export function scaleOf(node: Element): { readonly x: number; readonly y: number } {
  if (!(node instanceof HTMLElement)) return { x: 1, y: 1 };
  const [box, width, height] = [boxOf(node), ownWidth(node), ownHeight(node)];
  return { x: width > 0 && box.width > 0 ? box.width / width : 1, y: height > 0 && box.height > 0 ? box.height / height : 1 };
}

/** Scrolls what is inside an element. */
export function scrollBy(node: Element, by: ScrollToOptions): void {
  const scroll: (this: Element, by: ScrollToOptions) => void = element.scrollBy;
  scroll.call(node, by);
}
