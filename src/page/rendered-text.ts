/**
 * Reads what a person sees between two points of a page, and where each character stands.
 *
 * One pass over the flat tree with a stack of its own (pages nest deeper than a call stack goes), one
 * computed style per element and none per text node; no property that needs layout is read.
 * `text-transform` is not applied: the page's own letters are better evidence than their costume.
 * `user-select: none` is read, hidden text is not.
 */
import { type Boundary, flatAncestors, flatChildren, flatElement, nodesIn, toEdge } from './flat-tree';
import { attributeOf, isElement, isText, localNameOf } from './node';
import { type CellStart, type Piece, TextFlow, type WhiteSpace } from './text-flow';

/** Text and the pieces it is made of; `seen` holds every text node on the way, shown or hidden. */
export interface RenderedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly seen: WeakSet<Text>;
}

/** Two boundaries in drawing order, as every kind of range has them. */
export type Extent = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

interface Box {
  readonly isVisible: boolean;
  readonly whiteSpace: WhiteSpace;
}

/** A node whose children are being read: how they are drawn, the next of them, and what ends after the last. */
interface Level {
  readonly node: Node;
  readonly box: Box;
  readonly isClosedDetails: boolean;
  readonly next: () => Node | null;
  readonly ends: 'nothing' | 'block' | 'row' | CellStart;
}

const unreadable = new Set(
  'script style template noscript head textarea select datalist iframe object video audio canvas meter progress title desc metadata defs symbol'.split(' '),
);

/** Reads the extents one after the other, each on lines of its own. */
export function readRendered(extents: readonly Extent[]): RenderedText {
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
  readonly #levels: Level[] = [];
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
      this.#read(flatElement(ancestor) ?? ancestor);
      return;
    }
  }

  /** Reads everything in `top`, level by level; once the end is reached, only what is open is ended. */
  #read(top: Node): void {
    let isStopped = this.#enter(top, { isVisible: true, whiteSpace: 'collapse' });
    for (let level = this.#levels.at(-1); level; level = this.#levels.at(-1)) {
      const child = isStopped ? null : level.next();
      if (!child) {
        this.#levels.pop();
        this.#endLevel(level);
        isStopped = this.#leave(level.node) || isStopped;
      } else if (level.isClosedDetails && localNameOf(child) !== 'summary') isStopped = this.#skip(child);
      else isStopped = this.#enter(child, level.box);
    }
  }

  /** Reads `node` where it lies between the edges, or opens a level for what is in it; true once the end is reached. */
  #enter(node: Node, box: Box): boolean {
    if (this.#end.where === 'before' && this.#end.node === node) return true;
    if (this.#start.where === 'before' && this.#start.node === node) this.#isStarted = true;
    if (isText(node)) return this.#readText(node, box);
    if (!this.#isStarted && !this.#startAncestors.has(node)) return false;
    if (!isElement(node)) return this.#open(node, box, 'nothing');
    return this.#enterElement(node, box);
  }

  /** After everything in `node`; true if the end lies here. */
  #leave(node: Node): boolean {
    if (this.#start.where === 'after' && this.#start.node === node) this.#isStarted = true;
    return this.#end.where === 'after' && this.#end.node === node;
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

  #enterElement(element: Element, box: Box): boolean {
    const name = localNameOf(element);
    if (name === 'br') {
      if (this.#isStarted && box.isVisible) this.#flow.breakLine();
      return this.#leave(element);
    }
    const style = unreadable.has(name) ? null : getComputedStyle(element);
    if (!style || style.display === 'none' || style.contentVisibility === 'hidden') return this.#skip(element) || this.#leave(element);
    const inner: Box = { isVisible: style.visibility === 'visible' || style.visibility === '', whiteSpace: whiteSpaceOf(style) };
    return this.#open(element, inner, this.#startElement(element, name, style.display));
  }

  /** Tells the flow what begins with an element, and gives back what ends with it. */
  #startElement(element: Element, name: string, display: string): Level['ends'] {
    if (display === 'table-cell') return this.#flow.startCell();
    if (!isBlock(display) && !(name === 'text' && element instanceof SVGElement)) return 'nothing';
    if (display === 'table-row') this.#flow.startRow();
    else this.#flow.endBlock();
    return display === 'table-row' ? 'row' : 'block';
  }

  #open(node: Node, box: Box, ends: Level['ends']): false {
    const isClosedDetails = localNameOf(node) === 'details' && attributeOf(node, 'open') === null;
    this.#levels.push({ node, box, isClosedDetails, next: flatChildren(node), ends });
    return false;
  }

  #endLevel({ ends }: Level): void {
    if (ends === 'block') this.#flow.endBlock();
    else if (ends === 'row') this.#flow.endRow();
    else if (ends !== 'nothing') this.#flow.endCell(ends);
  }

  /** Passes over a hidden subtree without losing an edge that lies in it. */
  #skip(node: Node): boolean {
    if (this.#startAncestors.has(node)) this.#isStarted = true;
    if (this.#isStarted) for (const inner of nodesIn(node)) if (isText(inner)) this.#seen.add(inner);
    return this.#endAncestors.has(node);
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
