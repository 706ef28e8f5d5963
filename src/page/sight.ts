/**
 * What a reader can see of a text: as it stands, or after scrolling as a reader can scroll. Hidden from the eye are text
 * without opacity, without size, without ink, cut off by a clip or by a box that does not scroll, and text that stands where
 * no scrolling leads. What lies over a text is not known; where a page is too clever for the answer, text counts as seen.
 */
import { type Area, areaInside, contains, intersect, isClippedAway, isTiny, nowhere, pageArea, windowArea } from './area';
import { type Colour, leastOpacity } from './colours';
import { flatParent } from './flat-tree';
import { groundOf, type Ink, inkOf, type Painted, Paintings } from './ink';
import { isElement, parentOf, shadowOf } from './node';

/** Smaller letters are not read, in CSS pixels; letters of drawings are measured instead. */
const leastFontSize = 2;
/** So often a whole box is measured with all that is in it, before text is measured piece by piece. */
const limitBoxesMeasured = 200;

/** What one reading of a page knows for all its elements. */
export class View {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly paintings: Paintings;
  readonly range: Range;
  readonly hasOwnColours: boolean;
  boxesMeasured = 0;
  #page: Area | undefined;
  #screen: Area | undefined;
  #ground: Colour | 'unknown' | undefined;

  constructor(document: Document) {
    this.document = document;
    this.window = document.defaultView ?? window;
    this.paintings = new Paintings(document);
    this.range = document.createRange();
    this.hasOwnColours = !this.window.matchMedia('(forced-colors: active)').matches;
  }

  /** Where the page can be scrolled to. */
  get page(): Area {
    this.#page ??= pageArea(this.document, this.window);
    return this.#page;
  }

  /** What the window shows. */
  get screen(): Area {
    this.#screen ??= windowArea(this.window);
    return this.#screen;
  }

  /** What is behind a page that paints nothing; in a frame, the page around it. */
  get ground(): Colour | 'unknown' {
    this.#ground ??= this.window.top === this.window && !this.#isDark() ? { red: 255, green: 255, blue: 255, alpha: 1 } : 'unknown';
    return this.#ground;
  }

  #isDark(): boolean {
    const wished = this.document.querySelector('meta[name="color-scheme" i]')?.getAttribute('content') ?? '';
    return /dark/i.test(`${wished} ${getComputedStyle(this.document.documentElement).colorScheme}`);
  }
}

/** How what is in one element can be seen. */
export class Sight implements Painted {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  readonly outer: Sight | null;
  readonly #view: View;
  readonly #opacity: number;
  readonly #isClipped: boolean;
  /** The nearest box: lines and inline elements are measured with it. */
  readonly #box: Sight;
  readonly #area: Area;
  #behind: Colour | 'unknown' | undefined;
  #ink: Ink | undefined;
  #isWhollySeen: boolean | undefined;

  private constructor(view: View, element: Element, style: CSSStyleDeclaration, display: string, outer: Sight | null) {
    const isInline = display === 'inline' || display === 'contents' || display.startsWith('ruby');
    const position = isInline ? 'static' : style.position;
    const isFree = position === 'absolute' || position === 'fixed';
    const isRaised = isFree && Element.prototype.matches.call(element, ':modal, :popover-open, :fullscreen');
    this.#view = view;
    this.element = element;
    this.style = style;
    this.outer = outer;
    this.#opacity = opacityOf(style) * (isRaised || !outer ? 1 : outer.#opacity);
    this.#isClipped = (!isRaised && outer !== null && outer.#isClipped) || isClippedAway(style.clipPath, isFree ? style.clip : 'auto');
    this.#box = isInline && outer && parentOf(element) === outer.element ? outer.#box : this;
    this.#area = isInline && outer ? outer.#area : this.#areaInside(isFree ? position : null, isRaised);
  }

  /** The sight of what is in `element`; `view` is that of its page. */
  static of(element: Element, view: View): Sight {
    const lineage: Element[] = [];
    for (let at: Node | null = element; at; at = flatParent(at)) if (isElement(at)) lineage.unshift(at);
    let sight: Sight | null = null;
    for (const at of lineage) {
      const style = getComputedStyle(at);
      sight = new Sight(view, at, style, style.display, sight);
    }
    return sight!;
  }

