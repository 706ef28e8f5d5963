import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measurePattern } from '../../src/linear/refuse-pattern';
import { countLooks } from './backtrack';

/** Patterns of few letters, so that parts get into one another's way. */
const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '[ab]', '[^a]', '[bc]'),
    tie('pattern').map((inner) => `(?:${inner})`),
  ),
  part: fc.tuple(tie('atom'), fc.constantFrom('', '', '', '?', '{0,3}', '{1,2}', '{2}', '{2,4}')).map(([atom, times]) => atom + times),
  sequence: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
}));
/** Half of them end with what no text has, so that everything is tried; a third begin with a group that they come back to. */
const source = fc
  .tuple(pattern, fc.constantFrom('', 'z'), fc.constantFrom(null, null, '([ab]?)', '(a{1,3}|b)'), pattern)
  .map(([inner, end, group, behind]) => (group ? `${group}(?:${inner})\\1(?:${behind})${end}` : `(?:${inner})${end}`));
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 16 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }).map((piece) => piece.repeat(12).slice(0, 16)),
);

describe('what a pattern may cost', () => {
  test('is never less than a backtracking engine really does', () => {
    fc.assert(
      fc.property(source, fc.array(text, { minLength: 1, maxLength: 8 }), (one, texts) => {
        const cost = measurePattern(one);
        // Beyond that nobody runs it, and counting would take too long.
        fc.pre(cost <= 2_500);
        for (const each of texts) expect(countLooks(one, each), `${one} on ${each}`).toBeLessThanOrEqual(cost);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    // One end goes on, however many there are.
    ['\\d{1,9}\\.x', 21],
    // The word stands at most every six places of the stretch.
    ['\\w{0,60}secret\\w{0,60}', 950],
    ['(?:x?){8}y', 800],
    // Behind it nothing can fail.
    ['https?:\\/\\/\\w{0,200}(?:\\/\\w{0,200})?(?:\\?\\w{0,200})?', 800],
    ['\\d{3}([- ]?)\\d{3}\\1\\d{4}', 40],
    ['(?:foo|bar|foobar)baz', 20],
  ])('of %s is close to what it is: at most %d', (source, most) => {
    expect(measurePattern(source)).toBeLessThanOrEqual(most);
  });

  test.each(['\\w+@', 'a{2,}', '(?:a|b)*?c', 'a['])('of %s has no bound', (source) => {
    expect(measurePattern(source)).toBe(Infinity);
  });
});
