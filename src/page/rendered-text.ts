/**
 * Reads what a person has selected and can see between two points of a page, and where each character stands.
 *
 * One pass over the flat tree with a stack of its own (pages nest deeper than a call stack goes), one
 * computed style per element and none per text node. `text-transform` is not applied: the page's own
 * letters are better evidence than their costume. Left out is what the browser does not count as
 * selected (hidden, `inert`, `user-select: none`), what nobody can see, and the readings of ruby.
 */
import { type Boundary, flatAncestors, flatChildren, flatElement, flatParent, nodesIn, toEdge } from './flat-tree';
import { attributeOf, isElement, isText, localNameOf } from './node';
import { Sight, View } from './sight';
import { type CellStart, type Piece, TextFlow, type WhiteSpace } from './text-flow';

/** Text and the pieces it is made of. */
export interface RenderedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Every text node on the way, read or left out. */
  readonly seen: WeakSet<Text>;
  /** Characters, white space apart, that the browser counts as selected and nobody can see: left out of the text. */
  readonly unseenChars: number;
  /** All that the browser counts as selected, left out or not, as it stands in the source. */
  readonly selectedText: string;
}

/** What to read: what can be selected and seen, or whatever is drawn in some way. */
export type Strictness = 'seen' | 'drawn';

/** Two boundaries in drawing order, as every kind of range has them. */
export type Extent = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** How an element draws its text. */
interface Box {
  readonly isVisible: boolean;
  readonly isSelectable: boolean;
  readonly isInert: boolean;
  readonly whiteSpace: WhiteSpace;
  /** Null where all that is drawn is read. */
  readonly sight: Sight | null;
}

const outermost: Box = { isVisible: true, isSelectable: true, isInert: false, whiteSpace: 'collapse', sight: null };

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

/** Readings of the characters they stand beside: seen, but no part of the sentence. */
const annotations = new Set(['rt', 'rp', 'rtc']);

/** Reads the extents one after the other, each on lines of its own. */
export function readRendered(extents: readonly Extent[], strictness: Strictness = 'seen'): RenderedText {
  const flow = new TextFlow();
  const seen = new WeakSet<Text>();
  const selected: string[] = [];
  let unseenChars = 0;
  const document = extents[0]?.startContainer.ownerDocument;
  const view = document && strictness === 'seen' ? new View(document) : null;
  for (const extent of extents) {
    unseenChars += new Walk(flow, seen, selected, extent, view).run();
    flow.endBlock();
  }
  return { text: flow.text, pieces: flow.pieces, seen, unseenChars, selectedText: selected.join('') };
}

class Walk {
  readonly #flow: TextFlow;
  readonly #seen: WeakSet<Text>;
  readonly #selected: string[];
  readonly #start;
  readonly #end;
  readonly #startAncestors: Set<Node>;
  readonly #endAncestors: Set<Node>;
  readonly #levels: Level[] = [];
  readonly #view: View | null;
  #top: Node | null = null;
  #isStarted = false;
  #unseenChars = 0;

  constructor(flow: TextFlow, seen: WeakSet<Text>, selected: string[], extent: Extent, view: View | null) {
    const from: Boundary = { container: extent.startContainer, offset: extent.startOffset };
    const to: Boundary = { container: extent.endContainer, offset: extent.endOffset };
    this.#flow = flow;
    this.#seen = seen;
    this.#selected = selected;
    this.#view = view;
    this.#start = toEdge(from);
    this.#end = toEdge(to);
    this.#startAncestors = flatAncestors(this.#start.node);
    this.#endAncestors = flatAncestors(this.#end.node);
  }

  /** Reads; gives back how many characters were left out because nobody can see them. */
  run(): number {
    for (const ancestor of this.#startAncestors) {
      if (!this.#endAncestors.has(ancestor)) continue;
      this.#read(flatElement(ancestor) ?? ancestor);
      break;
    }
    return this.#unseenChars;
  }

  /** Reads everything in `top`, level by level; once the end is reached, only what is open is ended. */
  #read(top: Node): void {
    const above = flatParent(top);
    const around = above && flatElement(above);
    this.#top = top;
    let isStopped = this.#enter(top, { ...outermost, sight: around && this.#view ? Sight.of(around, this.#view) : null });
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
      if (box.isVisible && box.isSelectable) this.#addText(node, from, to, box);
    }
    return isLast;
  }

  #addText(node: Text, from: number, to: number, { whiteSpace, sight }: Box): void {
    const data = node.data.slice(from, to);
    const isBlank = data.trim() === '';
    if (!isBlank) this.#selected.push(data);
    if (isBlank || !sight || sight.shows(node, from, to)) this.#flow.addText(node, from, to, whiteSpace);
    else this.#unseenChars += data.replace(/\s+/g, '').length;
  }

  #enterElement(element: Element, box: Box): boolean {
    const name = localNameOf(element);
    if (name === 'br') {
      if (this.#isStarted && box.isVisible && box.isSelectable && !box.sight?.isGone) this.#flow.breakLine();
      return this.#leave(element);
    }
    const isAnnotation = annotations.has(name) && element !== this.#top;
    if (this.#isStarted && box.isVisible && box.isSelectable) this.#addUnread(element, isAnnotation);
    const style = isAnnotation || unreadable.has(name) ? null : getComputedStyle(element);
    const display = style?.display ?? 'none';
    // Each property that is read costs as much as a text node; lines have no `content-visibility`.
    const isHidden = display === 'none' || (display !== 'inline' && style?.contentVisibility === 'hidden');
    if (!style || isHidden) return this.#skip(element) || this.#leave(element);
    return this.#open(element, this.#boxOf(element, style, display, box), this.#startElement(element, name, display));
  }

  /** Writes down what the browser counts as selected though it is not read: readings, and what a list of choices shows. */
  #addUnread(element: Element, isAnnotation: boolean): void {
    if (isAnnotation && getComputedStyle(element).display !== 'none') {
      for (const node of nodesIn(element)) if (isText(node)) this.#selected.push(node.data);
    } else if (element instanceof HTMLSelectElement) this.#selected.push(element.selectedOptions[0]?.label ?? '');
  }

  #boxOf(element: Element, style: CSSStyleDeclaration, display: string, outer: Box): Box {
    const isInert = outer.isInert || attributeOf(element, 'inert') !== null;
    const visibility = style.visibility;
    return {
      isVisible: visibility === 'visible' || visibility === '',
      isSelectable: this.#view === null || (!isInert && style.userSelect !== 'none'),
      isInert,
      whiteSpace: whiteSpaceOf(style),
      sight: this.#view && (outer.sight?.inside(element, style, display) ?? Sight.of(element, this.#view)),
    };
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
