import { describe, expect, it } from 'vitest';
import type { UserPack } from '@/src/core/rules/user-pack';
import { allowWords, forbidWords } from '@/src/policies/forbid-words';
import { matchPolicies } from '@/src/policies/match';

const texts = (words: string) => ({ title: 'My words', description: 'Not mine.', language: 'en', message: `Do not write “${words}”` });
const noFacts = { detected: [], groupOf: () => undefined, sentences: [] };

function packOf(words: string, packs: readonly UserPack[] = []): UserPack {
  const { change } = forbidWords(words, packs, texts(words));
  if (change?.type !== 'put-pack') throw new Error('A pack is put.');
  return { id: change.id, revision: 1, source: change.source, policy: change.policy };
}

describe('forbidding words', () => {
  it('makes a pack whose rule finds them, whatever signs they hold', () => {
    for (const words of ['best ever', 'C++ (fast)', 'it’s "free": now', '- no # comment', '全网最低', 'null']) {
      const { policy } = packOf(words);
      const found = matchPolicies(`We say ${words} here.`, [policy], noFacts);
      expect([words, found.map(({ span }) => `We say ${words} here.`.slice(span.start, span.end))]).toEqual([words, [words]]);
    }
  });

  it('adds to the same pack, and knows the rule that is there already', () => {
    const first = packOf('synergy');
    const both = packOf('leverage', [first]);
    expect(both.policy.rules.map(({ message }) => message.en)).toEqual(['Do not write “synergy”', 'Do not write “leverage”']);
    expect(forbidWords('synergy', [both], texts('synergy'))).toEqual({ rule: first.policy.rules[0]!.id });
  });

  it('is taken back alone, whatever was made since, and with the last rule the pack goes', () => {
    const first = packOf('synergy');
    const rule = first.policy.rules[0]!.id;
    const both = packOf('leverage', [first]);
    const undo = allowWords(rule, [both]);
    if (undo?.type !== 'put-pack') throw new Error('A pack is put.');
    expect(undo.policy.rules.map(({ message }) => message.en)).toEqual(['Do not write “leverage”']);
    expect(allowWords(rule, [first])).toEqual({ type: 'remove-pack', id: first.id });
    expect(allowWords(rule, [])).toBeNull();
  });

  it('leaves a damaged pack as it is', () => {
    const damaged = { ...packOf('synergy'), source: 'rules: {a: {nonsense: true}}\n' };
    expect(() => forbidWords('leverage', [damaged], texts('leverage'))).toThrow();
  });
});
