import { describe, expect, test } from 'vitest';
import { testedFeelings } from '@/bench/specialists/feelings-tested';
import type { Slots } from '@/bench/specialists/fill';
import { scoreLabels, scoreRecords } from '@/bench/specialists/measure';
import { taughtPersonal, testedPersonal } from '@/bench/specialists/personal';
import type { Answer } from '@/bench/specialists/plan';
import { taughtBills, testedBills } from '@/bench/specialists/records';
import {
  taughtBillRows,
  taughtPersonalRows,
  taughtTicketRows,
  testedBillRows,
  testedFeelingRows,
  testedPersonalRows,
  testedTicketRows,
} from '@/bench/specialists/rows';
import { taughtSlots, taughtTickets } from '@/bench/specialists/tickets-taught';
import { taughtTicketsMore } from '@/bench/specialists/tickets-taught-more';
import { testedSlots, testedTickets } from '@/bench/specialists/tickets-tested';
import type { FieldWish } from '@/src/core/run/record';

const templatesOf = (tickets: Readonly<Record<string, readonly string[]>>) => Object.values(tickets).flat();
/** What fills the slots: the words, not the shapes of numbers, and not what is put together of further slots. */
const wordsOf = (slots: Slots) =>
  Object.entries(slots).flatMap(([name, values]) =>
    ['opening', 'closing', 'form'].includes(name) ? [] : values.filter((value) => /\p{L}{3}/u.test(value) && !/[#{]/.test(value)),
  );
const shared = (some: readonly string[], others: readonly string[]) => some.filter((one) => others.includes(one));

describe('the rows of the specialists', () => {
  test('share no template and no name between teaching and test', () => {
    expect(shared([...templatesOf(taughtTickets), ...templatesOf(taughtTicketsMore)], templatesOf(testedTickets))).toEqual([]);
    expect(shared(taughtBills.templates, testedBills.templates)).toEqual([]);
    expect(shared(taughtPersonal.templates, testedPersonal.templates)).toEqual([]);
    expect(shared(wordsOf(taughtSlots), wordsOf(testedSlots))).toEqual([]);
    expect(shared(wordsOf(taughtBills.slots), wordsOf(testedBills.slots))).toEqual([]);
    expect(shared(wordsOf(taughtPersonal.slots), wordsOf(testedPersonal.slots))).toEqual([]);
  });

  test('stand once each in the test, as many of every label', () => {
    for (const rows of [testedTicketRows(), testedFeelingRows()]) {
      expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
      const counts = new Map<string, number>();
      for (const { label } of rows) counts.set(label, (counts.get(label) ?? 0) + 1);
      expect(new Set(counts.values()).size).toBe(1);
    }
    expect(Object.keys(testedFeelings)).toEqual(['negative', 'neutral', 'positive']);
    expect(taughtTicketRows().length).toBeLessThanOrEqual(500);
    expect(testedTicketRows().length).toBeGreaterThanOrEqual(500);
  });

  test('have records of words that stand in the text, in its order', () => {
    for (const { text, record } of [...taughtBillRows(), ...testedBillRows(), ...taughtPersonalRows(), ...testedPersonalRows()]) {
      expect(text).not.toMatch(/[{}#]\w/);
      for (const value of Object.values(record)) {
        const quotes = [value ?? []].flat().map(String);
        const places = quotes.map((quote) => text.indexOf(quote));
        expect(places.every((place) => place >= 0)).toBe(true);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }
    }
  });
});

describe('the measure of the specialists', () => {
  const told = { tookMs: [10, 30, 20], spent: { cpuMs: 90, bytes: 5 } };

  test('counts labels that are right, and says how often none was told', () => {
    const rows = ['a', 'b', 'b'].map((label, at) => ({ text: `text ${at}`, label, template: label }));
    expect(scoreLabels('who', rows, { ...told, answers: ['a', 'b', ''] })).toMatchObject({
      quality: 2 / 3,
      tookMs: 20,
      processorMs: 30,
      bytes: 5,
      remark: '“none of these” 1 times',
    });
  });

  test('counts values of records field by field, lists as often as they hold one', () => {
    const fields: FieldWish[] = [
      { name: 'who', type: 'quote', isList: true },
      { name: 'when', type: 'quote', mayBeMissing: true },
    ];
    const rows = [
      { text: 'Ann and Ben, Monday', record: { who: ['Ann', 'Ben'], when: 'Monday' }, template: '0' },
      { text: 'Cy', record: { who: ['Cy'], when: null }, template: '1' },
      { text: 'nobody', record: { who: [], when: null }, template: '2' },
    ];
    // Three of four are found, and one that is not there; the last record is out of shape.
    const answers: Answer[] = [{ who: ['Ann', 'Ann'], when: 'Monday' }, { who: ['Cy'], when: null }, { who: [] }];
    const line = scoreRecords('who', rows, fields, { ...told, answers });
    expect(line.quality).toBeCloseTo((2 * 3) / (4 + 4));
    expect(line.remark).toBe('2 of 3 records wholly right, 2 in shape with quotes that stand in the text');
  });
});
