import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/run/finding';
import type { Matcher, Policy, Rule } from '../../src/core/rules/policy';
import { packs } from '../../src/packs';
import { matchPolicies, matchPoliciesInSteps, type Facts, type PolicyOptions } from '../../src/policies/match';
import { encodingOf } from '../encoding-fixture';

const noFacts: Facts = { detected: [], groupOf: () => undefined, sentences: [] };

function packOf(match: Matcher, rule: Partial<Rule> = {}, policy: Partial<Policy> = {}): Policy {
  const text = { en: 'text' };
  return {
    id: 'pack',
    title: text,
    description: text,
    languages: ['en'],
    rules: [{ id: 'rule', severity: 'warning', message: text, reason: text, match, ...rule }],
    ...policy,
  };
}

function found(match: Matcher, text: string, facts = noFacts): string[] {
  return matchPolicies(text, [packOf(match)], facts).map(({ span }) => text.slice(span.start, span.end));
}

const phrases = (...list: string[]): Matcher => ({ kind: 'phrases', phrases: list });

describe('the matcher', () => {
  test('phrases leaves out what lies inside an exception', () => {
    expect(found({ kind: 'phrases', phrases: ['risk-free'], except: ['risk-free rate*'] }, 'risk-free rates are not risk-free')).toEqual(['risk-free']);
  });

  test('pattern runs only around its keywords, and knows exceptions', () => {
    const match: Matcher = { kind: 'pattern', pattern: '\\d{1,3}%', keywords: ['gain*'], except: ['100% cotton'] };
    expect(found(match, '100% cotton, gains of 12%')).toEqual(['12%']);
    expect(found(match, 'losses of 12%')).toEqual([]);
    expect(found(match, `7%${' '.repeat(200)}12% gains${' '.repeat(200)}gains of 34%${' '.repeat(200)}8%`)).toEqual(['12%', '34%']);
  });

  test('pattern takes no cut for the edge of a word or a line', () => {
    const match: Matcher = { kind: 'pattern', pattern: '^a{1,300}|a{1,300}\\b', flags: 'm', keywords: ['!b'] };
    expect(found(match, `${'a'.repeat(400)}!b!${'a'.repeat(400)}`)).toEqual([]);
  });

  test('pattern passes over empty matches', () => {
    expect(found({ kind: 'pattern', pattern: 'a{0,3}' }, 'baab')).toEqual(['aa']);
  });

  test('any takes the longer of two that overlap', () => {
    const match: Matcher = { kind: 'any', of: [phrases('green', 'sun'), phrases('green energy'), { kind: 'pattern', pattern: 'wind' }] };
    expect(found(match, 'green energy from sun and wind, all green')).toEqual(['green energy', 'sun', 'wind', 'green']);
  });

  test('count wants enough of them and marks them all', () => {
    const match: Matcher = { kind: 'count', of: phrases('buy'), atLeast: 3 };
    expect(found(match, 'buy buy')).toEqual([]);
    expect(found(match, 'buy buy buy')).toEqual(['buy', 'buy', 'buy']);
  });

  test('near measures the gap between the two, in either order', () => {
    const match: Matcher = { kind: 'near', of: phrases('safe'), near: phrases('fund'), withinChars: 5 };
    expect(found(match, 'a fund: safe')).toEqual(['safe']);
    expect(found(match, 'safe is a fund')).toEqual([]);
    expect(found(match, 'safe as a fund, so safe')).toEqual(['safe']);
  });

  test('missing marks the trigger unless the required text is near', () => {
    const match: Matcher = { kind: 'missing', trigger: phrases('invest now'), required: phrases('capital at risk'), withinChars: 20 };
    expect(found(match, 'Invest now. Capital at risk.')).toEqual([]);
    expect(found(match, `Invest now.${' '.repeat(30)}Capital at risk.`)).toEqual(['Invest now']);
  });

  test('detector takes findings by id or by group, with their confidence and their mask', () => {
    const secret: Finding = {
      span: { start: 4, end: 9 },
      label: 'TOKEN',
      confidence: 0.7,
      by: { kind: 'detector', id: 'acme-token' },
      evidence: [{ code: 'prefix' }],
      masked: true,
    };
    const mail: Finding = { ...secret, by: { kind: 'detector', id: 'email' }, masked: undefined };
    const facts: Facts = { ...noFacts, detected: [secret, mail], groupOf: (id) => (id === 'acme-token' ? 'secret' : 'contact') };
    const findings = matchPolicies('key abcde', [packOf({ kind: 'detector', detectors: ['group:secret'] })], facts);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ confidence: 0.7, masked: true, evidence: [{ code: 'detector', detail: 'acme-token' }, { code: 'prefix' }] });
    expect(matchPolicies('key abcde', [packOf({ kind: 'detector', detectors: ['email'] })], facts)).toHaveLength(1);
  });

  test('head finds the sentences that reach the threshold, and nothing without the encoder', () => {
    const match: Matcher = { kind: 'head', head: 'toxicity', label: 'toxic', threshold: 0.8 };
    const text = 'All is well. You fool!';
    // A sentence is as sure as its words are on average: one in two of “You fool!” with all its weight, none of “All is well.”
    const facts: Facts = {
      ...noFacts,
      sentences: [
        { start: 0, end: 12 },
        { start: 13, end: 22 },
      ],
      encoding: encodingOf(text, { toxicity: (word) => (word === 'fool' || word === '!' ? 'toxic' : 'not_toxic') }, 8),
    };
    // (2 · 8 − 1 · 8) / 3 apart, through the softmax of two labels.
    const confidence = 1 / (1 + Math.exp(-8 / 3));
    expect(found(match, text, facts)).toEqual(['You fool!']);
    expect(found(match, text)).toEqual([]);
    const [finding] = matchPolicies(text, [packOf(match)], facts);
    expect(finding?.confidence).toBeCloseTo(confidence, 5);
    const at = (threshold: number): PolicyOptions => ({ pack: { rules: { rule: { threshold } } } });
    expect(matchPolicies(text, [packOf(match)], facts, at(confidence - 0.001))).toHaveLength(1);
    expect(matchPolicies(text, [packOf(match)], facts, at(confidence + 0.001))).toEqual([]);
  });
});

