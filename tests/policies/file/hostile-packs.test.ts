import { describe, expect, it } from 'vitest';
import { readPack } from '@/src/policies/file/read-pack';
import { createWorkshop } from '@/src/policies/workshop';

const head = 'title: T\ndescription: D\nlanguages: [en]\nrules:\n';
const rule = (id: string, rest = 'words: [x]') => `  ${id}:\n    severity: info\n    message: M\n    reason: R\n    ${rest}\n`;
const titled = (title: string) => head.replace('title: T', `title: "${title}"`) + rule('a');
const workshop = createWorkshop(() => ({ detected: [], groupOf: () => undefined, sentences: [] }), []);

/** What is said of a file that somebody hands over: the codes of its mistakes, each once. */
function told(text: string): readonly string[] {
  const offer = workshop.readFiles([{ name: 'pack.yml', text }]);
  return 'problems' in offer ? [...new Set(offer.problems.map(({ code }) => code))] : [];
}

describe('a pack of a stranger is refused', () => {
  it.each([
    ['with a rule named after the prototype of all objects', head + rule('__proto__'), ['bad_id']],
    ['with such a field', head + rule('a', 'words: [x]\n    __proto__: {polluted: 1}'), ['unknown_field']],
    ['with such a field at the top', `__proto__: {polluted: 1}\n${head}${rule('a')}`, ['unknown_field']],
    ['with such a list', `lists: {__proto__: [a]}\n${head}${rule('a')}`, ['bad_id']],
    ['that asks for such a list', head + rule('a', 'words: __proto__'), ['no_such_list']],
    ['whose anchors multiply', `a: &a [x,x,x]\nb: &b [*a,*a,*a]\n${head}${rule('a', 'words: *b')}`, ['unknown_field', 'alias']],
    ['with a merge key', `${head}  a: {<<: {severity: info}, message: M, reason: R, words: [x]}\n`, ['unknown_field', 'missing_field']],
    ['with brackets within brackets', head + rule('a', `words: ${'['.repeat(20_000)}`), ['too_deep', 'not_yaml']],
    ['of three million brackets', '['.repeat(3_000_000), ['too_many']],
    ['of two million items', head + rule('a', `words: [${'x,'.repeat(1_900_000)}x]`), ['too_many']],
    ['of a hundred thousand rules', head + Array.from({ length: 100_000 }, (_, at) => rule(`r${at}`)).join(''), ['too_long']],
    ['of forty thousand short rules', head + Array.from({ length: 40_000 }, (_, at) => rule(`r${at}`)).join(''), ['too_many']],
    ['of a hundred thousand documents', '---\n'.repeat(100_000) + titled('T'), ['not_yaml']],
    ['with a script for a reference', head + rule('a', 'words: [x]\n    reference: {title: a, url: "javascript:alert(1)"}'), ['bad_link']],
    ['with a title that turns the text around it', titled('safe \u202eexe.fdp'), ['turning_text']],
    ['with a title that isolates what comes after it', titled('\u2067'), ['turning_text']],
    ['with a control character', titled('\\u0007'), ['turning_text']],
  ])('%s', (_, text, codes) => {
    expect(told(text)).toEqual(expect.arrayContaining([codes[0]]));
    expect(codes).toEqual(expect.arrayContaining([...told(text)]));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('in words that turn nothing themselves', () => {
    const read = readPack(head + rule('a', 'wor\u202eds: [x]'));
    expect('problems' in read && read.problems.map(({ detail }) => detail)).toContain('wor\ufffdds');
  });
});

it('a pack may replace words that have the names of members of all objects', () => {
  const read = readPack(head + rule('a', 'replace: {constructor: builder, __proto__: shape}'));
  expect('policy' in read && read.policy.rules[0]?.match).toMatchObject({ kind: 'phrases', phrases: ['constructor', '__proto__'] });
  const draft = workshop.read(head + rule('a', 'replace: {constructor: builder, toString: text}'));
  if ('problems' in draft) throw new Error('refused');
  const found = workshop.preview(draft.policy, 'The constructor has a toString and hasOwnProperty.');
  expect(found.map(({ broken }) => broken?.replacement)).toEqual(['builder', 'text']);
});
