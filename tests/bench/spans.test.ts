import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUtf16 } from '@/src/core/measure/code-points';
import { decodeTreebank, decodeTweet } from '@/bench/quality/decode-text';
import { joinTokens, readBio, toTokens } from '@/src/core/measure/token-spans';
import { hostileText } from '../hostile-text';

const asIs = (label: string) => label;

describe('code points and UTF-16', () => {
  it('moves spans behind characters that take two units', () => {
    const text = '😀 Ada 👩‍👩‍👧 met Bo';
    const points = Array.from(text);
    const start = points.join('').indexOf('Bo') - 4; // Each of the four emoji before it is one unit longer.
    const [span] = toUtf16(text, [{ start, end: start + 2, label: 'PER' }]);
    expect(text.slice(span!.start, span!.end)).toBe('Bo');
    expect(span!.label).toBe('PER');
  });

  it('cuts any text where its code points begin', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(50), fc.nat(50), (text, from, length) => {
        const [span] = toUtf16(text, [{ start: from, end: from + length }]);
        expect(text.slice(span!.start, span!.end)).toBe(
          Array.from(text)
            .slice(from, from + length)
            .join(''),
        );
      }),
    );
  });
});

describe('reading BIO tags', () => {
  it('opens at B, goes on at I of the same kind and closes at all else', () => {
    expect(readBio(['B-PER', 'I-PER', 'O', 'B-ORG', 'B-ORG', 'I-LOC'], asIs)).toEqual([
      { start: 0, end: 2, label: 'PER' },
      { start: 3, end: 4, label: 'ORG' },
      { start: 4, end: 5, label: 'ORG' },
      { start: 5, end: 6, label: 'LOC' },
    ]);
  });

  it('takes an I that continues nothing for a beginning', () => {
    expect(readBio(['O', 'I-PER', 'I-PER'], asIs)).toEqual([{ start: 1, end: 3, label: 'PER' }]);
  });

  it('keeps kinds apart that are one kind for us, and drops those that are none', () => {
    const rename = (label: string) => (label === 'band' || label === 'firm' ? 'ORG' : null);
    expect(readBio(['B-band', 'I-firm', 'B-chord'], rename)).toEqual([
      { start: 0, end: 1, label: 'ORG' },
      { start: 1, end: 2, label: 'ORG' },
    ]);
  });
});

describe('from characters to tokens', () => {
  const { text, tokens } = joinTokens(['@ada', 'met', 'Bo', 'Li', '.']);

  it('joins tokens by spaces and knows where each lies', () => {
    expect(text).toBe('@ada met Bo Li .');
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['@ada', 'met', 'Bo', 'Li', '.']);
  });

  it('joins Chinese as it is written, without spaces', () => {
    const joined = joinTokens(['我们', '用', 'Type', 'Script', '写', '“', '前端', '”', '，', 'v2', '。']);
    expect(joined.text).toBe('我们用Type Script写 “ 前端 ”，v2。'.replace('写 “ 前端 ”', '写“前端”'));
    expect(joined.tokens.map(({ start, end }) => joined.text.slice(start, end))).toContain('Script');
  });

  it('stretches what was found to the tokens it touches', () => {
    expect(
      toTokens(
        [
          { start: 1, end: 4, label: 'PER' },
          { start: 9, end: 14, label: 'PER' },
        ],
        tokens,
      ),
    ).toEqual([
      { start: 0, end: 1, label: 'PER' },
      { start: 2, end: 4, label: 'PER' },
    ]);
  });

  it('leaves out what touches no token', () => {
    expect(toTokens([{ start: 4, end: 5, label: 'PER' }], tokens)).toEqual([]);
  });
});

describe('what collectors escaped', () => {
  it.each([
    ['it\\u2019s 5 &lt; 6 &amp; &#39;ok&#x27;', "it’s 5 < 6 & 'ok'"],
    ['line\\nline \\"quoted\\"', 'line line "quoted"'],
    ['&unknown; \\u20 &#0;', '&unknown; \\u20 &#0;'],
  ])('reads %j as %j', (escaped, plain) => {
    expect(decodeTweet(escaped)).toBe(plain);
  });

  it('reads the brackets and quotes of the treebank', () => {
    expect(decodeTreebank("-lrb- `` so '' -RRB- 1\\/2")).toBe('( " so " ) 1/2');
  });
});