test('a finding says which rule it breaks, and carries none of its text', () => {
  const policy = packOf(phrases('risk-free'), { confidence: 0.8, suggestion: { en: 'Name the risks' } });
  expect(matchPolicies('Risk free!', [policy], noFacts)).toEqual([
    {
      span: { start: 0, end: 9 },
      label: 'rule',
      confidence: 0.8,
      by: { kind: 'rule', id: 'pack/rule' },
      evidence: [{ code: 'phrase', detail: 'risk-free' }],
      broken: { policy: 'pack', rule: 'rule', severity: 'warning' },
    },
  ]);
});

test.each<[string, Partial<Rule>, Partial<Policy>, PolicyOptions, number]>([
  ['runs by default', {}, {}, {}, 1],
  ['does not run when its policy is off', {}, {}, { pack: { on: false } }, 0],
  ['does not run when it is off', {}, {}, { pack: { rules: { rule: { on: false } } } }, 0],
  ['does not run when it is off by default', { offByDefault: true }, {}, {}, 0],
  ['runs when it is off by default and the user switched it on', { offByDefault: true }, {}, { pack: { rules: { rule: { on: true } } } }, 1],
  ['does not run when its policy is off by default', {}, { offByDefault: true }, {}, 0],
  ['runs when the user switched its policy on', {}, { offByDefault: true }, { pack: { on: true } }, 1],
])('a rule %s', (_, rule, policy, options, count) => {
  expect(matchPolicies('a', [packOf(phrases('a'), rule, policy)], noFacts, options)).toHaveLength(count);
});

test('the user decides how much a rule matters', () => {
  const [finding] = matchPolicies('a', [packOf(phrases('a'))], noFacts, { pack: { rules: { rule: { severity: 'serious' } } } });
  expect(finding?.broken?.severity).toBe('serious');
});

test('findings come in order of position', () => {
  const rules = [phrases('b'), phrases('a', 'a b c')].map((match, at) => ({ ...packOf(match).rules[0]!, id: `rule-${at}` }));
  expect(matchPolicies('a b c', [packOf(phrases('x'), {}, { rules })], noFacts).map(({ span }) => span)).toEqual([
    { start: 0, end: 5 },
    { start: 2, end: 3 },
  ]);
});

test('100,000 characters are walked in many steps, so that a cancel gets in', () => {
  const text = 'The fund guarantees returns and only 3 seats are left. '.repeat(1850);
  let steps = 0;
  for (const _ of matchPoliciesInSteps(text, packs, noFacts)) steps++;
  // Two for each 2,000 words, one for each rule that may match, and more for rules that find much.
  expect(steps).toBeGreaterThan(50);
  let stepsOfHalf = 0;
  for (const _ of matchPoliciesInSteps(text.slice(0, text.length / 2), packs, noFacts)) stepsOfHalf++;
  expect(steps).toBeGreaterThan(stepsOfHalf);
});
