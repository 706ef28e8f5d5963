/**
 * Brings a place into view: in every scroller around it, then in the window.
 *
 * `scrollIntoView` works on elements only, and a paragraph can be taller than the screen, so the
 * range itself is measured. Inner scrollers jump, so that the next measurement is true; the window
 * glides unless the user asked for less motion. Distances are measured in the viewport, and scrollers count in their own
 * pixels, which `zoom` and transforms make larger or smaller.
 */
import { boxOf, parentOf, scaleOf, scrollBy } from './node';

/** Scrolls until the range is in view; false if it is drawn nowhere. */
export function scrollToRange(range: Range): boolean {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view) return false;
  for (let at: Node | null = range.startContainer; at; at = parentOf(at) ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at instanceof view.HTMLElement && isScroller(at)) {
      const { left, top } = distance(range.getBoundingClientRect(), boxOf(at));
      const scale = scaleOf(at);
      scrollBy(at, { left: left / scale.x, top: top / scale.y, behavior: 'instant' });
    }
  }
  return scrollWindow(view, range.getBoundingClientRect());
}

/** Scrolls until the element is in view; false if it is drawn nowhere. */
export function scrollToElement(element: Element): boolean {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { width, height } = element.getBoundingClientRect();
  return width > 0 || height > 0;
}

function scrollWindow(view: Window, rect: DOMRect): boolean {
  if (rect.width === 0 && rect.height === 0) return false;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const by = distance(rect, { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight });
  if (by.left !== 0 || by.top !== 0) view.scrollBy({ ...by, behavior });
  return true;
}

function isScroller(element: HTMLElement): boolean {
  const root = element.ownerDocument.scrollingElement;
  if (element === root || element === element.ownerDocument.documentElement) return false;
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

/** How far to scroll: not at all along an axis on which the place is in view, else to the middle. */
function distance(rect: DOMRect, box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): { left: number; top: number } {
  return { left: along(rect.left, rect.right, box.left, box.right), top: along(rect.top, rect.bottom, box.top, box.bottom) };
}

function along(start: number, end: number, from: number, to: number): number {
  if (start >= from && end <= to) return 0;
  // Longer than the view: show its start.
  return end - start > to - from ? start - from : (start + end) / 2 - (from + to) / 2;
}
