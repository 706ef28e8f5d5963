/**
 * The flat tree: the document as it is drawn, shadow trees in place of their hosts' children and
 * slotted nodes in place of their slots. Selections run through it, whatever the source looks like.
 */

import { childNodesOf, firstChildOf, isElement, isText, nextSiblingOf, parentOf, shadowOf, slotOf } from './node';

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

/** Goes through what is drawn inside `node`: each call gives the next child, and null after the last. */
export function flatChildren(node: Node): () => Node | null {
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  if (assigned.length > 0) {
    let index = 0;
    return () => assigned[index++] ?? null;
  }
  // Sibling by sibling: indexing a live node list of a long page is slow in some engines.
  const parent = shadowOf(node) ?? node;
  let last: Node | null = null;
  let next = firstChildOf(parent);
  return () => {
    // Between two calls the page may have taken away the child that was given last, or the one behind it.
    let child = last && parentOf(last) === parent ? nextSiblingOf(last) : next;
    if (child && parentOf(child) !== parent) child = null;
    last = child;
    next = child && nextSiblingOf(child);
    return child;
  };
}

/** `node` and every node below it in the source, shadow trees apart. */
export function* nodesIn(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; ) {
    yield at;
    const child = firstChildOf(at);
    if (child) {
      at = child;
      continue;
    }
    while (at && at !== node && !nextSiblingOf(at)) at = parentOf(at);
    at = at && at !== node ? nextSiblingOf(at) : null;
  }
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
