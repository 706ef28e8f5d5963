import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/run/finding';
import { isOverlapping } from '../../src/core/text/span';
import { resolveOverlaps } from '../../src/detectors';

function finding(start: number, end: number, kind: 'detector' | 'head', confidence: number, label = 'X', code = 'pattern'): Finding {
  return { span: { start, end }, label, confidence, by: { kind, id: `${kind}-${label}` }, evidence: [{ code }] };
}

describe('overlapping findings', () => {
  it('keep both where nothing overlaps, in order of position', () => {
    const late = finding(10, 20, 'head', 0.9);
    const early = finding(0, 10, 'detector', 0.6);
    expect(resolveOverlaps([late, early])).toEqual([early, late]);
  });

  it('go to what was checked, even if it is shorter', () => {
    const card = finding(5, 21, 'detector', 0.7, 'CARD_NUMBER', 'check-digits-passed');
    expect(resolveOverlaps([finding(0, 30, 'detector', 0.99), card])).toEqual([card]);
  });

  it('go to the secret around what was checked', () => {
    const secret = finding(0, 40, 'detector', 0.8, 'SECRET');
    expect(resolveOverlaps([finding(5, 21, 'detector', 0.99, 'PHONE', 'numbering-plan'), secret])).toEqual([secret]);
  });

  it('go to a sure pattern before the model', () => {
    const email = finding(5, 15, 'detector', 0.99, 'EMAIL');
    expect(resolveOverlaps([finding(0, 20, 'head', 0.99), email])).toEqual([email]);
  });

  it('go to the longer where a weak pattern meets the model', () => {
    const address = finding(0, 40, 'head', 0.7, 'ADDRESS');
    expect(resolveOverlaps([finding(30, 35, 'detector', 0.65, 'POSTCODE'), address])).toEqual([address]);
  });

  it('go to names before titles and groups, and to those before other names', () => {
    const place = finding(13, 19, 'head', 0.6, 'LOC');
    expect(resolveOverlaps([finding(0, 19, 'head', 0.99, 'TITLE'), place])).toEqual([place]);
    const group = finding(0, 6, 'head', 0.6, 'GROUP');
    expect(resolveOverlaps([finding(0, 13, 'head', 0.9, 'MISC'), group])).toEqual([group]);
  });

  it('go to the longer, then to the more confident of the same kind', () => {
    const url = finding(0, 30, 'detector', 0.9, 'URL');
    expect(resolveOverlaps([finding(5, 20, 'detector', 0.95, 'EMAIL'), url])).toEqual([url]);
    const sure = finding(0, 10, 'detector', 0.97, 'DATE_OF_BIRTH');
    expect(resolveOverlaps([finding(0, 10, 'detector', 0.95, 'DATE'), sure])).toEqual([sure]);
  });

  it('leave no two findings that overlap, drop none without reason, and do not depend on the order given', () => {
    const one = fc
      .record({
        start: fc.nat(60),
        length: fc.integer({ min: 1, max: 20 }),
        isHead: fc.boolean(),
        confidence: fc.constantFrom(0.5, 0.6, 0.8, 0.9),
        label: fc.constantFrom('A', 'SECRET'),
      })
      .map(({ start, length, isHead, confidence, label }) => finding(start, start + length, isHead ? 'head' : 'detector', confidence, label));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (findings) => {
        const kept = resolveOverlaps(findings);
        for (const [at, each] of kept.entries()) for (const other of kept.slice(at + 1)) expect(isOverlapping(each.span, other.span)).toBe(false);
        for (const each of findings) expect(kept.some((other) => isOverlapping(each.span, other.span))).toBe(true);
        const spans = (list: readonly Finding[]): unknown[] => list.map(({ span, by, confidence }) => [span, by.kind, confidence]);
        expect(spans(resolveOverlaps([...findings].reverse()))).toEqual(spans(kept));
      }),
      { numRuns: 200 },
    );
  });
});
