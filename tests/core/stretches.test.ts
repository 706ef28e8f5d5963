import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences } from '@/src/core/text/sentences';
import { findStretches } from '@/src/core/text/stretches';
import { hostileText } from '../hostile-text';

const read = (text: string, isChinese = true) =>
  findStretches(text, findSentences(text), isChinese).map(({ start, end, encoder }) => `${encoder}: ${text.slice(start, end)}`);

const order = '快递昨天就到了，包装完好。';
const letter = 'The parcel came yesterday and nothing was broken. ';

describe('which encoder reads what', () => {
  it.each([
    ['a passage in English', letter, [`en: ${letter}`]],
    ['a passage in Chinese', order, [`zh: ${order}`]],
    ['an empty passage', '', ['en: ']],
    ['a passage in neither', 'Сегодня хорошая погода.', ['en: Сегодня хорошая погода.']],
    ['Japanese, whose sentences have kana', '荷物は昨日届きました。とても良かったです。', ['en: 荷物は昨日届きました。とても良かったです。']],
    ['Chinese with a Japanese brand', '我每天早上都喝一瓶鲜の每日牛奶。', ['zh: 我每天早上都喝一瓶鲜の每日牛奶。']],
    ['English with a name in ideographs', 'Our 北京 office opens in May next year.', ['en: Our 北京 office opens in May next year.']],
    ['Chinese with words of a trade', '我们用 React 和 TypeScript 重写了整个前端。', ['zh: 我们用 React 和 TypeScript 重写了整个前端。']],
    ['a greeting in the other language', `${letter}你好！`, [`en: ${letter}你好！`]],
    ['“OK” in a Chinese message', `OK. ${order}`, [`zh: OK. ${order}`]],
    ['an address of the web', `${order}\nhttps://docs.example.com/projects/quarter/plan`, [`zh: ${order}\nhttps://docs.example.com/projects/quarter/plan`]],
    ['English, then Chinese', letter + order, [`en: ${letter.trim()}`, `zh:  ${order}`]],
    ['Chinese between English', `${letter}${order}\n${letter}`, [`en: ${letter.trim()}`, `zh:  ${order}`, `en: \n${letter}`]],
    [
      'numbers between two Chinese sentences of an English text',
      `${letter}${letter}${order}12。${order}`,
      [`en: ${(letter + letter).trim()}`, `zh:  ${order}12。${order}`],
    ],
  ])('%s', (_, text, stretches) => {
    expect(read(text)).toEqual(stretches);
  });

  it('is the English one for all, where the passage is known to be no Chinese', () => {
    expect(read('東京都 大阪府 京都府 北海道', false)).toEqual(['en: 東京都 大阪府 京都府 北海道']);
  });

  it('leaves out nothing and reads nothing twice, whatever the text', () => {
    const pieces = fc.array(fc.oneof(hostileText, fc.constantFrom(letter, order, '。', '\n', 'OK', '你好')), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const stretches = findStretches(text, findSentences(text), true);
        expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(stretches[0]!.start).toBe(0);
        stretches.slice(1).forEach(({ start, encoder }, at) => {
          expect(start).toBe(stretches[at]!.end);
          expect(encoder).not.toBe(stretches[at]!.encoder);
        });
      }),
    );
  });
});
