import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/detectors';
import { createKeywordIndex } from '../../src/detectors/pattern/keyword-index';
import { longestDigitRun, prefilterFor } from '../../src/detectors/prefilter';

describe('the keyword index', () => {
  const index = createKeywordIndex(['he', 'she', 'hers', '车牌', 'ghp_']);

  it('finds every keyword that occurs, also one inside another', () => {
    expect([...index.search('ushers')].sort()).toEqual([0, 1, 2]);
    expect([...index.search('x GHP_1 他的车牌')].sort()).toEqual([3, 4]);
  });

  it('finds nothing in a text without any', () => {
    expect(index.search('abc 车 牌 gh_p').size).toBe(0);
    expect(index.search('').size).toBe(0);
  });

  it('goes on from the longest suffix when a longer keyword fails', () => {
    expect([...createKeywordIndex(['abcd', 'bc']).search('abcx')]).toEqual([1]);
  });

  it('refuses keywords that could never be found', () => {
    expect(() => createKeywordIndex([''])).toThrow(RangeError);
    expect(() => createKeywordIndex(['Upper'])).toThrow(RangeError);
  });

  it('agrees with a plain search for every keyword of the shelf', () => {
    const keywords = [...new Set(detectors.flatMap((detector) => detector.requires?.keywords ?? []))];
    const shelf = createKeywordIndex(keywords);
    const text = `${keywords.filter((_, at) => at % 3 === 0).join(' ')} The Quick brown fox`;
    expect([...shelf.search(text)].sort((a, b) => a - b)).toEqual(keywords.flatMap((keyword, at) => (text.toLowerCase().includes(keyword) ? [at] : [])));
  });
});

describe('the pre-filter', () => {
  it('counts digits over at most three separators', () => {
    expect(longestDigitRun('call (020) 7946-0018 now')).toBe(11);
    expect(longestDigitRun('1, 2, 3')).toBe(1);
    expect(longestDigitRun('1 - 2 and 345')).toBe(3);
    expect(longestDigitRun('425 - 555 - 0143')).toBe(10);
    expect(longestDigitRun('12 -- 34')).toBe(2);
  });

  it('passes over nearly all detectors for plain prose', () => {
    const chosen = prefilterFor(detectors)('The old bridge was painted again, and nobody could say who had paid for it.');
    expect(chosen.length).toBeLessThan(detectors.length / 10);
  });

  it('is built once for the same detectors, in whatever list they come', () => {
    const made = prefilterFor(detectors);
    expect(prefilterFor(detectors.filter(() => true))).toBe(made);
    expect(prefilterFor(detectors.slice(1))).not.toBe(made);
    // A run asks for two sets in turns: one must not push out the other.
    expect(prefilterFor(detectors)).toBe(made);
  });
});
