import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, clampPoint, largestCard, margin, placeCard, type Placed, type Side, type Size } from '../../src/page/place';

const pixels = (max: number, min = 0) => fc.integer({ min, max });
const sizes = fc.record({ width: pixels(500, 1), height: pixels(560, 1) });
const viewports = fc.record({ width: pixels(2000, 200), height: pixels(1400, 150) });
const anchors = fc.record({ x: pixels(2500, -500), y: pixels(9000, -5000), width: pixels(2000), height: pixels(5000) });
const directions = fc.constantFrom('ltr' as const, 'rtl' as const);
const sides = fc.constantFrom(undefined, 'below' as const, 'above' as const, 'after' as const, 'before' as const, 'over' as const);

/** The card as the frame shows it: never larger than the viewport allows. */
const limited = (card: Size, viewport: Size): Size => ({
  width: Math.min(card.width, largestCard(viewport).width),
  height: Math.min(card.height, largestCard(viewport).height),
});

/** The card where it was placed, as large as it is shown there. */
const shown = ({ x, y, widthLimit, heightLimit }: Placed, card: Size): Box => ({
  x,
  y,
  width: Math.min(card.width, widthLimit),
  height: Math.min(card.height, heightLimit),
});

const isApart = (a: Box, b: Box) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe('placing the card', () => {
  it('never leaves the viewport, wherever the anchor is', () => {
    fc.assert(
      fc.property(fc.option(anchors), sizes, viewports, directions, sides, (anchor, size, viewport, direction, preferred) => {
        const card = limited(size, viewport);
        const { x, y, width, height } = shown(placeCard({ anchor, card, viewport, direction, preferred }), card);
        expect(x).toBeGreaterThanOrEqual(margin);
        expect(y).toBeGreaterThanOrEqual(margin);
        expect(x + width).toBeLessThanOrEqual(viewport.width - margin);
        expect(y + height).toBeLessThanOrEqual(viewport.height - margin);
      }),
    );
  });

  it('never covers the anchor unless it says so', () => {
    fc.assert(
      fc.property(anchors, sizes, viewports, directions, sides, (anchor, size, viewport, direction, preferred) => {
        const card = limited(size, viewport);
        const placed = placeCard({ anchor, card, viewport, direction, preferred });
        const isAcross = anchor.x < viewport.width && anchor.x + anchor.width > 0 && anchor.y < viewport.height && anchor.y + anchor.height > 0;
        if (placed.side === 'over' || !isAcross) return;
        expect(isApart(shown(placed, card), anchor)).toBe(true);
      }),
    );
  });

  it('goes where there is most room: below, else above, and beside the lines only where that shows much more', () => {
    const viewport = { width: 1280, height: 900 };
    const place = (anchor: Box, height = 160, size = viewport) =>
      placeCard({ anchor, card: { width: 400, height }, grownHeight: Math.min(560, size.height - 16), viewport: size, direction: 'ltr' });
    expect(place({ x: 300, y: 200, width: 60, height: 20 }).side).toBe('below');
    expect(place({ x: 300, y: 450, width: 60, height: 20 }).side).toBe('below');
    expect(place({ x: 300, y: 700, width: 60, height: 20 }).side).toBe('above');
    // A tall selection in a narrow column: neither above nor below would show more than a strip.
    const column = { x: 100, y: 150, width: 400, height: 600 };
    expect(place(column)).toMatchObject({ side: 'after', x: 506, y: 150, heightLimit: 884 });
    expect(place({ ...column, x: 800 })).toMatchObject({ side: 'before', x: 394 });
    // A low window: the word in its middle has no room above or below.
    expect(place({ x: 200, y: 190, width: 60, height: 20 }, 160, { width: 1280, height: 400 }).side).toBe('after');
    expect(place({ x: 0, y: 0, width: 1280, height: 900 }).side).toBe('over');
  });

  it('does not leave its side while it grows to its full height', () => {
    fc.assert(
      fc.property(anchors, viewports, (anchor, viewport) => {
        const grownHeight = Math.min(560, largestCard(viewport).height);
        const place = (height: number, preferred?: Side) =>
          placeCard({ anchor, card: limited({ width: 400, height }, viewport), grownHeight, viewport, direction: 'ltr', preferred });
        const first = place(260);
        expect(place(400, first.side).side).toBe(first.side);
        expect(place(560, first.side).side).toBe(first.side);
      }),
    );
  });

  it('never covers what is edited while any side of it has room, and never the selection in it', () => {
    const fields = fc.record({ x: pixels(1200, -100), y: pixels(900, -100), width: pixels(1200, 40), height: pixels(900, 20) });
    fc.assert(
      fc.property(fields, sizes, viewports, directions, sides, (field, size, viewport, direction, preferred) => {
        const card = limited(size, viewport);
        const anchor = { x: field.x + 10, y: field.y + 5, width: 20, height: 10 };
        const answer = placeCard({ anchor, field, card, viewport, direction, preferred });
        const placed = shown(answer, card);
        expect(placed.x).toBeGreaterThanOrEqual(margin);
        expect(placed.x + placed.width).toBeLessThanOrEqual(viewport.width - margin);
        const left = field.x - 14;
        const right = viewport.width - 14 - field.x - field.width;
        const above = field.y - 14;
        const below = viewport.height - 14 - field.y - field.height;
        const isOutside = field.x >= viewport.width || field.y >= viewport.height || field.x + field.width <= 0 || field.y + field.height <= 0;
        const hasRoom = Math.max(above, below) >= Math.min(96, card.height) || Math.max(left, right) >= Math.min(280, card.width);
        if (isOutside) return;
        if (hasRoom) expect(isApart(placed, field)).toBe(true);
        else if (answer.side !== 'over') expect(isApart(placed, anchor)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('stands beside a tall field, narrower if it must', () => {
    const viewport = { width: 1000, height: 700 };
    const field = { x: 20, y: 30, width: 640, height: 640 };
    expect(placeCard({ anchor: field, field, card: { width: 400, height: 300 }, viewport, direction: 'ltr' })).toMatchObject({
      side: 'after',
      x: 666,
      widthLimit: 326,
    });
  });

  it('keeps the preferred side while the card fits there', () => {
    const anchor = { x: 100, y: 300, width: 50, height: 20 };
    const viewport = { width: 1000, height: 700 };
    const place = (height: number) => placeCard({ anchor, card: { width: 300, height }, viewport, direction: 'ltr', preferred: 'above' });
    expect(place(200)).toMatchObject({ side: 'above', y: 300 - 6 - 200 });
    expect(place(280)).toMatchObject({ side: 'above', y: 300 - 6 - 280 });
    expect(place(330).side).toBe('below');
  });

  it('mirrors for right-to-left pages', () => {
    fc.assert(
      fc.property(anchors, sizes, viewports, (anchor, size, viewport) => {
        const card = limited(size, viewport);
        const ltr = placeCard({ anchor, card, viewport, direction: 'ltr' });
        const mirrored = { ...anchor, x: viewport.width - anchor.x - anchor.width };
        const rtl = placeCard({ anchor: mirrored, card, viewport, direction: 'rtl' });
        expect(rtl).toEqual({ ...ltr, x: viewport.width - ltr.x - shown(ltr, card).width });
      }),
    );
  });

  it('clamps a point to the nearest one, and only if it must', () => {
    fc.assert(
      fc.property(pixels(3000, -1000), pixels(3000, -1000), sizes, viewports, (x, y, size, viewport) => {
        const card = limited(size, viewport);
        const once = clampPoint({ x, y }, card, viewport);
        expect(clampPoint(once, card, viewport)).toEqual(once);
        const isInside = x >= margin && y >= margin && x + card.width <= viewport.width - margin && y + card.height <= viewport.height - margin;
        if (isInside) expect(once).toEqual({ x, y });
      }),
    );
  });

  it('shows the start of a card that is larger than the viewport', () => {
    expect(clampPoint({ x: 50, y: 50 }, { width: 900, height: 900 }, { width: 300, height: 300 })).toEqual({ x: margin, y: margin });
  });
});
