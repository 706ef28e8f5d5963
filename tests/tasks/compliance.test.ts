import { describe, expect, it } from 'vitest';
import type { Matcher, Policy } from '@/src/core/rules/policy';
import type { FindingsResult } from '@/src/core/run/result';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import { findSentences } from '@/src/core/text/sentences';
import { detectors } from '@/src/detectors';
import type { Encoder } from '@/src/encoder/encoder';
import { openReading } from '@/src/engine/reading';
import { lastOf } from '@/src/engine/run-tasks';
import { packs as ours } from '@/src/packs';
import { matchPolicies } from '@/src/policies/match';
import { compliance } from '@/src/tasks/compliance';
import { encodingOf } from '../encoding-fixture';
import { watchCalls } from '../watch-calls';

const words = { en: 'Text' };
const everything = Object.fromEntries(ours.map(({ id }) => [id, { on: true }]));
const encodeText = (text: string) =>
  encodingOf(text, { toxicity: (word) => (word === 'idiot' || word === 'You' ? 'toxic' : 'not_toxic'), entities: (word) => (word === 'Anna' ? 'B-PER' : 'O') });

const encoder: Encoder = { encode: async (text) => ({ encoding: encodeText(text), tokens: 1, threads: 1 }) };

const packOf = (id: string, matches: readonly Matcher[]): Policy => ({
  id,
  title: words,
  description: words,
  languages: ['en'],
  rules: matches.map((match, at) => ({ id: `rule-${at}`, severity: 'info', message: words, reason: words, match })),
});
const head: Matcher = { kind: 'head', head: 'toxicity', label: 'toxic', threshold: 0.2 };
const phrase: Matcher = { kind: 'phrases', phrases: ['idiot', 'you idiot'] };

/** What compliance says before the model and at the end. */
async function run(text: string, packs: readonly Policy[], compares = true) {
  const options = { ...toRunOptions(defaultSettings), policies: everything };
  const reading = openReading({ text, language: 'en' }, options, {
    openEncoders: async () => ({ en: encoder, zh: encoder }),
    breathe: async () => {},
    packs: { all: packs, unreadable: [] },
  });
  const partial: FindingsResult[] = [];
  const last = (await lastOf(compliance.run(reading), (result) => partial.push(result as FindingsResult))) as FindingsResult;
  const groups = new Map(detectors.map(({ id, group }) => [id, group]));
  const facts = { detected: await reading.findings(), groupOf: (id: string) => groups.get(id), sentences: findSentences(text), encoding: encodeText(text) };
  return { early: partial[0]?.findings ?? [], last, atOnce: compares ? matchPolicies(text, packs, facts, everything) : [] };
}

describe('the rules', () => {
  it.each([
    ['words and the model’s answer', 'You idiot. Nothing here. Anna is an idiot, returns are guaranteed, and only 3 seats are left!'],
    ['nothing', 'The committee met on Monday.'],
    ['a secret', 'My password is hunter2hunter2 and my key is AKIAIOSFODNN7EXAMPLE, you idiot.'],
  ])('say of %s in two goes what they would say in one', async (_, text) => {
    const mixed = packOf('user/mixed', [
      { kind: 'any', of: [phrase, head] },
      phrase,
      head,
      { kind: 'near', of: head, near: phrase, withinChars: 40 },
      { kind: 'missing', trigger: phrase, required: head, withinChars: 10 },
    ]);
    const { last, atOnce } = await run(text, [...ours, mixed, packOf('user/late', [phrase])]);
    expect(last.findings).toEqual(atOnce);
  });

  it('that ask the model take back what they said without it', async () => {
    const { early, last } = await run('You idiot.', [packOf('user/missing', [{ kind: 'missing', trigger: phrase, required: head, withinChars: 10 }])]);
    expect(early).toHaveLength(1);
    expect(last.findings).toEqual([]);
  });

  it('that do not ask the model are run once', async () => {
    let runs = 0;
    const end = watchCalls(RegExp.prototype, 'exec', ({ source }: RegExp, _, result) => {
      if (source === 'idi[o]t' && result === null) runs++;
    });
    const { last } = await run('You idiot.', [packOf('user/pattern', [{ kind: 'pattern', pattern: 'idi[o]t' }, head])], false);
    end();
    expect(last.findings).not.toEqual([]);
    expect(runs).toBe(1);
  });
});
