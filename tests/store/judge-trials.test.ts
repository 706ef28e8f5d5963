import { describe, expect, test } from 'vitest';
import type { JudgeWish } from '@/src/core/run/judge';
import { JudgeTrialNotes } from '@/src/shelf/judge-trials';

const wish: JudgeWish = { kind: 'judge', rule: 'promises a date', breaks: ['a', 'b', 'c'], keeps: ['d', 'e', 'f'], threshold: 0.5 };

/** A shelf that is only notes, and survives whoever reads it. */
function shelfOf(kept = new Map<string, unknown>()) {
  const open = async () => ({
    readNote: async (key: string, name: string) => kept.get(`${key}/${name}`) ?? null,
    writeNote: async (key: string, name: string, note: unknown) => void kept.set(`${key}/${name}`, structuredClone(note)),
  });
  return { kept, open };
}

describe('how models judged the examples of rules', () => {
  test('is remembered by model and rule, and forgotten where the rule has changed', async () => {
    const { open } = shelfOf();
    await new JudgeTrialNotes(open).note('one', wish, true, false);
    const later = new JudgeTrialNotes(open);
    expect(await later.find('one', wish)).toBe(true);
    expect(await later.find('other', wish)).toBeNull();
    for (const change of [{ rule: 'promises a day' }, { threshold: 0.6 }, { keeps: ['d', 'e', 'g'] }])
      expect(await later.find('one', { ...wish, ...change })).toBeNull();
    await later.note('one', wish, false, false);
    expect(await new JudgeTrialNotes(open).find('one', wish)).toBe(false);
  });

  test('lies beside the model without a word of the rule', async () => {
    const { open, kept } = shelfOf();
    await new JudgeTrialNotes(open).note('one', wish, true, false);
    expect(JSON.stringify([...kept])).not.toMatch(/promises|date/);
    expect(kept.get('one/judged.json')).toEqual({ [Object.keys(kept.get('one/judged.json') as object)[0]!]: true });
  });

  test('of a private window is written nowhere, nor what is damaged believed, nor a full disk a reason to fail', async () => {
    const { open, kept } = shelfOf();
    const notes = new JudgeTrialNotes(open);
    await notes.note('one', wish, true, true);
    expect(kept.size).toBe(0);
    expect(await notes.find('one', wish)).toBe(true);
    expect(await new JudgeTrialNotes(shelfOf(new Map([['one/judged.json', { x: 'yes' }]])).open).find('one', wish)).toBeNull();
    const full = new JudgeTrialNotes(async () => ({
      readNote: async () => null,
      writeNote: async () => {
        throw new Error('full');
      },
    }));
    await full.note('one', wish, true, false);
    expect(await full.find('one', wish)).toBe(true);
  });
});
