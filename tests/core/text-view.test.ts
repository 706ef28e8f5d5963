import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewText } from '@/src/core/text/text-view';

const read = (text: string) => viewText(text).text;

describe('the view of a text', () => {
  it.each([
    ['no-break, narrow, thin and ideographic spaces', 'a\u00a0b\u202fc\u2009d\u3000e', 'a b c d e'],
    ['hyphens that do not break, figure dashes, en dashes, minus signs', '1\u20112\u20123\u20134\u22125', '1-2-3-4-5'],
    ['a long dash between digits', '536\u201490\u20144399', '536-90-4399'],
    ['a long dash in a sentence as it is', 'He went \u2014 and 3\u2014at most\u20154\u2014came.', 'He went \u2014 and 3\u2014at most\u20154\u2014came.'],
    ['digits of other scripts', '０４٩۷४\u{1d7d7}', '049749'],
    ['full-width letters and signs', 'Ａｎｎ＠ｘ．ｅｘａｍｐｌｅ（１）￥５', 'Ann@x.example(1)¥5'],
    ['the punctuation of Chinese prose as it is', '好，是：不；吗？好！', '好，是：不；吗？好！'],
    ['ligatures', 'con\ufb01dential o\ufb03ce', 'confidential office'],
    ['nothing for what nobody sees', 'a\u00adb\u200bc\u200dd\u2060e\ufefff\u200eg\ufe0f', 'abcdefg'],
    ['line breaks and tabs as they are', 'a\n\tb\r\nc\u2028d', 'a\n\tb\r\nc\u2028d'],
    ['ordinary letters of any script as they are', 'Ünï “œ” Привет 你好 مرحبا 🙂', 'Ünï “œ” Привет 你好 مرحبا 🙂'],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('gives every decimal digit of Unicode its value', () => {
    for (let code = 0x80; code < 0x20000; code++) {
      const char = String.fromCodePoint(code);
      if (!/\p{Nd}/u.test(char)) continue;
      // What ICU says of the digit is the second opinion; it knows no compatibility digits but these.
      expect(read(char), code.toString(16)).toMatch(/^\d$/);
      if (/^\d$/.test(char.normalize('NFKC'))) expect(read(char)).toBe(char.normalize('NFKC'));
    }
    expect(read('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
    expect(read('०१२३४५६७८९')).toBe('0123456789');
  });

  it('is the text itself where nothing is to be changed', () => {
    const view = viewText('Plain “text” — with 🙂 and Ü.');
    expect(view.isSame).toBe(true);
    expect(view.text).toBe(view.original);
    expect(view.toOriginal({ start: 2, end: 5 })).toEqual({ start: 2, end: 5 });
  });

  it('leads back to the characters, without what is invisible around them', () => {
    const text = '\u200bHart\u00admann\u200b met o\ufb03ce';
    const view = viewText(text);
    const back = (words: string) => {
      const start = view.text.indexOf(words);
      const span = view.toOriginal({ start, end: start + words.length });
      return text.slice(span.start, span.end);
    };
    expect(back('Hartmann')).toBe('Hart\u00admann');
    expect(back('fi')).toBe('\ufb03');
    expect(back('office')).toBe('o\ufb03ce');
  });

  it('leads into the view, and to an empty place for what is left out', () => {
    const text = 'Hart\u00admann \u200b\u200bmet';
    const view = viewText(text);
    const into = (span: { start: number; end: number }) => {
      const { start, end } = view.toView(span);
      return view.text.slice(start, end);
    };
    expect(into({ start: 0, end: 9 })).toBe('Hartmann');
    expect(into({ start: 4, end: 5 })).toBe('');
    expect(into({ start: 10, end: 15 })).toBe('met');
  });
});

const odd = fc.constantFrom(...'a1 -.\n', '\u00ad', '\u200b', '\u00a0', '\u2011', '\u2014', '５', '\ufb03', '\u{1d7d3}', '🙂', '，', '\ud800');
const oddText = fc.array(odd, { maxLength: 40 }).map((chars) => chars.join(''));

describe('whatever the text', () => {
  it('a view is read as itself', () => {
    fc.assert(fc.property(oddText, (text) => read(read(text)) === read(text)));
  });

  it('is read piece by piece as it is read whole, but for long dashes', () => {
    fc.assert(
      fc.property(oddText, oddText, (a, b) => {
        fc.pre(!`${a}${b}`.includes('\u2014') && !a.endsWith('\ud800'));
        return read(a + b) === read(a) + read(b);
      }),
    );
  });

  it('every span of the view leads to characters that are read as it, and back to it', () => {
    fc.assert(
      fc.property(oddText, fc.nat(40), fc.nat(40), (text, x, y) => {
        const view = viewText(text);
        const start = Math.min(x, y, view.text.length);
        const end = Math.min(Math.max(x, y), view.text.length);
        fc.pre(start < end);
        const original = view.toOriginal({ start, end });
        const back = view.toView(original);
        // A ligature is one character for several letters, so the way back may be wider, never narrower.
        return (
          original.start < original.end && back.start <= start && back.end >= end && (text.includes('\ufb03') || (back.start === start && back.end === end))
        );
      }),
    );
  });

  it('spans keep their order on the way', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const view = viewText(text);
        let last = 0;
        for (let at = 0; at < view.text.length; at++) {
          const { start, end } = view.toOriginal({ start: at, end: at + 1 });
          if (start < last || end < start || end > text.length) return false;
          last = start;
        }
        return true;
      }),
    );
  });
});
