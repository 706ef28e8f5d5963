import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/run/finding';
import { applyEdits, type Edit, inverseEdits, spanAfter } from '../../../src/core/redact/edit';
import { planRedaction, type RedactForm, redactForms } from '../../../src/core/redact/plan';
import { findRestorable, restore } from '../../../src/core/redact/restore';
import { valueKey } from '../../../src/core/redact/known-values';

const names: Readonly<Record<string, string>> = { PER: 'Person', EMAIL: 'E-mail address', CARD_NUMBER: 'Card number' };
const nameOf = (kind: string) => names[kind] ?? kind;
const found = (start: number, end: number, label = 'PER'): Finding => ({
  span: { start, end },
  label,
  confidence: 0.9,
  by: { kind: 'head', id: 'entities' },
  evidence: [],
});
const findAll = (text: string, words: string, label?: string) =>
  [...text.matchAll(new RegExp(words.replace(/[.+]/g, '\\$&'), 'g'))].map(({ index }) => found(index, index + words.length, label));
const plan = (text: string, findings: readonly Finding[], form: RedactForm = 'placeholder', known: Parameters<typeof restore>[1] = []) =>
  planRedaction(text, findings, { form, nameOf, known });

/** A text with findings anywhere in it, overlapping, cutting characters in two, on white space. */
const marked = fc
  .array(
    fc.oneof(fc.constantFrom('Ada', 'Lin', 'ada@example.org', ' ', '\n', '😀', '王芳', '[PERSON 1]', 'e\u0301'), fc.string({ unit: 'binary', maxLength: 4 })),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''))
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      findings: fc.array(
        fc
          .tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('PER', 'EMAIL', 'CARD_NUMBER', 'DATE'))
          .map(([one, other, label]) => found(Math.min(one, other), Math.max(one, other), label)),
        { maxLength: 8 },
      ),
      form: fc.constantFrom(...redactForms),
    }),
  );

