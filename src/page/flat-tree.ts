/**
 * The flat tree: the document as it is drawn, shadow trees in place of their hosts' children and
 * slotted nodes in place of their slots. Selections run through it, whatever the source looks like.
 */

import { childNodesOf, isElement, isText, nextSiblingOf, parentOf, shadowOf, slotOf } from './node';

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
  const shadow = shadowOf(node);
  if (shadow) return childNodesOf(shadow);
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return childNodesOf(node);
}

/** What `node` is drawn in; null at the top. Shadow roots count as nodes of the tree. */
export function flatParent(node: Node): Node | null {
  const slot = slotOf(node);
  if (slot) return slot;
  const parent = parentOf(node);
  if (parent) return shadowOf(parent) ?? parent;
  return node instanceof ShadowRoot ? node.host : null;
}

/** `node` and everything it is drawn in, innermost first. */
export function flatAncestors(node: Node): Set<Node> {
  const ancestors = new Set<Node>();
  for (let at: Node | null = node; at; at = flatParent(at)) ancestors.add(at);
  return ancestors;
}

/** The nearest element that `node` is drawn in, or `node` itself if it is one. */
export function flatElement(node: Node): Element | null {
  for (let at: Node | null = node; at; at = flatParent(at)) if (isElement(at)) return at;
  return null;
}

/** The edge for a boundary. Children of a host that no slot draws are passed over. */
export function toEdge({ container, offset }: Boundary): Edge {
  if (isText(container)) return { node: container, where: 'inside', offset };
  let child: Node | null = childNodesOf(container)[offset] ?? null;
  if (shadowOf(container)) while (child && !slotOf(child)) child = nextSiblingOf(child);
  return child ? { node: child, where: 'before', offset: 0 } : { node: container, where: 'after', offset: 0 };
}
