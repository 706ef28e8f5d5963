/**
 * Whether letters are painted so that they can be told from what lies behind them. Decided where a page says it in plain
 * colours; before pictures, gradients and whatever else is in the way the answer is yes.
 */
import { isTiny, intersect } from './area';
import { type Colour, isLost, leastOpacity, parseColour } from './colours';
import { boxOf, shadowOf } from './node';

/** An element on the way to a text, with all that it stands in. */
export interface Painted {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly outer: Painted | null;
  /** The nearest opaque colour behind what is in the element, as far as its ancestors tell. */
  readonly behind: Colour | 'unknown';
}

/** How letters come out: clearly, in no colour at all, or in the colour of what the ancestors paint behind them. */
export type Ink = 'seen' | 'clear' | 'lost';

/** What is painted somewhere; pictures are of no colour that is known. */
interface Painting {
  readonly element: Element;
  readonly box: DOMRect;
  readonly ground: Colour | 'unknown';
  readonly isPlaced: boolean;
}

const pictures = 'img, canvas, svg, video, picture, object, embed, input[type=image]';
const limitComparisons = 2_000_000;

/** The colour that an element paints behind its text, or that it cannot be known; null where it lets what is around it through. */
export function groundOf(style: CSSStyleDeclaration): Colour | 'unknown' | null {
  const colour = parseColour(style.backgroundColor);
  if (!colour || colour.alpha === 0) return null;
  return colour.alpha === 1 ? colour : 'unknown';
}

/** How the letters of an element come out. */
export function inkOf({ element, style, behind }: Painted): Ink {
  const isDrawing = element instanceof SVGElement;
  const fill = isDrawing ? style.fill : style.getPropertyValue('-webkit-text-fill-color') || style.color;
  const colour = fill === 'none' ? { red: 0, green: 0, blue: 0, alpha: 0 } : parseColour(fill);
  if (!colour) return 'seen';
  const isClear = colour.alpha < leastOpacity || (isDrawing && Number(style.fillOpacity) < leastOpacity);
  if (!isClear && (isDrawing || behind === 'unknown' || !isLost(colour, behind))) return 'seen';
  return hasOutline(style, isDrawing, behind) ? 'seen' : isClear ? 'clear' : 'lost';
}

function hasOutline(style: CSSStyleDeclaration, isDrawing: boolean, behind: Colour | 'unknown'): boolean {
  if (isDrawing) return style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > 0;
  const isSeen = (text: string) => {
    const colour = parseColour(text);
    return colour !== null && colour.alpha >= leastOpacity && (behind === 'unknown' || !isLost(colour, behind));
  };
  const strokeWidth = Number.parseFloat(style.getPropertyValue('-webkit-text-stroke-width'));
  if (strokeWidth > 0 && isSeen(style.getPropertyValue('-webkit-text-stroke-color'))) return true;
  return (style.textShadow.match(/[a-z-]+\([^)]*\)/g) ?? []).some(isSeen);
}

/** What is painted on a page outside the boxes of a text, found once and only when some text has no ink of its own. */
export class Paintings {
  readonly #document: Document;
  #pictures: Painting[] | null = null;
  #grounds: Painting[] | null = null;
  #comparisons = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * Whether text without ink of its own can be seen all the same: clear letters over a picture of them, as readers of scans
   * and of PDFs lay them, letters that a background shines through, and letters over something other than their ancestors.
   */
  shows(ink: Ink, painted: Painted, box: DOMRect): boolean {
    let isCovered = false;
    for (let at: Painted | null = painted; at; at = at.outer) {
      const { element, style } = at;
      if (style.backgroundClip.includes('text') || style.mixBlendMode !== 'normal') return true;
      if (isCovered) continue;
      const isPage = element === this.#document.documentElement || element === this.#document.body;
      const image = style.backgroundImage;
      if (image !== 'none' && (ink === 'lost' || (!isPage && image.includes('url(')))) return true;
      if (ink === 'lost' && hasPaintedPseudo(element)) return true;
      isCovered = groundOf(style) !== null;
    }
    if (this.#picturesOf(painted.element).some((picture) => lies(picture, painted.element, box))) return true;
    return ink === 'lost' && this.#liesOverOther(painted, box);
  }

  #picturesOf(element: Element): Painting[] {
    this.#pictures ??= rootsAround(element).flatMap((root) =>
      Array.from(root.querySelectorAll(pictures), (picture) => ({ element: picture, box: boxOf(picture), ground: 'unknown' as const, isPlaced: true })),
    );
    return this.#bounded(this.#pictures);
  }

  /** Whether something that is not around the text paints where the text is, in a colour that the text can be told from. */
  #liesOverOther({ element, style, behind }: Painted, box: DOMRect): boolean {
    this.#grounds ??= rootsAround(element).flatMap((root) =>
      Array.from(root.querySelectorAll('*')).flatMap((other) => {
        const style = getComputedStyle(other);
        const ground = style.backgroundImage === 'none' ? groundOf(style) : 'unknown';
        return ground ? [{ element: other, box: boxOf(other), ground, isPlaced: style.position !== 'static' }] : [];
      }),
    );
    const colour = parseColour(style.color);
    return this.#bounded(this.#grounds).some(
      (other) => lies(other, element, box) && (other.ground === 'unknown' || behind === 'unknown' || !colour || !isLost(colour, other.ground)),
    );
  }

  /** A page can have so much of both that comparing all with all takes for ever: beyond a limit nothing is compared. */
  #bounded<Item>(items: Item[]): Item[] {
    this.#comparisons += items.length;
    return this.#comparisons > limitComparisons ? [] : items;
  }
}

/** Whether something is painted where a text is: not by what the text stands in, nor by what stands in one line with it. */
function lies({ element, box, isPlaced }: Painting, around: Element, text: DOMRect): boolean {
  return !isTiny(intersect(box, text)) && !element.contains(around) && (isPlaced || !around.contains(element));
}

function hasPaintedPseudo(element: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return style.content !== 'none' && style.content !== 'normal' && (style.backgroundImage !== 'none' || groundOf(style) !== null);
  });
}

/** The tree of an element and the trees around it. */
function rootsAround(element: Element): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  for (let root: Node | null = element.getRootNode(); root; root = root instanceof ShadowRoot ? root.host.getRootNode() : null) {
    if (root instanceof Document || (root instanceof ShadowRoot && shadowOf(root.host))) roots.push(root as Document | ShadowRoot);
  }
  return roots;
}
