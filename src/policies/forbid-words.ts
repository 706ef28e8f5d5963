import type { PackName, Rule } from '../core/rules/policy';
import { type PackChange, type UserPack, userPrefix } from '../core/rules/user-pack';
import { newPack, withoutRule, withRule } from './file/edit-pack';
import { readDraft } from './read-draft';

/** The pack into which words go that are forbidden in passing; its owner may rename and change it like any other. */
export const packOfWords: PackName = `${userPrefix}my-words`;

/** What the pack and the rule are called, in the language of whoever forbids. */
export interface ForbidTexts {
  readonly title: string;
  readonly description: string;
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly message: string;
}

/** A rule of that pack, and the change that makes it; without a change it is there already. */
export interface Forbidding {
  readonly rule: Rule['id'];
  readonly change?: PackChange;
}

/** Forbids words by a rule of the user's. Throws where the pack's file is damaged: it is left as it is. */
export function forbidWords(words: string, packs: readonly UserPack[], texts: ForbidTexts): Forbidding {
  const before = packs.find(({ id }) => id === packOfWords);
  const known = before?.policy.rules.find(({ message }) => Object.values(message).includes(texts.message));
  if (known) return { rule: known.id };
  const source = withRule(before?.source ?? newPack(texts.title, texts.description, texts.language), {
    kind: 'forbid',
    words: [words],
    required: [],
    better: '',
    message: texts.message,
    reason: texts.message,
    severity: 'warning',
  });
  const change = putting(source);
  const rule = change.policy.rules.find(({ id }) => !before?.policy.rules.some((other) => other.id === id))!;
  return { rule: rule.id, change };
}

/** Takes one such rule back, out of the pack as it is now; null where it is gone. With its last rule the pack goes. */
export function allowWords(rule: Rule['id'], packs: readonly UserPack[]): PackChange | null {
  const pack = packs.find(({ id }) => id === packOfWords);
  if (!pack?.policy.rules.some(({ id }) => id === rule)) return null;
  return pack.policy.rules.length === 1 ? { type: 'remove-pack', id: packOfWords } : putting(withoutRule(pack.source, rule));
}

function putting(source: string): Extract<PackChange, { type: 'put-pack' }> {
  const read = readDraft(source, packOfWords);
  if ('problems' in read) throw new Error('The pack cannot be read.');
  return { type: 'put-pack', id: packOfWords, source, policy: read.policy };
}
