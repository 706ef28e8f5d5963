/**
 * Which mark a place of the viewport is on. Highlights take no pointer events, so the place is looked up: the browser tells
 * which character is drawn there, and that one is in a marked range or in none. Nothing is put into the page for it.
 */
import type { Span } from '../core/text/span';
import { isText } from './node';

/** A finding's span, and where it is marked. */
export interface Mark {
  readonly span: Span;
  readonly range: Range;
}

/** The marks of one passage. */
export interface MarkFinder {
  add(mark: Mark): void;
  clear(): void;
  /** The mark that is drawn at a place, the shortest where several are. */
  find(x: number, y: number): Mark | null;
}

/** Of a range over more text nodes than this only the first can be pointed at. */
const limitNodes = 200;

/** Makes the finder of a document. */
export function createMarkFinder(document: Document): MarkFinder {
  const marks = new Map<Node, Mark[]>();
  const roots = new Set<ShadowRoot>();

  const put = (node: Node, mark: Mark) => {
    const here = marks.get(node);
    if (here) here.push(mark);
    else marks.set(node, [mark]);
  };

  return {
    add(mark) {
      const { startContainer, endContainer, commonAncestorContainer } = mark.range;
      const root = startContainer.getRootNode();
      if (root instanceof ShadowRoot) roots.add(root);
      put(startContainer, mark);
      if (startContainer === endContainer) return;
      const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
      walker.currentNode = startContainer;
      for (let looked = 0; looked < limitNodes; looked++) {
        const node = walker.nextNode();
        if (!node) return;
        if (isText(node)) put(node, mark);
        if (node === endContainer) return;
      }
    },
    clear() {
      marks.clear();
      roots.clear();
    },
    find(x, y) {
      if (marks.size === 0) return null;
      const node = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] })?.offsetNode;
      const drawn = (node && marks.get(node))?.filter(({ range }) => isDrawnAt(range, x, y)) ?? [];
      const lengthOf = ({ span }: Mark) => span.end - span.start;
      return drawn.reduce<Mark | null>((least, mark) => (least && lengthOf(least) <= lengthOf(mark) ? least : mark), null);
    },
  };
}

/** The character at a place is the nearest one, which may be far away. */
function isDrawnAt(range: Range, x: number, y: number): boolean {
  return Array.from(range.getClientRects()).some(({ left, top, right, bottom }) => left <= x && x < right && top <= y && y < bottom);
}
