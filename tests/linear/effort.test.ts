import { describe, expect, test } from 'vitest';
import { checkPattern } from '../../src/linear/effort';

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
  ])('%s passes', (pattern) => {
    expect(() => checkPattern(pattern, 'i')).not.toThrow();
  });

  test.each([
    ['\\w+@', 'repeats without an upper bound at 2'],
    ['a{2,}', 'repeats without an upper bound at 1'],
    ['(?:a|b)*?c', 'repeats without an upper bound at 7'],
    ['(a{1,9}){1,9}', 'may look at'],
    ['(?:a|a){1,20}b', 'may look at'],
    ['(?:x?){20}y', 'may look at'],
    ['(?:\\w{1,20}\\s{0,5}){0,5}returns', 'may look at'],
    ['.{0,99}.{0,99}x', 'may look at'],
    ['(a)\\1', 'refers back'],
    ['(?<n>a)\\k<n>', 'refers back'],
    ['a[', 'is not valid'],
    ['a', 'flags other than', 'y'],
  ])('%s is refused because it %s', (pattern, problem, flags = 'i') => {
    expect(() => checkPattern(pattern, flags)).toThrow(problem);
  });

  test('that is refused is refused at once, however bad it is', () => {
    const began = performance.now();
    expect(() => checkPattern(`${'(?:'.repeat(200)}a${'){1,9}'.repeat(200)}$`)).toThrow();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
