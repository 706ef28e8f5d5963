import { expect, test } from 'vitest';
import { countSteps } from '../count-steps';
import type { Policy } from '../../src/core/rules/policy';
import { packs } from '../../src/packs';
import { type Facts, matchPolicies } from '../../src/policies/match';

const noFacts: Facts = { detected: [], groupOf: () => undefined, sentences: [] };

test.each(['a', ' ', '第', '-', 'guaranteed ', '👨‍👩‍👧', '\ud800', 'no. ', "don't ", '1', '1.', '100% '])(
  'four times of %j takes no more than in proportion',
  (piece) => {
    const costOf = (chars: number) => {
      const text = piece.repeat(chars / piece.length);
      return countSteps(() => matchPolicies(text, packs, noFacts));
    };
    // What is made once, such as the index of all phrases, is no cost of the text.
    costOf(1_000);
    // Sixteen times would be quadratic.
    expect(costOf(40_000)).toBeLessThan(4.5 * costOf(10_000));
  },
);

test('the cost hardly grows with the number of rules', () => {
  const text = 'The committee met on Monday and agreed to publish the report before the end of the month. '.repeat(110);
  const local = { en: 'text' };
  const packOf = (count: number): Policy => ({
    id: 'pack',
    title: local,
    description: local,
    languages: ['en'],
    rules: Array.from({ length: count }, (_, at) => ({
      id: `rule-${at}`,
      severity: 'warning',
      message: local,
      reason: local,
      match: { kind: 'phrases', phrases: [`never ${at} said`, `word${at}* of rule`] },
    })),
  });
  const costOf = (count: number) => {
    const list = [packOf(count)];
    matchPolicies(text, list, noFacts);
    return countSteps(() => matchPolicies(text, list, noFacts));
  };
  expect(costOf(400)).toBeLessThan(1.2 * costOf(50));
});
