import { expect, test } from 'vitest';
import { packs } from '../../src/packs';
import { parsePolicy } from '../../src/policies/parse';

const pack = {
  id: 'house-style',
  title: { en: 'House style' },
  description: { en: 'Ours' },
  languages: ['en'],
  rules: [{ id: 'no-jargon', severity: 'info', message: { en: 'Jargon' }, reason: { en: 'Unclear' }, match: { kind: 'phrases', phrases: ['leverage'] } }],
};
const withMatch = (match: unknown) => ({ ...pack, rules: [{ ...pack.rules[0], match }] });

test('a built-in pack survives the way through JSON', () => {
  for (const policy of packs) expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ policy: JSON.parse(JSON.stringify(policy)) });
});

test('a pack without any optional field is fine', () => {
  expect(parsePolicy(pack)).toEqual({ policy: pack });
});

test('what a pack does not know is dropped', () => {
  expect(parsePolicy({ ...pack, onload: 'alert(1)' })).toEqual({ policy: pack });
});

test.each([
  ['not an object', 'pack', /^policy: /],
  ['an id with spaces', { ...pack, id: 'My Pack' }, /^id: An id is kebab-case/],
  ['no rules', { ...pack, rules: [] }, /^rules: /],
  ['two rules of one id', { ...pack, rules: [pack.rules[0], pack.rules[0]] }, /same id/],
  ['an unknown matcher', withMatch({ kind: 'script', code: '1' }), /^rules\.0\.match/],
  ['a super-linear pattern', withMatch({ kind: 'pattern', pattern: '(a+)+$' }), /^rules\.0\.match: pattern .*without an upper bound/],
  [
    'a super-linear pattern deep inside',
    withMatch({
      kind: 'count',
      atLeast: 2,
      of: { kind: 'near', of: { kind: 'phrases', phrases: ['a'] }, near: { kind: 'pattern', pattern: '.*x' }, withinChars: 9 },
    }),
    /^rules\.0\.match\.of\.near: pattern/,
  ],
  ['a phrase without a word', withMatch({ kind: 'phrases', phrases: ['?'] }), /^rules\.0\.match\.phrases\.0: phrase .* holds no word/],
  [
    'a link that is not https',
    { ...pack, rules: [{ ...pack.rules[0], reference: { title: 'x', url: 'javascript:alert(1)' } }] },
    /^rules\.0\.reference\.url: /,
  ],
])('a pack with %s is refused with the place and the reason', (_, input, problem) => {
  const parsed = parsePolicy(input);
  expect('problems' in parsed && parsed.problems.join('\n')).toMatch(problem);
});

test('matchers nest only as deep as a person can read', () => {
  const deep = (depth: number): unknown => (depth === 0 ? { kind: 'phrases', phrases: ['a'] } : { kind: 'count', atLeast: 1, of: deep(depth - 1) });
  expect(parsePolicy(withMatch(deep(6)))).toHaveProperty('policy');
  expect(parsePolicy(withMatch(deep(7)))).toHaveProperty('problems');
});
