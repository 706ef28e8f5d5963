import { expect, test } from 'vitest';
import { packs } from '@/src/packs';
import { packNotes } from '@/src/packs/notes';
import { newPack, readForm, withoutRule, withRule, withTitle } from '@/src/policies/file/edit-pack';
import { readPack } from '@/src/policies/file/read-pack';
import { writePack } from '@/src/policies/file/write-pack';
import type { RuleForm } from '@/src/core/rules/pack-draft';

test.each(packs)('the pack $id is written as one file that reads as the same pack', (policy) => {
  const pack = { policy, ...packNotes[policy.id]! };
  expect(readPack(writePack(pack))).toEqual(pack);
});

const form: RuleForm = { kind: 'forbid', words: ['leverage'], required: [], better: '', message: 'Jargon', reason: 'Unclear', severity: 'info' };

test.each<[string, RuleForm]>([
  ['forbids words', form],
  ['prefers others', { ...form, kind: 'prefer', better: 'use' }],
  ['requires others beside them', { ...form, kind: 'require', required: ['risk*'] }],
])('a form that %s goes into a file and comes back as it was', (_, filled) => {
  const source = withRule(newPack('Ours', 'How we write', 'en'), filled);
  expect(readForm(source, 'jargon')).toEqual(filled);
  const read = readPack(source);
  expect('policy' in read && read.policy.rules).toHaveLength(1);
});

test('a change leaves the comments and the other rules of a file as they were', () => {
  const source = withRule(newPack('Ours', 'How we write', 'en'), form);
  const annotated = `# Ours since 2019\n${source}`;
  const changed = withRule(annotated, { ...form, message: 'Other', words: ['synergy'] });
  expect(changed.startsWith('# Ours since 2019')).toBe(true);
  expect(readForm(changed, 'jargon')).toEqual(form);
  expect(readForm(withoutRule(changed, 'jargon'), 'jargon')).toBeNull();
  expect(readPack(withTitle(changed, 'Theirs'))).toMatchObject({ policy: { title: { en: 'Theirs' } } });
});

test('two rules about the same have two names', () => {
  const twice = withRule(withRule(newPack('Ours', 'x', 'en'), form), form);
  const read = readPack(twice);
  expect('policy' in read && read.policy.rules.map(({ id }) => id)).toEqual(['jargon', 'jargon-2']);
});

test('a rule that says more than the form knows is not shown in it', () => {
  const source = withRule(newPack('Ours', 'x', 'en'), form).replace('words:', 'scope: claim\n    words:');
  expect(readForm(source, 'jargon')).toBeNull();
});
