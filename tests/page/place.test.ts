import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, clampPoint, largestCard, margin, placeCard, type Size } from '../../src/page/place';

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

const isApart = (a: Box, b: Box) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe('placing the card', () => {
  it('never leaves the viewport, wherever the anchor is', () => {
    fc.assert(
      fc.property(fc.option(anchors), sizes, viewports, directions, sides, (anchor, size, viewport, direction, preferred) => {
        const card = limited(size, viewport);
        const { x, y, heightLimit } = placeCard({ anchor, card, viewport, direction, preferred });
        const height = Math.min(card.height, heightLimit);
        expect(x).toBeGreaterThanOrEqual(margin);
        expect(y).toBeGreaterThanOrEqual(margin);
        expect(x + card.width).toBeLessThanOrEqual(viewport.width - margin);
        expect(y + height).toBeLessThanOrEqual(viewport.height - margin);
      }),
    );
  });

  it('never covers the anchor unless it says so', () => {
    fc.assert(
      fc.property(anchors, sizes, viewports, directions, sides, (anchor, size, viewport, direction, preferred) => {
        const card = limited(size, viewport);
        const { x, y, side, heightLimit } = placeCard({ anchor, card, viewport, direction, preferred });
        const isAcross = anchor.x < viewport.width && anchor.x + anchor.width > 0 && anchor.y < viewport.height && anchor.y + anchor.height > 0;
        if (side === 'over' || !isAcross) return;
        expect(isApart({ x, y, width: card.width, height: Math.min(card.height, heightLimit) }, anchor)).toBe(true);
      }),
    );
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
        expect(rtl).toEqual({ ...ltr, x: viewport.width - ltr.x - card.width });
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
