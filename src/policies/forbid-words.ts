import type { PackName } from '../core/rules/policy';
import { type PackChange, type UserPack, undoOf, userPrefix } from '../core/rules/user-pack';
import { newPack, withRule } from './file/edit-pack';
import { readDraft } from './read-draft';

/** The pack into which words go that are forbidden in passing; its owner may rename and change it like any other. */
const packOfWords: PackName = `${userPrefix}my-words`;

/** What the pack and the rule are called, in the language of whoever forbids. */
export interface ForbidTexts {
  readonly title: string;
  readonly description: string;
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly message: string;
}

/**
 * The change that forbids words by a rule of the user's, and the one that takes it back; null where a rule of that pack says so already.
 * Throws where the pack's file is damaged: it is left as it is.
 */
export function forbidWords(words: string, packs: readonly UserPack[], texts: ForbidTexts): { readonly change: PackChange; readonly undo: PackChange } | null {
  const before = packs.find(({ id }) => id === packOfWords);
  if (before?.policy.rules.some(({ message }) => Object.values(message).includes(texts.message))) return null;
  const source = withRule(before?.source ?? newPack(texts.title, texts.description, texts.language), {
    kind: 'forbid',
    words: [words],
    required: [],
    better: '',
    message: texts.message,
    reason: texts.message,
    severity: 'warning',
  });
  const read = readDraft(source, packOfWords);
  if ('problems' in read) throw new Error('The pack cannot be read.');
  const change: PackChange = { type: 'put-pack', id: packOfWords, source, policy: read.policy };
  return { change, undo: undoOf(change, packs) };
}
