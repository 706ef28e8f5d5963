import { describe, expect, test } from 'vitest';
import { limitPatternCost, refusePattern } from '../../src/linear/refuse-pattern';

describe('a pattern', () => {
  test.each([
    '\\b\\d{1,3}(?:\\.\\d{1,2})?\\s{0,3}%',
    '(?:\\w{1,20}\\s{1,5}){0,3}returns',
    '第一(?![次步])',
    '(?<!not )guaranteed',
    '(?:foo|bar|foobar)baz',
    '[^.\\]]{0,99}x',
    '\\p{Lu}\\u{1F600}?a{3}',
    '(?<year>20\\d\\d)',
    '\\d{3}(?<sign>[- ]?)\\d{3}\\k<sign>\\d{4}',
    '(?:[a-z]{1,63}\\.){1,8}[a-z]{2,24}',
    '',
  ])('%s passes', (pattern) => {
    expect(refusePattern(pattern, 'i')).toBeUndefined();
  });

  test.each([
    ['\\w+@', { code: 'unbounded', at: 0, part: '\\w+', instead: '\\w{1,31}' }],
    ['xa{2,}?', { code: 'unbounded', at: 1, part: 'a{2,}?', instead: 'a{2,32}?' }],
    ['(?:a|b)*?c', { code: 'unbounded', at: 0, part: '(?:a|b)*?' }],
    ['(?=a*)', { code: 'unbounded', at: 3, part: 'a*' }],
    ['(a{1,9}){1,9}', { code: 'too-costly', at: 0, part: '(a{1,9}){1,9}', limit: limitPatternCost }],
    ['(?:a|a){1,20}b', { code: 'too-costly', part: '(?:a|a){1,20}' }],
    ['(?:x?){20}y', { code: 'too-costly', part: '(?:x?){20}' }],
    ['(?:\\w{1,20}\\s{0,5}){0,5}returns', { code: 'too-costly' }],
    ['.{0,99}.{0,99}x', { code: 'too-costly', at: 7, part: '.{0,99}' }],
    ['(?<=.{0,99}.{0,99})x', { code: 'too-costly' }],
    ['a[', { code: 'not-valid', detail: 'Unterminated character class', at: 2 }],
    ['(?<a>x)(?<a>y)', { code: 'not-valid', detail: 'Duplicate capture group name' }],
    ['\\p{Nonsense}', { code: 'not-valid', detail: 'Invalid property name' }],
  ])('%s is refused with the reason and the place', (pattern, refusal) => {
    expect(refusePattern(pattern, 'i')).toMatchObject(refusal);
  });

  test.each([
    ['y', 'y'],
    ['gi', 'g'],
    ['ii', 'i'],
    ['v', 'v'],
    ['vu', 'v'],
  ])('with the flags %s is refused for %s', (flags, strange) => {
    expect(refusePattern('a', flags)).toEqual({ code: 'flags', flags: strange });
  });

  test('is held to the letters of both cases where it ignores case, and only there', () => {
    expect(refusePattern('[a-k]{0,60}[a-k]{0,20}!', '', 200)).toMatchObject({ code: 'too-costly' });
    expect(refusePattern('[a-k]{0,60}[A-K]{0,20}!', '', 200)).toBeUndefined();
    expect(refusePattern('[a-k]{0,60}[A-K]{0,20}!', 'i', 200)).toMatchObject({ code: 'too-costly' });
    // K is the sign for kelvin, a capital letter of k as Unicode has it.
    expect(refusePattern('[a-k]{0,60}\u212a{0,20}!', 'i', 200)).toMatchObject({ code: 'too-costly' });
  });

  test('is told apart by the very characters of a property', () => {
    expect(refusePattern('\\p{Script=Greek}{0,60}\\p{Script=Cyrillic}{0,20}!', '', 200)).toBeUndefined();
    expect(refusePattern('\\p{Script=Greek}{0,60}\\p{Lu}{0,20}!', '', 200)).toMatchObject({ code: 'too-costly' });
    expect(refusePattern('[^\\p{L}]{0,60}\\p{L}{1,20}!', '', 200)).toBeUndefined();
  });

  test.each([
    ['nested two hundred deep', `${'(?:'.repeat(200)}a${'){1,9}'.repeat(200)}$`],
    ['that repeats a million times', '(?:ab?){0,1000000}c'],
    ['of two thousand brackets', '('.repeat(2_000)],
  ])('%s is refused without being tried out', (_, pattern) => {
    expect(refusePattern(pattern)).toBeDefined();
  });
});
