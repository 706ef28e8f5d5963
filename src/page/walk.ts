/**
 * One pass over the flat tree with a stack of its own (pages nest deeper than a call stack goes), one computed style per
 * element and none per text node. It goes in small steps, between which whoever drives it may wait; the page lives on
 * meanwhile, so nothing that was known of it is trusted after a wait.
 */
import { type Boundary, flatAncestors, flatChildren, flatElement, flatParent, nodesIn, toEdge } from './flat-tree';
import { attributeOf, isElement, isText, localNameOf } from './node';
import { Sight, type View } from './sight';
import type { CellStart, WhiteSpace } from './text-flow';
import type { Extent, WalkDesk } from './walk-desk';

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
  box: Box;
  /** Nothing in it is read; its texts are only written down as passed by. */
  readonly isPassedOver: boolean;
  readonly isClosedDetails: boolean;
  readonly next: () => Node | null;
  readonly ends: 'nothing' | 'block' | 'row' | CellStart;
}

/** So many nodes are looked at in one step. */
export const nodesAStep = 32;

const unreadable = new Set(
  'script style template noscript head textarea select datalist iframe object video audio canvas meter progress title desc metadata defs symbol'.split(' '),
);

/** Readings of the characters they stand beside: seen, but no part of the sentence. */
const annotations = new Set(['rt', 'rp', 'rtc']);

/** A walk from one boundary to another. */
export class Walk {
  readonly #desk: WalkDesk;
  readonly #start;
  readonly #end;
  readonly #startAncestors: Set<Node>;
  readonly #endAncestors: Set<Node>;
  readonly #levels: Level[] = [];
  readonly #isAnySelectable: boolean;
  #view: View | null;
  #top: Node | null = null;
  #isStarted = false;
  /** The text has become as long as it may. */
  isCut = false;
  /** Characters left out so far because nobody can see them. */
  unseenChars = 0;

  /** `view` is that of the page, which several walks may share; null where whatever is drawn is read. */
  constructor(desk: WalkDesk, extent: Extent, view: View | null) {
    const from: Boundary = { container: extent.startContainer, offset: extent.startOffset };
    const to: Boundary = { container: extent.endContainer, offset: extent.endOffset };
    this.#desk = desk;
    this.#view = view;
    this.#isAnySelectable = desk.strictness !== 'seen';
    this.#start = toEdge(from);
    this.#end = toEdge(to);
    this.#startAncestors = flatAncestors(this.#start.node);
    this.#endAncestors = flatAncestors(this.#end.node);
  }