  /** The sight of what is in a child of this element. */
  inside(child: Element, style: CSSStyleDeclaration, display = style.display): Sight {
    return new Sight(this.#view, child, style, display, this);
  }

  /** Nothing in here can be seen, whatever it is. */
  get isGone(): boolean {
    return this.#opacity < leastOpacity || this.#isClipped || this.#area === nowhere;
  }

  /** The nearest opaque colour behind what is in the element, as far as its ancestors tell. */
  get behind(): Colour | 'unknown' {
    this.#behind ??= groundOf(this.style) ?? this.outer?.behind ?? this.#view.ground;
    return this.#behind;
  }

  /** Whether a reader can see code units `[from, to)` of a text that is drawn in this element. */
  shows(text: Text, from: number, to: number): boolean {
    if (this.isGone) return false;
    if (!(this.element instanceof SVGElement) && Number.parseFloat(this.style.fontSize) < leastFontSize) return false;
    this.#ink ??= this.#view.hasOwnColours ? inkOf(this) : 'seen';
    if (this.#ink === 'seen' && parentOf(text) === this.element && this.#box.#isSeenWhole()) return true;
    const box = this.#measure(() => {
      this.#view.range.setStart(text, from);
      this.#view.range.setEnd(text, to);
    });
    if (isTiny(intersect(this.#area, box))) return false;
    return this.#ink === 'seen' || this.#view.paintings.shows(this.#ink, this, box);
  }

  /** Whether the box and all that is in it lies where it can be seen. */
  #isSeenWhole(): boolean {
    this.#isWhollySeen ??= this.#isInSeenBox() || this.#isMeasuredWhole();
    return this.#isWhollySeen;
  }

  #isInSeenBox(): boolean {
    const { outer } = this;
    if (!outer || outer.#area !== this.#area || parentOf(this.element) !== outer.element || !outer.#box.#isSeenWhole()) return false;
    return this.style.transform === 'none' && this.style.scale === 'none';
  }

  #isMeasuredWhole(): boolean {
    if (this.#view.boxesMeasured++ >= limitBoxesMeasured) return false;
    const box = this.#measure(() => this.#view.range.selectNodeContents(shadowOf(this.element) ?? this.element));
    return !isTiny(box) && contains(this.#area, box);
  }

  #measure(select: () => void): DOMRect {
    select();
    return this.#view.range.getBoundingClientRect();
  }

  #areaInside(position: 'absolute' | 'fixed' | null, isRaised: boolean): Area {
    const { document } = this.#view;
    const outer = this.#areaAround(position, isRaised);
    const isPage = this.element === document.documentElement || (this.element === document.body && this.outer?.style.overflow === 'visible');
    if (isPage || this.style.overflow === 'visible' || outer === nowhere) return outer;
    return areaInside(this.element, this.style, outer);
  }

  /** The area of the box that this one is placed in: boxes that are placed freely leave those that only flow around them. */
  #areaAround(position: 'absolute' | 'fixed' | null, isRaised: boolean): Area {
    if (!position) return this.outer ? this.outer.#area : this.#view.page;
    let at = isRaised ? null : this.outer;
    while (at && !(position === 'absolute' && at.style.position !== 'static') && !isPlacedIn(at.style)) at = at.outer;
    return at ? at.#area : position === 'fixed' ? this.#view.screen : this.#view.page;
  }
}

/** How much of what is in an element comes through, 0–1. */
function opacityOf({ opacity, filter }: CSSStyleDeclaration): number {
  const [, filtered] = filter === 'none' ? [] : (/(?:^| )opacity\(([\d.]+)\)/.exec(filter) ?? []);
  return Number(opacity === '' ? 1 : opacity) * Number(filtered ?? 1);
}

/** Whether boxes of any position are placed in an element with this style. */
function isPlacedIn(style: CSSStyleDeclaration): boolean {
  return (
    style.transform !== 'none' ||
    style.filter !== 'none' ||
    style.perspective !== 'none' ||
    style.scale !== 'none' ||
    style.translate !== 'none' ||
    /paint|layout|strict|content/.test(style.contain) ||
    /transform|filter|perspective/.test(style.willChange)
  );
}
