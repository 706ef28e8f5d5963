/**
 * Where the card goes: beside the selection and never outside the viewport. Pure geometry in CSS
 * pixels, the viewport's top left corner is (0, 0).
 */

/** A rectangle in the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width and height. */
export type Size = Pick<Box, 'width' | 'height'>;

/** Left and top. */
export type Point = Pick<Box, 'x' | 'y'>;

/** Where the card stands to its anchor; `over` when there is room nowhere beside it. */
export type Side = 'below' | 'above' | 'after' | 'before' | 'over';

/** The question: what to place where. */
export interface Placing {
  readonly anchor: Box | null;
  readonly card: Size;
  readonly viewport: Size;
  readonly direction: 'ltr' | 'rtl';
  /** Taken first if the card fits there, so that a card that grows does not jump. */
  readonly preferred?: Side;
  /** What is anchored to is being edited: a card that is cut low is better than one that covers it. */
  readonly isEdited?: boolean;
}

/** The answer. */
export interface Placed extends Point {
  readonly side: Side;
  /** The height that the card may have there; beyond it scrolls inside. */
  readonly heightLimit: number;
}

/** Pixels kept free around the viewport's edge, and between the card and its anchor. */
export const margin = 8;
const gap = 6;
/** A card is cut to the room above or below its anchor down to this height; with less room it covers the page. */
const leastHeight = 240;
const leastHeightBesideField = 96;

/**
 * The place for a card: below its anchor, else above, else beside; cut to the larger of the rooms
 * below and above where it fits nowhere; else over the page's lower end corner.
 */
export function placeCard(placing: Placing): Placed {
  const { card, viewport, direction, preferred, isEdited } = placing;
  const heightLimit = largestCard(viewport).height;
  const endX = direction === 'rtl' ? 0 : viewport.width;
  const anchor = placing.anchor && clip(placing.anchor, viewport);
  if (!anchor) return { ...clampPoint({ x: endX, y: 0 }, card, viewport), side: 'over', heightLimit };
  const sides: Side[] = ['below', 'above', 'after', 'before'];
  for (const side of preferred ? [preferred, ...sides] : sides) {
    const point = beside(side, anchor, card, direction);
    if (fits(point, side, card, viewport)) return { ...clampPoint(point, card, viewport), side, heightLimit };
  }
  const below = viewport.height - margin - gap - anchor.y - anchor.height;
  const above = anchor.y - gap - margin;
  const room = Math.max(below, above);
  if (room < (isEdited ? leastHeightBesideField : leastHeight))
    return { ...clampPoint({ x: endX, y: viewport.height }, card, viewport), side: 'over', heightLimit };
  const side = below >= above ? 'below' : 'above';
  const cut = { width: card.width, height: Math.min(card.height, room) };
  return { ...clampPoint(beside(side, anchor, cut, direction), cut, viewport), side, heightLimit: room };
}

/** The nearest point at which the whole card is inside the viewport; its top left corner wins if it is too large. */
export function clampPoint(point: Point, card: Size, viewport: Size): Point {
  return {
    x: clamp(point.x, margin, viewport.width - margin - card.width),
    y: clamp(point.y, margin, viewport.height - margin - card.height),
  };
}

/** The largest size a card may have in this viewport. */
export function largestCard(viewport: Size): Size {
  return { width: Math.max(0, viewport.width - 2 * margin), height: Math.max(0, viewport.height - 2 * margin) };
}

function beside(side: Side, anchor: Box, card: Size, direction: 'ltr' | 'rtl'): Point {
  const isRight = (side === 'after') === (direction === 'ltr');
  if (side === 'after' || side === 'before') {
    return { x: isRight ? anchor.x + anchor.width + gap : anchor.x - gap - card.width, y: anchor.y };
  }
  return {
    x: direction === 'rtl' ? anchor.x + anchor.width - card.width : anchor.x,
    y: side === 'below' ? anchor.y + anchor.height + gap : anchor.y - gap - card.height,
  };
}

/** Whether the card fits along the axis that keeps it off its anchor; along the other it may be shifted. */
function fits(point: Point, side: Side, card: Size, viewport: Size): boolean {
  if (side === 'over') return false;
  return side === 'below' || side === 'above'
    ? point.y >= margin && point.y + card.height <= viewport.height - margin
    : point.x >= margin && point.x + card.width <= viewport.width - margin;
}

/** The part of an anchor that is in the viewport; an anchor outside becomes its nearest point on the edge. */
function clip(box: Box, viewport: Size): Box {
  const left = clamp(box.x, 0, viewport.width);
  const top = clamp(box.y, 0, viewport.height);
  return {
    x: left,
    y: top,
    width: clamp(box.x + box.width, left, viewport.width) - left,
    height: clamp(box.y + box.height, top, viewport.height) - top,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
