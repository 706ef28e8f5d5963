import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhrase, PhraseIndex, type PhraseHit, type PhraseList } from '../../src/policies/phrase-index';

function hitsOf(text: string, ...lists: PhraseList[]): PhraseHit[][] {
  const index = new PhraseIndex();
  for (const list of lists) index.add(list);
  const steps = index.find(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function find(phrases: readonly string[], text: string, caseSensitive = false): string[] {
  return hitsOf(text, { phrases, caseSensitive }).flatMap((hits) => hits.map(({ span }) => text.slice(span.start, span.end)));
}

describe('a phrase', () => {
  test.each([
    ['is found in any case', 'risk', 'RISK Risk risk', ['RISK', 'Risk', 'risk']],
    ['is found at word boundaries only', 'art', 'art smart artful état-art', ['art', 'art']],
    ['knows letters beyond ASCII', 'tat', 'état tatù tat', ['tat']],
    ['takes any run of white space', 'no risk', 'no \t\u00a0\r\n risk', ['no \t\u00a0\r\n risk']],
    ['is not found across a full stop', 'no risk', 'No. Risk', []],
    ['takes a hyphen or a space for a hyphen', 'risk-free', 'risk-free risk free risk\u2011free riskfree', ['risk-free', 'risk free', 'risk\u2011free']],
    ['takes curly and straight apostrophes', "don't", "don’t don't donʼt dont", ['don’t', "don't"]],
    ['inflects at a star', 'guarantee* return*', 'guaranteed returns, guarantee return, guarantor returns', ['guaranteed returns', 'guarantee return']],
    ['keeps signs around it', '#1', 'We are #1, not 1 and not #10', ['#1']],
    ['keeps a sign behind it', '100%', '100% or 100 per cent', ['100%']],
    ['keeps signs inside it', '100% safe', '100% safe, 100 safe', ['100% safe']],
    ['matches Chinese anywhere', '最佳', '本店最佳产品', ['最佳']],
    ['matches Chinese next to Latin', 'No.1品牌', '全国No.1品牌！', ['No.1品牌']],
    ['sees through soft hyphens', 'guarantee', 'guar\u00adantee', ['guar\u00adantee']],
    ['sees through full-width forms', 'top1', 'ＴＯＰ１', ['ＴＯＰ１']],
    ['sees through decomposed accents', 'café', 'cafe\u0301', ['cafe\u0301']],
  ])('%s', (_, phrase, text, found) => {
    expect(find([phrase], text)).toEqual(found);
  });

  test('keeps its case where asked to', () => {
    expect(find(['TOP SECRET'], 'TOP SECRET Top secret', true)).toEqual(['TOP SECRET']);
    expect(find(['ITAR*'], 'ITARs itars', true)).toEqual(['ITARs']);
  });

  test('is refused without a word, or with a star that ends none', () => {
    expect(() => parsePhrase('!!')).toThrow('holds no word');
    expect(() => parsePhrase('buy * now')).toThrow('does not end a word');
    expect(() => parsePhrase('*free')).toThrow('does not end a word');
  });
});

test('of phrases that overlap the leftmost wins, and the longest of those', () => {
  expect(find(['no', 'no risk', 'risk at all'], 'no risk at all')).toEqual(['no risk']);
  expect(find(['no risk', 'no risk at*'], 'no risk at all')).toEqual(['no risk at']);
});

test('the lists keep their hits apart', () => {
  expect(hitsOf('a b c', { phrases: ['a b'] }, { phrases: ['b c'] }).map((hits) => hits.map(({ phrase }) => phrase))).toEqual([['a b'], ['b c']]);
});

test('hits are in order, inside the text and apart, whatever the text', () => {
  const list = { phrases: ['a', 'a b*', 'b', '最', '#1', "a's"] };
  const piece = fc.constantFrom('a', 'b', 'bb', ' ', '最', '佳', '#1', '’s', '\ud800', '👨‍👩‍👧', '\u00ad', '\u0301', 'İ', '\r\n', '％');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      (text) => {
        let end = 0;
        for (const { span } of hitsOf(text, list).flat()) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