describe('taking values out of a text', () => {
  it('gives the same value the same number, and another value another', () => {
    const text = 'Ada wrote to Lin. Lin thanked Ada.';
    const { text: cleaned, known } = plan(text, [...findAll(text, 'Ada'), ...findAll(text, 'Lin')]);
    expect(cleaned).toBe('[PERSON 1] wrote to [PERSON 2]. [PERSON 2] thanked [PERSON 1].');
    const next = plan('Lin is here, and Bo.', [...findAll('Lin is here, and Bo.', 'Lin'), ...findAll('Lin is here, and Bo.', 'Bo')], 'placeholder', known);
    expect(next.text).toBe('[PERSON 2] is here, and [PERSON 3].');
  });

  it('gives two numbers two made-up numbers, also where one is written in groups and the other is not', () => {
    const text = 'first 219-09-9998, then 533380006';
    const { edits } = plan(text, [found(6, 17, 'US_SSN'), found(24, 33, 'US_SSN')], 'fake');
    expect(edits.map(({ text }) => text)).toEqual(['987-65-4320', '987654321']);
  });

  it('never gives out a placeholder that the text holds already', () => {
    const text = '[PERSON 1] met Ada.';
    expect(plan(text, findAll(text, 'Ada')).text).toBe('[PERSON 1] met [PERSON 2].');
  });

  it('takes out whole values where findings overlap, once', () => {
    const text = 'Write to ada@example.net now';
    expect(plan(text, [found(9, 12), found(9, 24, 'EMAIL'), found(13, 24, 'URL')]).text).toBe('Write to [E-MAIL ADDRESS 1] now');
  });

  it('leaves rules about words alone, and knows values by the detector that found them', () => {
    const text = 'Guaranteed! Card 4929 1234 5678 9015';
    const rule = { policy: 'personal-data', rule: 'payment-card', severity: 'serious' } as const;
    const words: Finding = { ...found(0, 10), broken: { ...rule, policy: 'claims', rule: 'absolute' }, evidence: [{ code: 'phrase', detail: 'guaranteed' }] };
    const card: Finding = { ...found(17, 36, 'payment-card'), broken: rule, masked: true, evidence: [{ code: 'detector', detail: 'card-number' }] };
    expect(plan(text, [words, card]).text).toBe('Guaranteed! Card [CARD NUMBER 1]');
    expect(plan(text, [words, card], 'masked').text).toBe('Guaranteed! Card ••••••9015');
    expect(plan(text, [words, card], 'bar').text).toBe(`Guaranteed! Card ${'█'.repeat(16)}`);
  });

  it('writes the better words of a rule, but not around a value', () => {
    const text = 'Our chairman Ada is in.';
    const broken = { policy: 'inclusive-language', rule: 'jobs', severity: 'info', replacement: 'chair' } as const;
    const words: Finding = { ...found(4, 12, 'jobs'), broken, evidence: [{ code: 'phrase', detail: 'chairman' }] };
    expect(plan(text, [words, found(13, 16)]).text).toBe('Our chair [PERSON 1] is in.');
    expect(plan(text, [{ ...words, span: { start: 4, end: 16 } }, found(13, 16)]).text).toBe('Our chairman [PERSON 1] is in.');
  });

  it('changes nothing but what is marked, and leaves none of it', () => {
    fc.assert(
      fc.property(marked, ({ text, findings, form }) => {
        const { edits, text: cleaned } = plan(text, findings, form);
        let at = 0;
        for (const { span, original, text: instead } of edits) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(span.start, span.end)).toBe(original);
          expect(valueKey(instead)).not.toBe(valueKey(original));
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(original) && /[\ud800-\udfff]{2}/u.test(original)).toBe(false);
          at = span.end;
        }
        expect(cleaned).toBe(applyEdits(text, edits));
        for (const { span } of findings) {
          if (text.slice(span.start, span.end).trim() === '') continue;
          expect(edits.some((edit) => edit.span.start <= span.start + leading(text, span) && edit.span.end >= span.end - trailing(text, span))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives two values two replacements, and one value one', () => {
    fc.assert(
      fc.property(marked, fc.constantFrom('placeholder' as const, 'fake' as const), ({ text, findings }, form) => {
        const { edits } = plan(text, findings, form);
        for (const one of edits) {
          for (const other of edits) {
            if (one.kind === other.kind) expect(one.text === other.text).toBe(valueKey(one.original) === valueKey(other.original));
            else expect(one.text).not.toBe(other.text);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read backwards to the very text, but for white space inside a value', () => {
    fc.assert(
      fc.property(marked, ({ text, findings }) => {
        const { text: cleaned, known } = plan(text, findings);
        expect(valueKey(restore(cleaned, known))).toBe(valueKey(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds placeholders as an answer repeats them, and fakes only as whole words', () => {
    const known = [
      { kind: 'PER', original: 'Ada Lindqvist', replacement: '[PERSON 1]' },
      { kind: 'EMAIL', original: 'ada@lindqvist.example', replacement: 'name@example.com' },
    ];
    expect(restore('Dear [Person 1], write to name@example.com, not to surname@example.com. [ PERSON\n1 ]', known)).toBe(
      'Dear Ada Lindqvist, write to ada@lindqvist.example, not to surname@example.com. Ada Lindqvist',
    );
    expect(findRestorable('[PERSON 11]', known)).toEqual([]);
  });
});

function leading(text: string, { start, end }: { start: number; end: number }): number {
  const inside = text.slice(start, end);
  return inside.length - inside.trimStart().length;
}

function trailing(text: string, { start, end }: { start: number; end: number }): number {
  const inside = text.slice(start, end);
  return inside.length - inside.trimEnd().length;
}

describe('edits', () => {
  const edited = fc.string({ minLength: 1, maxLength: 30 }).chain((text) =>
    fc.record({
      text: fc.constant(text),
      edits: fc.array(fc.tuple(fc.nat(text.length), fc.string({ maxLength: 5 })), { maxLength: 8 }).map((cuts): Edit[] => {
        const places = [...new Set(cuts.map(([at]) => at))].sort((a, b) => a - b);
        return places.flatMap((start, index) =>
          index % 2 === 0 && places[index + 1] ? [{ span: { start, end: places[index + 1]! }, text: cuts[index]![1] }] : [],
        );
      }),
    }),
  );

  it('are taken back by their inverse', () => {
    fc.assert(fc.property(edited, ({ text, edits }) => void expect(applyEdits(applyEdits(text, edits), inverseEdits(text, edits))).toBe(text)));
  });

  it('tell where a stretch stands afterwards, with the same characters', () => {
    fc.assert(
      fc.property(edited, fc.nat(30), fc.nat(30), ({ text, edits }, one, other) => {
        const span = { start: Math.min(one, other, text.length), end: Math.min(Math.max(one, other), text.length) };
        const after = spanAfter(span, edits);
        if (!after) return;
        const inside = edits.filter((edit) => edit.span.start >= span.start && edit.span.end <= span.end && edit.span.start < span.end);
        const moved = inside.map((edit) => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } }));
        expect(applyEdits(text, edits).slice(after.start, after.end)).toBe(applyEdits(text.slice(span.start, span.end), moved));
      }),
    );
  });
});
