import type { DraftOrProblems } from '../core/rules/pack-draft';
import type { PackName } from '../core/rules/policy';
import { userPrefix } from '../core/rules/user-pack';
import { toId } from './file/edit-pack';
import { measurePack } from './file/measure-pack';
import { readPack } from './file/read-pack';

/** Reads the file of a pack as one of the user's: under this id, or under its own, else under one made of its title. */
export function readDraft(source: string, id?: PackName): DraftOrProblems {
  const file = readPack(source, '');
  if ('problems' in file) return file;
  const own = file.policy.id || toId(file.policy.title.en) || 'rules';
  return { source, policy: { ...measurePack(file.policy), id: id ?? `${userPrefix}${own}` }, examples: file.examples };
}
