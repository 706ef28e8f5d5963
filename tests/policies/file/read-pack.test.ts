import { describe, expect, test } from 'vitest';
import { problemKey } from '@/src/core/rules/pack-problem';
import { closest } from '@/src/policies/file/closest';
import { readPack, readPackFolder } from '@/src/policies/file/read-pack';

const head = 'title: House style\ndescription: Ours\nlanguages: [en]\n';
const rule = (lines: string) => `${head}rules:\n  one:\n    severity: info\n    message: Jargon\n    reason: Unclear\n${lines.replace(/^/gm, '    ')}\n`;

function matchOf(lines: string, before = ''): unknown {
  const read = readPack(`${before}${rule(lines)}`);
  return 'policy' in read ? read.policy.rules[0]!.match : read.problems;
}

const told = (source: string) => {
  const read = readPack(source);
  return 'problems' in read
    ? read.problems.map((problem) => `${problem.line}:${problem.column} ${problemKey(problem)} ${problem.detail} ${problem.expected}`)
    : [];
};

describe('the short forms', () => {
  test.each<[string, string, unknown]>([
    ['words are phrases', 'words: [leverage]', { kind: 'phrases', phrases: ['leverage'] }],
    ['what YAML takes for something else is words', 'words: [no, null, 1.0, yes]', { kind: 'phrases', phrases: ['no', 'null', '1.0', 'yes'] }],
    [
      'near looks 120 characters far',
      'words: [safe]\nnear: [fund]',
      { kind: 'near', of: { kind: 'phrases', phrases: ['safe'] }, near: { kind: 'phrases', phrases: ['fund'] }, withinChars: 120 },
    ],
    [
      'without looks half a page far, unless it says so',
      'words: [return]\nwithout:\n  words: [risk]\n  within: 300',
      { kind: 'missing', trigger: { kind: 'phrases', phrases: ['return'] }, required: { kind: 'phrases', phrases: ['risk'] }, withinChars: 300 },
    ],
    ['atLeast counts', 'words: [buy]\natLeast: 3', { kind: 'count', of: { kind: 'phrases', phrases: ['buy'] }, atLeast: 3 }],
    ['replace says what is better', 'replace:\n  utilise: use', { kind: 'phrases', phrases: ['utilise'], better: { utilise: 'use' } }],
  ])('%s', (_, lines, match) => {
    expect(matchOf(lines)).toEqual(match);
  });

  test('a list is used by its name, for words and for what stands near', () => {
    const lists = 'lists:\n  goods: [pill, tonic]\n';
    expect(matchOf('words: [cure]\nnear: goods', lists)).toMatchObject({ near: { kind: 'phrases', phrases: ['pill', 'tonic'] } });
    expect(matchOf('words: goods', lists)).toMatchObject({ phrases: ['pill', 'tonic'] });
  });
});

describe('a mistake is told with its place', () => {
  test.each<[string, string, string]>([
    ['an unknown field, and the one that was meant', rule('word: [a]\nwords: [b]'), '9:5 unknown_field_meant word words'],
    ['a field of the pack that is misspelt', `titel: x\n${rule('words: [a]')}`, '1:1 unknown_field_meant titel title'],
    ['a missing field', rule('words: [a]').replace('    reason: Unclear\n', ''), '6:5 missing_field reason '],
    ['a severity that there is none of', rule('words: [a]').replace('severity: info', 'severity: grave'), '6:15 not_one_of grave info, warning, serious'],
    ['a list that there is none of', `lists:\n  goods: [pill]\n${rule('words: god')}`, '11:12 no_such_list_meant god goods'],
    ['two searches in one', rule('words: [a]\npattern: b'), '10:5 two_searches pattern words'],
    ['no search', rule('scope: claim'), '6:5 no_search  words, replace, pattern, detectors, head, any, of, judge'],
    ['a field that belongs to another search', rule('words: [a]\nflags: i'), '10:5 stray_field flags words'],
    ['a phrase without a word', rule('words: ["?"]'), '9:13 bad_phrase ? '],
    ['a link that is none', rule('words: [a]\nreference:\n  title: T\n  url: "javascript:alert(1)"'), '12:12 bad_link javascript:alert(1) https://…'],
    ['an alias, which could blow a file up', rule('words: &w [a]\nexcept: *w'), '10:13 alias w '],
  ])('%s', (_, source, problem) => {
    expect(told(source)).toContain(problem);
  });

  test('YAML that is none, with the line at which it breaks', () => {
    expect(told('title: [\nrules: {')[0]).toMatch(/^\d+:\d+ not_yaml /);
  });

  test('a pattern that is not linear', () => {
    expect(told(rule('pattern: (a+)+$'))[0]).toMatch(/^9:14 pattern_unbounded /);
  });

  test('a rule in a folder, by the name of its file', () => {
    const read = readPackFolder('mine', { 'pack.yml': head, 'one.yml': 'severity: info\nmessage: M\nreason: R\nwrds: [a]\n' });
    expect(read).toMatchObject({ problems: [{ code: 'unknown_field', file: 'mine/one.yml', line: 4, column: 1, expected: 'words' }] });
  });
});

test('the rules of a folder follow the order of the pack, the others their names', () => {
  const file = 'severity: info\nmessage: M\nreason: R\nwords: [a]\n';
  const read = readPackFolder('mine', { 'pack.yml': `${head}order: [z]\n`, 'b.yml': file, 'z.yml': file, 'a.yml': file });
  expect('policy' in read && read.policy.rules.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
});

test('the nearest name is guessed only where it is near', () => {
  expect(closest('serverity', ['severity', 'words'])).toBe('severity');
  expect(closest('wrods', ['severity', 'words'])).toBe('words');
  expect(closest('colour', ['severity', 'words'])).toBeUndefined();
});
