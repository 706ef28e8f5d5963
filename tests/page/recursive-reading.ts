/**
 * The reading of 0.1.0, kept as it was: one function that calls itself for every element. It cannot read what nests deeper
 * than the call stack, but is short enough to be seen to be right, so what reads with a stack of its own is compared with it.
 */
import { type Boundary, flatAncestors, flatElement, toEdge } from '../../src/page/flat-tree';
import { attributeOf, childNodesOf, firstChildOf, isElement, isText, localNameOf, nextSiblingOf, shadowOf } from '../../src/page/node';
import type { RenderedText } from '../../src/page/rendered-text';
import type { Extent } from '../../src/page/walk-desk';
import { TextFlow, type WhiteSpace } from '../../src/page/text-flow';

interface Box {
  readonly isVisible: boolean;
  readonly whiteSpace: WhiteSpace;
}

const unreadable = new Set(
  'script style template noscript head textarea select datalist iframe object video audio canvas meter progress title desc metadata defs symbol'.split(' '),
);

/** Reads the extents one after the other, each on lines of its own, by recursion. */
export function readByRecursion(extents: readonly Extent[]): Pick<RenderedText, 'text' | 'pieces' | 'seen'> {
  const flow = new TextFlow();
  const seen = new WeakSet<Text>();
  for (const extent of extents) {
    new Walk(flow, seen, extent).run();
    flow.endBlock();
  }
  return { text: flow.text, pieces: flow.pieces, seen };
}

class Walk {
  readonly #flow: TextFlow;
  readonly #seen: WeakSet<Text>;
  readonly #start;
  readonly #end;
  readonly #startAncestors: Set<Node>;
  readonly #endAncestors: Set<Node>;
  #isStarted = false;

  constructor(flow: TextFlow, seen: WeakSet<Text>, extent: Extent) {
    const from: Boundary = { container: extent.startContainer, offset: extent.startOffset };
    const to: Boundary = { container: extent.endContainer, offset: extent.endOffset };
    this.#flow = flow;
    this.#seen = seen;
    this.#start = toEdge(from);
    this.#end = toEdge(to);
    this.#startAncestors = flatAncestors(this.#start.node);
    this.#endAncestors = flatAncestors(this.#end.node);
  }

  run(): void {
    for (const ancestor of this.#startAncestors) {
      if (!this.#endAncestors.has(ancestor)) continue;
      this.#visit(flatElement(ancestor) ?? ancestor, { isVisible: true, whiteSpace: 'collapse' });
      return;
    }
  }

  /** Reads `node` where it lies between the edges; true once the end is reached. */
  #visit(node: Node, box: Box): boolean {
    if (this.#end.where === 'before' && this.#end.node === node) return true;
    if (this.#start.where === 'before' && this.#start.node === node) this.#isStarted = true;
    if (isText(node)) return this.#readText(node, box);
    if (!this.#isStarted && !this.#startAncestors.has(node)) return false;
    const isStopped = isElement(node) ? this.#readElement(node, box) : this.#readChildren(node, box);
    if (this.#start.where === 'after' && this.#start.node === node) this.#isStarted = true;
    return isStopped || (this.#end.where === 'after' && this.#end.node === node);
  }

  #readText(node: Text, box: Box): boolean {
    const isFirst = this.#start.where === 'inside' && this.#start.node === node;
    const isLast = this.#end.where === 'inside' && this.#end.node === node;
    if (isFirst) this.#isStarted = true;
    if (this.#isStarted) {
      this.#seen.add(node);
      const from = isFirst ? this.#start.offset : 0;
      const to = isLast ? Math.min(this.#end.offset, node.length) : node.length;
      if (box.isVisible) this.#flow.addText(node, from, to, box.whiteSpace);
    }
    return isLast;
  }

  #readElement(element: Element, box: Box): boolean {
    const name = localNameOf(element);
    if (name === 'br') {
      if (this.#isStarted && box.isVisible) this.#flow.breakLine();
      return false;
    }
    const style = unreadable.has(name) ? null : getComputedStyle(element);
    if (!style || style.display === 'none' || style.contentVisibility === 'hidden') return this.#skip(element);
    const inner: Box = { isVisible: style.visibility === 'visible' || style.visibility === '', whiteSpace: whiteSpaceOf(style) };
    const readChildren = () => this.#readChildren(element, inner);
    const display = style.display;
    if (display === 'table-cell') {
      const start = this.#flow.startCell();
      const isStopped = readChildren();
      this.#flow.endCell(start);
      return isStopped;
    }
    if (!isBlock(display) && !(name === 'text' && element instanceof SVGElement)) return readChildren();
    if (display === 'table-row') this.#flow.startRow();
    else this.#flow.endBlock();
    const isStopped = readChildren();
    if (display === 'table-row') this.#flow.endRow();
    else this.#flow.endBlock();
    return isStopped;
  }

  #readChildren(node: Node, box: Box): boolean {
    const isClosed = localNameOf(node) === 'details' && attributeOf(node, 'open') === null;
    const children = flatChildren(node);
    if (children === childNodesOf(node)) {
      // Sibling by sibling: indexing a live node list of a long page is slow in some engines.
      for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) {
        if (isClosed && localNameOf(child) !== 'summary' ? this.#skip(child) : this.#visit(child, box)) return true;
      }
      return false;
    }
    for (let index = 0; index < children.length; index++) if (this.#visit(children[index]!, box)) return true;
    return false;
  }

  /** Passes over a hidden subtree without losing an edge that lies in it. */
  #skip(node: Node): boolean {
    if (this.#startAncestors.has(node)) this.#isStarted = true;
    if (this.#isStarted) this.#markSeen(node);
    return this.#endAncestors.has(node);
  }

  #markSeen(node: Node): void {
    if (isText(node)) this.#seen.add(node);
    for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) this.#markSeen(child);
  }
}

function isBlock(display: string): boolean {
  return !(display === '' || display === 'contents' || display === 'math' || display.startsWith('inline') || display.startsWith('ruby'));
}

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const collapse = style.getPropertyValue('white-space-collapse') || style.whiteSpace;
  if (collapse === 'preserve-breaks' || collapse === 'pre-line') return 'preserve-breaks';
  return /^(preserve|pre|pre-wrap|break-spaces)$/.test(collapse) ? 'preserve' : 'collapse';
}

function flatChildren(node: Node): ArrayLike<Node> {
  const shadow = shadowOf(node);
  if (shadow) return childNodesOf(shadow);
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return childNodesOf(node);
}
