import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Matcher, matchersIn, type Policy } from '../../src/core/rules/policy';
import { refusePattern } from '../../src/linear/refuse-pattern';
import { detectors } from '../../src/detectors';
import { packs } from '../../src/packs';
import { fillExample } from '../../src/detectors/secrets/fill-example';
import { packNotes } from '../../src/packs/notes';
import { matchPolicies } from '../../src/policies/match';
import { policySchema } from '../../src/policies/parse';
import * as v from 'valibot';
import { parse } from 'yaml';
import { asksModel, createFacts, unmark } from '../policies/facts';

test('every folder of packs is listed, and the order names no other', () => {
  const entries = readdirSync(new URL('../../src/packs', import.meta.url), { withFileTypes: true });
  const folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  expect(packs.map(({ id }) => id).sort()).toEqual(folders.sort());
  const { order } = parse(readFileSync(new URL('../../src/packs/order.yml', import.meta.url), 'utf8')) as { order: string[] };
  expect(folders).toEqual(expect.arrayContaining(order));
});

describe.each(packs)('the pack $id', (policy: Policy) => {
  test('has the shape that packs from outside must have', () => {
    expect(v.safeParse(policySchema, policy).issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
  });

  test('speaks English and Chinese everywhere', () => {
    const texts = [policy.title, policy.description, ...policy.rules.flatMap((rule) => [rule.message, rule.reason, rule.suggestion])];
    for (const text of texts) expect(text, `a text of ${policy.id} lacks Chinese`).toHaveProperty('zh_CN');
  });

  test('has a dozen rules, each with a suggestion and a public reference', () => {
    expect(policy.rules.length).toBeGreaterThanOrEqual(12);
    for (const rule of policy.rules) {
      expect(rule.suggestion, `${rule.id} lacks a suggestion`).toBeDefined();
      expect(rule.reference, `${rule.id} lacks a reference`).toBeDefined();
    }
  });

  describe.each(policy.rules)('the rule $id', (rule) => {
    const examples = (packNotes[policy.id]?.examples[rule.id] ?? []).map(fillExample);

    test('shows what it must find and what it must not', () => {
      expect(examples.some((example) => example.includes('«'))).toBe(true);
      expect(examples.some((example) => !example.includes('«'))).toBe(true);
    });

    test.each(asksModel(rule.match) ? [] : examples)('%s', (example) => {
      const { text, marked } = unmark(example);
      const findings = matchPolicies(text, packs, createFacts(example, rule.match), allOn);
      const found = findings.filter(({ by }) => by.id === `${policy.id}/${rule.id}`);
      expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(marked.map(({ start, end }) => text.slice(start, end)));
      expect(found.map(({ span }) => span)).toEqual(marked);
    });

    test.each(patternsOf(rule.match))('the pattern %s keeps to the law', (pattern, flags) => {
      expect(refusePattern(pattern, flags)).toBeUndefined();
    });
  });
});

test.each(packs)('the pack $id names only detectors that are on the shelf', ({ rules }) => {
  const shelf = new Set(detectors.flatMap(({ id, group }) => [id, `group:${group}`]));
  const named = rules.flatMap(({ match }) => matchersIn(match)).flatMap((matcher) => (matcher.kind === 'detector' ? matcher.detectors : []));
  expect(named.filter((name) => !shelf.has(name))).toEqual([]);
});

test('every secret that a detector finds breaks exactly one rule', () => {
  const found = detectors.filter(({ group }) => group === 'secret').map(({ id }) => id);
  const claimed = packs.find(({ id }) => id === 'secrets')!.rules.flatMap(({ match }) => (match.kind === 'detector' ? match.detectors : []));
  expect(claimed.toSorted()).toEqual(found.toSorted());
});

/** Rules that are off by default keep their promises too. */
const allOn = Object.fromEntries(packs.map(({ id, rules }) => [id, { on: true, rules: Object.fromEntries(rules.map((rule) => [rule.id, { on: true }])) }]));

function patternsOf(match: Matcher): [pattern: string, flags: string][] {
  return matchersIn(match).flatMap((matcher) => (matcher.kind === 'pattern' ? [[matcher.pattern, matcher.flags ?? '']] : []));
}
