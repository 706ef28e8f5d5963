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
  /** Where the selection is drawn. */
  readonly anchor: Box | null;
  /** What is edited, a field or an editor, around the selection: never covered where there is any room beside it. */
  readonly field?: Box | null;
  readonly card: Size;
  /** The height up to which it may grow: a side is chosen for that, so that a card that grows does not jump. */
  readonly grownHeight?: number;
  readonly viewport: Size;
  readonly direction: 'ltr' | 'rtl';
  /** Taken first if the card fits there. */
  readonly preferred?: Side;
}

/** The answer. */
export interface Placed extends Point {
  readonly side: Side;
  /** The size that the card may have there; beyond it scrolls inside. */
  readonly heightLimit: number;
  readonly widthLimit: number;
}

/** Pixels kept free around the viewport's edge, and between the card and its anchor. */
export const margin = 8;
const gap = 6;
/** A card is cut to the room beside its anchor down to this size; with less room it covers the page. */
const least: Size = { width: 400, height: 240 };
/** Beside what is edited it is cut further: better a small card than a covered field. */
const leastBesideField: Size = { width: 280, height: 96 };
const sides = ['below', 'above', 'after', 'before'] as const;
/** What room is worth by its side: below is where one looks, and above or below the lines of the selection can still be read whole. */
const ease = { below: 1.5, above: 1.35, after: 1, before: 1 } as const satisfies Record<(typeof sides)[number], number>;

/**
 * The place for a card: on the side of its anchor with the most room, cut to that where it fits nowhere; else over the page's
 * lower end corner. Where a field is edited, beside that; where it leaves no room, as for its selection alone.
 */
export function placeCard(placing: Placing): Placed {
  const { field, ...plain } = placing;
  const besideField = field && placeBeside(plain, field, leastBesideField);
  const beside = besideField || (placing.anchor && placeBeside(plain, placing.anchor, least));
  if (beside) return beside;
  const { card, viewport, direction } = placing;
  const { width, height } = largestCard(viewport);
  const corner = { x: direction === 'rtl' ? 0 : viewport.width, y: placing.anchor ? viewport.height : 0 };
  return { ...clampPoint(corner, card, viewport), side: 'over', heightLimit: height, widthLimit: width };
}

/** The place beside a box; null where no side has the least room. */
function placeBeside({ card, grownHeight = card.height, viewport, direction, preferred }: Placing, box: Box, smallest: Size): Placed | null {
  const anchor = clip(box, viewport);
  const grown: Size = { width: card.width, height: Math.max(card.height, grownHeight) };
  const largest = largestCard(viewport);
  const roomOf = (side: (typeof sides)[number]): Size => {
    if (side === 'below') return { ...largest, height: viewport.height - margin - gap - anchor.y - anchor.height };
    if (side === 'above') return { ...largest, height: anchor.y - gap - margin };
    const isRight = (side === 'after') === (direction === 'ltr');
    return { ...largest, width: isRight ? viewport.width - margin - gap - anchor.x - anchor.width : anchor.x - gap - margin };
  };
  const cutTo = (size: Size, room: Size): Size => ({ width: Math.min(size.width, room.width), height: Math.min(size.height, room.height) });
  const isEnough = ({ width, height }: Size) => width >= Math.min(smallest.width, card.width) && height >= Math.min(smallest.height, card.height);
  const put = (side: Side, room: Size): Placed => {
    const size = cutTo(card, room);
    return { ...clampPoint(pointBeside(side, anchor, size, direction), size, viewport), side, heightLimit: room.height, widthLimit: room.width };
  };

  const kept = sides.find((side) => side === preferred);
  if (kept && isWithin(card, roomOf(kept))) return put(kept, roomOf(kept));
  // How much of the grown card is seen on a side, weighed: what narrows it is worse than what scrolls.
  const worth = (side: (typeof sides)[number]) => {
    const seen = cutTo(grown, roomOf(side));
    if (!isEnough(seen)) return 0;
    return ease[side] * seen.height * (seen.width / grown.width) ** 2;
  };
  const best = sides.reduce((one, other) => (worth(other) > worth(one) ? other : one));
  return worth(best) > 0 ? put(best, roomOf(best)) : null;
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

function pointBeside(side: Side, anchor: Box, card: Size, direction: 'ltr' | 'rtl'): Point {
  const isRight = (side === 'after') === (direction === 'ltr');
  if (side === 'after' || side === 'before') {
    return { x: isRight ? anchor.x + anchor.width + gap : anchor.x - gap - card.width, y: anchor.y };
  }
  return {
    x: direction === 'rtl' ? anchor.x + anchor.width - card.width : anchor.x,
    y: side === 'below' ? anchor.y + anchor.height + gap : anchor.y - gap - card.height,
  };
}

function isWithin(card: Size, room: Size): boolean {
  return card.width <= room.width && card.height <= room.height;
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