  /** Reads, step by step. */
  *steps(): Generator<void> {
    for (const ancestor of this.#startAncestors) {
      if (!this.#endAncestors.has(ancestor)) continue;
      yield* this.#read(flatElement(ancestor) ?? ancestor);
      break;
    }
  }

  /** After a wait in which the page was scrolled, sized or changed: where things are seen is found out anew. */
  refresh(view: View): void {
    this.#view = view;
    let sight: Sight | null = null;
    for (const level of this.#levels) {
      if (level.isPassedOver) continue;
      if (isElement(level.node)) sight = sightOf(level.node, sight, view);
      level.box = { ...level.box, sight };
    }
  }

  /** Reads everything in `top`, level by level; once the end is reached, only what is open is ended. */
  *#read(top: Node): Generator<void> {
    const above = flatParent(top);
    const around = above && flatElement(above);
    let looked = 0;
    this.#top = top;
    let isStopped = this.#enter(top, { ...outermost, sight: around && this.#view ? Sight.of(around, this.#view) : null });
    for (let level = this.#levels.at(-1); level; level = this.#levels.at(-1)) {
      if (++looked % nodesAStep === 0) yield;
      const child = isStopped || this.isCut ? null : level.next();
      if (!child) {
        this.#levels.pop();
        this.#endLevel(level);
        const isEndInside = level.isPassedOver && this.#endAncestors.has(level.node);
        isStopped = this.#leave(level.node) || isEndInside || isStopped;
      } else if (level.isPassedOver) {
        if (this.#isStarted && isText(child)) this.#desk.seen.add(child);
      } else if (level.isClosedDetails && localNameOf(child) !== 'summary') this.#passOver(child, level.box);
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
      if (this.#desk.isOnce && this.#desk.seen.has(node)) return isLast;
      this.#desk.seen.add(node);
      const from = isFirst ? this.#start.offset : 0;
      const to = isLast ? Math.min(this.#end.offset, node.length) : node.length;
      if (box.isVisible && box.isSelectable) this.#addText(node, from, to, box);
    }
    return isLast;
  }

  #addText(node: Text, from: number, to: number, { whiteSpace, sight }: Box): void {
    const { flow, limitChars = Number.POSITIVE_INFINITY, onSelected } = this.#desk;
    const room = limitChars - flow.length;
    if (to - from >= room) {
      this.isCut = true;
      to = from + Math.max(0, room);
    }
    const data = node.data.slice(from, to);
    const isBlank = data.trim() === '';
    if (!isBlank) onSelected?.(data);
    if (isBlank || !sight || sight.shows(node, from, to)) flow.addText(node, from, to, whiteSpace);
    else this.unseenChars += data.replace(/\s+/g, '').length;
  }

  #enterElement(element: Element, box: Box): boolean {
    const name = localNameOf(element);
    if (name === 'br') {
      if (this.#isStarted && box.isVisible && box.isSelectable && !box.sight?.isGone) this.#desk.flow.breakLine();
      return this.#leave(element);
    }
    const isAnnotation = annotations.has(name) && element !== this.#top;
    if (this.#desk.onSelected && this.#isStarted && box.isVisible && box.isSelectable) this.#addUnread(element, isAnnotation, this.#desk.onSelected);
    const style = isAnnotation || unreadable.has(name) ? null : getComputedStyle(element);
    const display = style?.display ?? 'none';
    // Each property that is read costs as much as a text node; lines have no `content-visibility`.
    const isHidden = display === 'none' || (display !== 'inline' && style?.contentVisibility === 'hidden');
    if (!style || isHidden) return this.#passOver(element, box);
    return this.#open(element, this.#boxOf(element, style, display, box), this.#startElement(element, name, display));
  }

  /** Writes down what the browser counts as selected though it is not read: readings, and what a list of choices shows. */
  #addUnread(element: Element, isAnnotation: boolean, add: (text: string) => void): void {
    if (isAnnotation && getComputedStyle(element).display !== 'none') {
      for (const node of nodesIn(element)) if (isText(node)) add(node.data);
    } else if (element instanceof HTMLSelectElement) add(element.selectedOptions[0]?.label ?? '');
  }

  #boxOf(element: Element, style: CSSStyleDeclaration, display: string, outer: Box): Box {
    const isInert = outer.isInert || attributeOf(element, 'inert') !== null;
    const visibility = style.visibility;
    return {
      isVisible: visibility === 'visible' || visibility === '',
      isSelectable: this.#isAnySelectable || (!isInert && style.userSelect !== 'none'),
      isInert,
      whiteSpace: whiteSpaceOf(style),
      sight: this.#view && (outer.sight?.inside(element, style, display) ?? Sight.of(element, this.#view)),
    };
  }

  /** Tells the flow what begins with an element, and gives back what ends with it. */
  #startElement(element: Element, name: string, display: string): Level['ends'] {
    const { flow, onElement } = this.#desk;
    if (display === 'table-cell') return flow.startCell();
    if (!isBlock(display) && !(name === 'text' && element instanceof SVGElement)) return 'nothing';
    if (display === 'table-row') flow.startRow();
    else flow.endBlock();
    onElement?.begin(element, display, flow.length);
    return display === 'table-row' ? 'row' : 'block';
  }

  #open(node: Node, box: Box, ends: Level['ends']): false {
    const isClosedDetails = localNameOf(node) === 'details' && attributeOf(node, 'open') === null;
    this.#levels.push({ node, box, isPassedOver: false, isClosedDetails, next: flatChildren(node), ends });
    return false;
  }

  #endLevel({ node, ends }: Level): void {
    const { flow, onElement } = this.#desk;
    if (ends === 'block' || ends === 'row') onElement?.end(node as Element, flow.length);
    if (ends === 'block') flow.endBlock();
    else if (ends === 'row') flow.endRow();
    else if (ends !== 'nothing') flow.endCell(ends);
  }

  /** Passes over a hidden subtree without losing an edge that lies in it. */
  #passOver(node: Node, box: Box): false {
    if (this.#startAncestors.has(node)) this.#isStarted = true;
    const nodes = nodesIn(node);
    this.#levels.push({ node, box, isPassedOver: true, isClosedDetails: false, next: () => nodes.next().value ?? null, ends: 'nothing' });
    return false;
  }
}

function sightOf(element: Element, outer: Sight | null, view: View): Sight {
  return outer ? outer.inside(element, getComputedStyle(element)) : Sight.of(element, view);
}

function isBlock(display: string): boolean {
  return !(display === '' || display === 'contents' || display === 'math' || display.startsWith('inline') || display.startsWith('ruby'));
}

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const collapse = style.getPropertyValue('white-space-collapse') || style.whiteSpace;
  if (collapse === 'preserve-breaks' || collapse === 'pre-line') return 'preserve-breaks';
  return /^(preserve|pre|pre-wrap|break-spaces)$/.test(collapse) ? 'preserve' : 'collapse';
}
