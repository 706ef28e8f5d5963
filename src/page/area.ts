/**
 * Where on a page something can be seen: now, or after scrolling as a reader can scroll. Rectangles in viewport
 * pixels; nothing is written, so the layout is made once at most.
 */
import { boxOf, scaleOf } from './node';

/** A rectangle; empty where its sides have crossed. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Less than this, in pixels, is not seen. */
const leastSeen = 1;
/** A box that cuts off what is larger than itself shows nothing below this size: one pixel is the custom. */
const leastOpening = 2;

/** Nothing in here can be seen. */
export const nowhere: Area = { left: 0, top: 0, right: 0, bottom: 0 };

/** The part that two areas share. */
export function intersect(one: Area, other: Area): Area {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Whether an area is too small to be seen. */
export function isTiny({ left, top, right, bottom }: Area, least = leastSeen): boolean {
  return right - left < least || bottom - top < least;
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
}

/** What the window shows, for what does not scroll with the page. */
export function windowArea(view: Window): Area {
  return { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
}

/**
 * What can be scrolled to in a document. A page that cannot be scrolled for a while, under a dialog say, counts as
 * one that can; one that never scrolls sideways does not.
 */
export function pageArea(document: Document, view: Window & typeof globalThis): Area {
  const root = document.scrollingElement ?? document.documentElement;
  const styles = [document.documentElement, document.body]
    .filter((element) => element instanceof view.Element)
    .map((element) => view.getComputedStyle(element));
  // The root tells its size in pixels of the viewport, whatever its own zoom.
  const [width, height] = [Math.max(root.scrollWidth, view.innerWidth), Math.max(root.scrollHeight, view.innerHeight)];
  const clipper = styles.find((style) => style.overflow !== 'visible');
  const isClippedX = clipper !== undefined && /hidden|clip/.test(clipper.overflowX);
  const isReversed = styles.some((style) => style.direction === 'rtl' || style.writingMode.endsWith('-rl'));
  const rest = isReversed ? width - view.innerWidth : 0;
  return {
    left: isClippedX ? 0 : -view.scrollX - rest,
    top: -view.scrollY,
    right: isClippedX ? view.innerWidth : width - view.scrollX,
    bottom: height - view.scrollY,
  };
}

/** The area for what is in an element that cuts off or scrolls what is larger than itself; `outer` is the area of the element. */
export function areaInside(element: Element, style: CSSStyleDeclaration, outer: Area): Area {
  const box = boxOf(element);
  if (isTiny(intersect(outer, box), leastOpening)) return nowhere;
  const scale = scaleOf(element);
  const isFlipped = style.direction === 'rtl' || style.writingMode.endsWith('-rl') || style.flexDirection.endsWith('-reverse');
  const along = (how: string, from: number, to: number, outerFrom: number, outerTo: number, scrolled: number, size: number): [number, number] => {
    if (how === 'visible') return [outerFrom, outerTo];
    if (how !== 'auto' && how !== 'scroll') return [Math.max(from, outerFrom), Math.min(to, outerTo)];
    const rest = Math.max(0, size - (to - from));
    const start = from - scrolled;
    return [isFlipped ? start - rest : start, Math.max(start + size, to)];
  };
  const [left, right] = along(style.overflowX, box.left, box.right, outer.left, outer.right, element.scrollLeft * scale.x, element.scrollWidth * scale.x);
  const [top, bottom] = along(style.overflowY, box.top, box.bottom, outer.top, outer.bottom, element.scrollTop * scale.y, element.scrollHeight * scale.y);
  return { left, top, right, bottom };
}

/** Whether a clip leaves nothing to be seen, as the usual ways to hide text from the eye do; shapes it does not know leave something. */
export function isClippedAway(clipPath: string, clip: string): boolean {
  if (clip !== 'auto' && clip !== '') {
    const [top, right, bottom, left] = numbersIn(clip);
    if (right! - left! < leastOpening || bottom! - top! < leastOpening) return true;
  }
  if (clipPath === 'none' || clipPath === '') return false;
  const [, shape = '', inside = ''] = /^(\w+)\(([^)]*)\)/.exec(clipPath) ?? [];
  if (shape === 'circle' || shape === 'ellipse') return /^\s*0(px|%)?(\s|$)/.test(inside);
  if (shape === 'polygon') return isFlat(inside);
  if (shape !== 'inset' || !/^[\d.\s%-]+(round.*)?$/.test(inside.replaceAll('0px', '0%'))) return false;
  const [top = 0, right = top, bottom = top, left = right] = numbersIn(inside.split('round')[0]!);
  return top + bottom >= 100 || left + right >= 100;
}

/** Whether all corners of a polygon are one point or on one upright or level line. */
function isFlat(corners: string): boolean {
  const points = corners.split(',').map((corner) => corner.trim().split(/\s+/).slice(-2));
  return [0, 1].some((axis) => new Set(points.map((point) => Number.parseFloat(point[axis] ?? '0'))).size < 2);
}

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(/-?[\d.]+|auto/g), ([number]) => (number === 'auto' ? Number.NaN : Number(number)));
}
