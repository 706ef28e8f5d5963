import { describe, expect, it } from 'vitest';
import { parseCardNews, parseCardOpening } from '../../src/protocol/card-opening';

const ticket = '0123456789abcdef0123456789abcdef';
const selection = {
  passage: { text: 'Hello', language: 'en' },
  id: 'a-b',
  canMark: true,
  writability: 'read-only',
  cautions: { unseenChars: 0, isUnseen: false, isOther: false },
};

describe('what a page script hands to the card', () => {
  it('is a ticket and a selection, or why there is none', () => {
    expect(parseCardOpening({ ticket, selection })).toEqual({ ticket, selection });
    expect(parseCardOpening({ ticket })).toEqual({ ticket });
    expect(parseCardOpening({ ticket, selection: 'password-field' })).toEqual({ ticket, selection: 'password-field' });
  });

  it('is refused in any other form', () => {
    const others: unknown[] = [
      null,
      'hello',
      { selection },
      { ticket: 7, selection },
      { ticket: ticket.toUpperCase(), selection },
      { ticket: `${ticket}0`, selection },
      { ticket, selection: 'cancelled' },
      { ticket, selection: { ...selection, passage: { text: 7 } } },
      { ticket, selection: { ...selection, id: 'x'.repeat(65) } },
      { ticket, selection: { ...selection, cautions: { ...selection.cautions, unseenChars: -1 } } },
      { ticket, selection: { ...selection, cautions: undefined } },
      { ticket, selection: { ...selection, canMark: 'yes' } },
    ];
    for (const other of others) expect(parseCardOpening(other)).toBe(null);
  });

  it('is, later, the place that is pointed at, or none', () => {
    for (const span of [{ start: 3, end: 9 }, null]) expect(parseCardNews({ type: 'pointed', span })).toEqual({ type: 'pointed', span });
    for (const span of [undefined, 'x', { start: -1, end: 2 }, { start: 0.5, end: 2 }, { start: 1 }])
      expect(parseCardNews({ type: 'pointed', span })).toBeNull();
  });
});
