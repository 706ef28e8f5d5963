import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casingOf, limitWordChars, splitWords } from '@/src/encoder/words';
import { hostileText } from '../hostile-text';

const read = (text: string) => splitWords(text).map(({ start, end }) => text.slice(start, end));

describe('splitting a passage into words', () => {
  it.each([
    ["Don't stop!", ['Don', "'", 't', 'stop', '!']],
    ['Zürich\u00a0— déjà vu', ['Zürich', '—', 'déjà', 'vu']],
    ['东京 is 東京', ['东', '京', 'is', '東', '京']],
    ['a\r\nb\tc\u2028d', ['a', 'b', 'c', 'd']],
    ['cafe\u0301 ok', ['cafe\u0301', 'ok']],
    ['👩‍👩‍👧 family', ['👩‍👩‍👧', 'family']],
    ['zero\u200bwidth', ['zero\u200bwidth']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['', []],
    [' \n\t', []],
  ])('cuts %j where the tokenizer would', (text, words) => {
    expect(read(text)).toEqual(words);
  });

  it('leaves out nothing but white space, keeps the order and never overlaps', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let last = 0;
        for (const { start, end } of splitWords(text)) {
          expect(text.slice(last, start)).toMatch(/^[\s\x85\p{Z}]*$/u);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(limitWordChars);
          last = end;
        }
        expect(text.slice(last)).toMatch(/^[\s\x85\p{Z}]*$/u);
      }),
    );
  });

  it('never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { start, end } of splitWords(text)) {
          for (const at of [start, end]) {
            const isInsidePair = /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
            expect(isInsidePair).toBe(false);
          }
        }
      }),
    );
  });

  it('covers 100,000 characters without a space', () => {
    const text = 'x'.repeat(100_000);
    const words = splitWords(text);
    expect(words[0]!.start).toBe(0);
    expect(words.at(-1)!.end).toBe(text.length);
    expect(words.every(({ start }, i) => start === (words[i - 1]?.end ?? 0))).toBe(true);
  });
});

describe('casing', () => {
  it.each([
    ['word', 0],
    ['42', 0],
    ['Word', 1],
    ['I', 1],
    ['É', 1],
    ['NATO', 2],
    ['B2B', 2],
    ['iPhone', 3],
    ['McDonald', 3],
    ['東京', 0],
  ] as const)('reads %s as class %i', (word, casing) => {
    expect(casingOf(word)).toBe(casing);
  });
});
