import { describe, expect, it } from 'vitest';
import { detect, detectInPieces, detectors } from '../../src/detectors';

const text = 'Mail anna@example.org or call +1 202-555-0143 before 12 March 2024; IBAN DE89 3704 0044 0532 0130 00.';

describe('detecting', () => {
  it('returns findings in order of position that name their detector and their evidence', () => {
    const found = detect(text, detectors);
    expect(found.map(({ label, span }) => [label, text.slice(span.start, span.end)])).toEqual([
      ['EMAIL', 'anna@example.org'],
      ['PHONE', '+1 202-555-0143'],
      ['DATE', '12 March 2024'],
      ['IBAN', 'DE89 3704 0044 0532 0130 00'],
    ]);
    for (const finding of found) expect([finding.by.kind, finding.evidence.length > 0]).toEqual(['detector', true]);
  });

  it('marks what must stay hidden', () => {
    expect(detect(text, detectors).find(({ label }) => label === 'IBAN')?.masked).toBe(true);
    expect(detect(text, detectors).find(({ label }) => label === 'EMAIL')?.masked).toBeUndefined();
  });

  it('lets a threshold hide a detector’s findings and a lower one show weaker ones', () => {
    expect(detect(text, detectors, { email: 1 }).some(({ label }) => label === 'EMAIL')).toBe(false);
    const order = 'Order 111222333 has shipped.';
    expect(detect(order, detectors)).toEqual([]);
    expect(detect(order, detectors, { 'nl-bsn': 0.1 }).map(({ label }) => label)).toEqual(['NL_BSN']);
  });

  it('raises a number with a word in the language of its country', () => {
    expect(detect('Burgerservicenummer 111222333', detectors)[0]?.evidence).toContainEqual({ code: 'context-word', detail: 'burgerservicenummer' });
  });

  it('gives in pieces what it gives at once, and stops when the caller stops', () => {
    const pieces = [...detectInPieces(text, detectors)];
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.flat()).toHaveLength(detect(text, detectors).length);
    const generator = detectInPieces(text, detectors);
    generator.next();
    expect(generator.return().done).toBe(true);
    expect(generator.next().done).toBe(true);
  });

  it('finds nothing in nothing, and nothing without detectors', () => {
    expect(detect('', detectors)).toEqual([]);
    expect(detect(text, [])).toEqual([]);
  });

  it('points at UTF-16 code units behind characters that take two', () => {
    const [found] = detect('👩‍💻 𝒜 a@b.example', detectors);
    expect(found && '👩‍💻 𝒜 a@b.example'.slice(found.span.start, found.span.end)).toBe('a@b.example');
  });
});
