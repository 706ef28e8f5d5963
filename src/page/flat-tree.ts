/**
 * The flat tree: the document as it is drawn, shadow trees in place of their hosts' children and
 * slotted nodes in place of their slots. Selections run through it, whatever the source looks like.
 */

/** A position as ranges have it: before the `offset`th child, or the `offset`th code unit of a text. */
export interface Boundary {
  readonly container: Node;
  readonly offset: number;
}

/** A boundary that a walk through the flat tree is sure to pass. */
export interface Edge {
  readonly node: Node;
  readonly where: 'before' | 'after' | 'inside';
  /** Code units into `node`, for `inside`. */
  readonly offset: number;
}

/** What is drawn inside `node`, in order. */
export function flatChildren(node: Node): ArrayLike<Node> {
  if (node.nodeType === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (element.shadowRoot) return element.shadowRoot.childNodes;
    if (element.localName === 'slot' && 'assignedNodes' in element) {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned;
    }
  }
  return node.childNodes;
}

/** What `node` is drawn in; null at the top. Shadow roots count as nodes of the tree. */
export function flatParent(node: Node): Node | null {
  const slot = (node as Partial<Text>).assignedSlot;
  if (slot) return slot;
  if (node.parentNode) return isHost(node.parentNode) ? node.parentNode.shadowRoot : node.parentNode;
  return (node as Partial<ShadowRoot>).host ?? null;
}

/** `node` and everything it is drawn in, innermost first. */
export function flatAncestors(node: Node): Set<Node> {
  const ancestors = new Set<Node>();
  for (let at: Node | null = node; at; at = flatParent(at)) ancestors.add(at);
  return ancestors;
}

/** The nearest element that `node` is drawn in, or `node` itself if it is one. */
export function flatElement(node: Node): Element | null {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at.nodeType === Node.ELEMENT_NODE) return at as Element;
  return null;
}

/** The edge for a boundary. Children of a host that no slot draws are passed over. */
export function toEdge({ container, offset }: Boundary): Edge {
  if (isText(container)) return { node: container, where: 'inside', offset };
  let child: Node | null = container.childNodes[offset] ?? null;
  if (isHost(container)) while (child && !(child as Partial<Text>).assignedSlot) child = child.nextSibling;
  return child ? { node: child, where: 'before', offset: 0 } : { node: container, where: 'after', offset: 0 };
}

/** Whether a node is text that can be read; comments and the like are not. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

function isHost(node: Node): node is Element & { readonly shadowRoot: ShadowRoot } {
  return node.nodeType === Node.ELEMENT_NODE && (node as Element).shadowRoot !== null;
}
