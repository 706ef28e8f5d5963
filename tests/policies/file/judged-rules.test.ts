import { describe, expect, test } from 'vitest';
import type { RuleForm } from '@/src/core/rules/pack-draft';
import { problemKey } from '@/src/core/rules/pack-problem';
import { checkExamples } from '@/src/policies/file/check-examples';
import { newPack, readForm, withRule } from '@/src/policies/file/edit-pack';
import { readPack } from '@/src/policies/file/read-pack';
import { writePack } from '@/src/policies/file/write-pack';
import { parsePolicy } from '@/src/policies/parse';
import { createFacts } from '../facts';

const examples = ['«We ship on Friday.»', 'Dear Ann, «it comes on Monday.» Yours, Bob', '«Ready by noon.»', 'It is blue.', 'We will tell you.', 'Soon.'];
const rule = (lines: string, given: readonly string[] = examples) =>
  `title: House style
description: Ours
languages: [en]
lists:
  shipping: [ship*, deliver*]
rules:
  date:
    severity: warning
    message: Promises a date
    reason: We do not
${lines.replace(/^/gm, '    ')}
    examples:
${given.map((example) => `      - ${JSON.stringify(example)}\n`).join('')}`;

const told = (source: string) => {
  const read = readPack(source);
  return 'problems' in read
    ? read.problems.map((problem) => `${problem.line}:${problem.column} ${problemKey(problem)} ${problem.detail} ${problem.expected}`)
    : [];
};
const packOf = (source: string) => {
  const read = readPack(source);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
};

describe('a rule in words', () => {
  test('is refused where it would be masked, also in a pack that is not read from a file', () => {
    const { policy } = packOf(rule('judge: promises a date'));
    const masked = { ...policy, id: 'user/mine', rules: policy.rules.map((one) => ({ ...one, masked: true })) };
    expect(parsePolicy({ ...masked, rules: policy.rules })).toHaveProperty('policy');
    expect(parsePolicy(masked)).toEqual({ problems: ['rules.0: What a language model judges cannot be masked.'] });
  });

  test('is the sentence, with what its examples mark as breaking it, and those without marks as keeping it', () => {
    expect(packOf(rule('judge: promises a date')).policy.rules[0]!.match).toEqual({
      kind: 'judge',
      rule: 'promises a date',
      each: 'sentence',
      threshold: 0.5,
      breaks: ['We ship on Friday.', 'it comes on Monday.', 'Ready by noon.'],
      keeps: ['It is blue.', 'We will tell you.', 'Soon.'],
    });
  });

  test('can be narrowed down, and reads the same when it was written again', () => {
    const pack = packOf(rule('judge: promises a date\neach: passage\nthreshold: 0.7\naround: shipping\nlanguages: [de, fr]\nunlearnt: true'));
    expect(pack.policy.rules[0]!.match).toMatchObject({
      each: 'passage',
      threshold: 0.7,
      around: ['ship*', 'deliver*'],
      languages: ['de', 'fr'],
      unlearnt: true,
    });
    const written = writePack(pack);
    expect(written).toContain('around: shipping');
    expect(packOf(written).policy.rules).toEqual(pack.policy.rules);
    // What is stored and told to the engine is this policy.
    expect(parsePolicy(JSON.parse(JSON.stringify(pack.policy)))).toEqual({ policy: pack.policy });
  });

  test('is not tried on its examples by anybody but a model', () => {
    const pack = packOf(rule('judge: promises a date'));
    expect(checkExamples(pack, (text) => createFacts(text, pack.policy.rules[0]!.match))).toEqual({ total: 0, passed: 0, failed: [], notRun: 6 });
  });

  test.each<[string, string, string]>([
    ['too few examples of one kind', rule('judge: promises a date', examples.slice(0, 5)), '12:5 judge_few_examples 3, 2 3'],
    [
      'more examples than a model is shown',
      rule('judge: promises a date', [...examples, ...Array.from({ length: 6 }, (_, at) => `It is ${at}.`)]),
      '12:5 judge_many_examples 3, 9 8',
    ],
    ['another search beside it', rule('judge: promises a date\nwords: [a]'), '12:5 stray_field words judge'],
    ['what belongs to another search', rule('judge: promises a date\nwithout: [a]'), '12:5 stray_field without judge'],
    ['a cover, which would come too late', rule('judge: promises a date\nmasked: true'), '12:5 stray_field masked judge'],
    ['how words are read in their sentence', rule('judge: promises a date\nscope: claim'), '12:5 stray_field scope judge'],
    ['what means nothing without it', rule('words: [a]\neach: passage'), '8:5 missing_field judge '],
    ['a stretch that there is none of', rule('judge: promises a date\neach: word'), '12:11 not_one_of word sentence, passage'],
    ['a part of a rule', rule('any:\n  - judge: promises a date\n  - words: [a]'), '12:9 unknown_field judge '],
  ])('is refused with its place: %s', (_, source, problem) => {
    expect(told(source)[0]).toBe(problem);
  });

  test('is never a part of another matcher, whoever brings it', () => {
    const { policy } = packOf(rule('judge: promises a date'));
    const [date] = policy.rules;
    const nested = { ...policy, rules: [{ ...date, match: { kind: 'any', of: [date!.match, { kind: 'phrases', phrases: ['a'] }] } }] };
    expect(parsePolicy(nested)).toHaveProperty('problems');
  });
});

describe('the form', () => {
  const form: RuleForm = {
    kind: 'judge',
    words: [],
    required: [],
    better: '',
    judge: 'promises a date',
    breaks: ['We ship on Friday.', 'It comes on Monday.', 'Ready by noon.'],
    keeps: ['It is blue.', 'We will tell you.', 'Soon.'],
    message: 'Promises a date',
    reason: 'We do not',
    severity: 'warning',
  };
  const source = withRule(newPack('Mine', 'Ours', 'en'), form);

  test('writes a rule in words and reads it again', () => {
    expect(packOf(source).policy.rules[0]).toMatchObject({ id: 'promises-a-date', match: { kind: 'judge', breaks: form.breaks, keeps: form.keeps } });
    expect(readForm(source, 'promises-a-date')).toEqual(form);
  });

  test('changes its examples with it, and leaves to the file what it cannot show', () => {
    const changed = withRule(source, { ...form, keeps: ['A', 'B', 'C'] }, 'promises-a-date');
    expect(packOf(changed).policy.rules[0]!.match).toMatchObject({ keeps: ['A', 'B', 'C'] });
    expect(readForm(rule('judge: promises a date'), 'date')).toBeNull();
    expect(readForm(rule('judge: promises a date\neach: passage', examples.toSpliced(1, 1)), 'date')).toBeNull();
  });
});
