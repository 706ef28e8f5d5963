import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences } from '@/src/core/text/sentences';
import { hostileText } from '../hostile-text';

const read = (text: string, language?: string) => findSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('finding sentences', () => {
  it.each([
    ['It rained. We stayed in!  Nobody minded?', ['It rained.', 'We stayed in!', 'Nobody minded?']],
    ['Dr. Weber met Mr. Okafor in St. Gallen. They talked.', ['Dr. Weber met Mr. Okafor in St. Gallen.', 'They talked.']],
    ['A line\nand another', ['A line', 'and another']],
    ['I said no. They charged me anyway.', ['I said no.', 'They charged me anyway.']],
    ['See no. 7 and No. 9. Both are late.', ['See no. 7 and No. 9.', 'Both are late.']],
    ['We chose plan B. It failed.', ['We chose plan B.', 'It failed.']],
    ['A letter from J. R. Smith came. He is well.', ['A letter from J. R. Smith came.', 'He is well.']],
    ['今天很好。明天呢？', ['今天很好。', '明天呢？']],
    ['  \n ', []],
  ])('reads %j', (text, sentences) => {
    expect(read(text)).toEqual(sentences);
  });

  it('does not mind what a page calls its language', () => {
    expect(read('One. Two.', 'not a language!')).toEqual(['One.', 'Two.']);
  });

  it('leaves out nothing but white space and never overlaps, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let last = 0;
        for (const { start, end } of findSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
