import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameWords } from '../../src/page/same-words';

const letter = fc.constantFrom(...'abcdefgxyzÄßé好1.', '👩‍👩‍👧', 'ﬁ');
const words = fc.array(letter, { minLength: 1, maxLength: 60 });
const unseen = fc.constantFrom('', '', '', ' ', '\n', '\t', '\u00a0', '\u00ad', '\u200b', '\u200f', '\ufeff', '\r\n');

describe('the words of a selection', () => {
  it('are the same whatever white space and invisible characters stand between them, and in whatever case', () => {
    fc.assert(
      fc.property(
        words.chain((text) => fc.tuple(fc.constant(text), fc.array(unseen, { minLength: text.length, maxLength: text.length }))),
        ([text, between]) => {
          const spread = text.map((part, at) => part + between[at]).join('');
          expect(sameWords(text.join(''), ['', spread])).toBe(true);
          expect(sameWords(spread, [text.join('').toUpperCase()])).toBe(true);
        },
      ),
    );
  });

  it('are others once a letter is put in, taken out or exchanged', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('put', 'take', 'exchange'), (text, pick, how) => {
        const at = pick % text.length;
        const changed = text.toSpliced(at, how === 'put' ? 0 : 1, ...(how === 'take' ? [] : ['q']));
        expect(sameWords(text.join(''), [changed.join('')])).toBe(false);
      }),
    );
  });

  it('may be cut short by the browser where they are many, never where they are few, and never the other way', () => {
    fc.assert(
      fc.property(words, words, (text, more) => {
        const short = text.join('');
        const long = short.repeat(Math.ceil(16_384 / short.length));
        expect(sameWords(short, [short + more.join('')])).toBe(false);
        expect(sameWords(long, [long + more.join('')])).toBe(true);
        expect(sameWords(long + more.join(''), [long])).toBe(false);
        expect(sameWords(long, [`q${long}`])).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
