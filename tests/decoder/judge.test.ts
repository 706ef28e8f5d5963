import { describe, expect, it } from 'vitest';
import type { JudgeWish } from '../../src/core/run/judge';
import { createDecoder, habitsOf } from '../../src/decoder/decoder';
import { createJudge, judgePlaces, tryJudge } from '../../src/decoder/work/judge';
import { fakeModel } from './fake-model';
import { gemmaTables } from './tokenizer/made-tokenizers';

const rule: JudgeWish = {
  kind: 'judge',
  rule: 'promises a\nfixed return',
  breaks: ['8% for sure', 'always 5%', 'it doubles, sure', 'sure gain'],
  keeps: ['it may fall', 'read this first', 'we hope', 'no promise'],
  threshold: 0.5,
};
const tools = { signal: new AbortController().signal, breathe: async () => {} };

/** A model that says yes with some likelihood, by the last text that it was shown. */
function judging(chanceOfYes: (text: string) => number, prompts: string[] = []) {
  const { tokenizer } = createDecoder(
    fakeModel(1, () => new Float32Array(1)),
    gemmaTables(),
    habitsOf('gemma3'),
  );
  const model = fakeModel(
    tokenizer.size,
    (ids) => {
      const prompt = new TextDecoder().decode(Uint8Array.from(ids.flatMap((id) => [...tokenizer.bytesOf(id)])));
      prompts.push(prompt);
      const text = prompt.slice(prompt.lastIndexOf('Text: ') + 6, prompt.lastIndexOf('\n'));
      const logits = new Float32Array(tokenizer.size).fill(-30);
      const chance = chanceOfYes(text);
      // “yes” and “no” part at the byte behind the space, or at a piece that holds it.
      for (const [word, likely] of [
        [' yes', chance],
        [' no', 1 - chance],
      ] as const)
        for (const id of tokenizer.encode(word)) logits[id] = Math.log(likely);
      logits[tokenizer.encode(' ')[0]!] = 0;
      return logits;
    },
    4_096,
  );
  return createDecoder(model, gemmaTables(), habitsOf('gemma3'));
}

describe('a rule in words', () => {
  const knows = (text: string) => (/sure|5%/.test(text) ? 0.9 : 0.2);

  it('is judged by how likely yes is beside no, without what a model leans to', async () => {
    const judge = createJudge(judging(knows), rule);
    const broken = await judge.judge('sure, 9%');
    expect(broken).toMatchObject({ kind: 'judged', isBroken: true });
    expect(broken.probability).toBeGreaterThan(0.9);
    expect((await judge.judge('it rained')).probability).toBeCloseTo(0.5);
    // Always the same is no answer, however sure.
    expect(
      (
        await createJudge(
          judging(() => 0.97),
          rule,
        ).judge('sure')
      ).probability,
    ).toBeCloseTo(0.5);
  });

  it('is judged the same however many texts were judged before', async () => {
    const judge = createJudge(judging(knows), rule);
    const first = await judge.judge('sure, 9%');
    for (let count = 0; count < 20; count++) await judge.judge('it may fall');
    expect(await judge.judge('sure, 9%')).toEqual(first);
  });

  it('counts as broken from its threshold on', async () => {
    expect(await createJudge(judging(knows), { ...rule, threshold: 0.99 }).judge('sure')).toMatchObject({ isBroken: false });
  });

  it('is judged of several stretches one by one, and what is too long for the model says nothing of the others', async () => {
    const heard: [number, number | null][] = [];
    const onPlace = (place: number, probability: number | null) => heard.push([place, probability]);
    const { probabilities } = await judgePlaces(judging(knows), rule, ['sure, 9%', 'x'.repeat(5_000), 'it rained'], { ...tools, onPlace });
    expect(probabilities[0]).toBeGreaterThan(0.9);
    expect(probabilities[1]).toBeNull();
    expect(probabilities[2]).toBeCloseTo(0.5);
    expect(heard).toEqual([...probabilities.entries()]);
  });

  it('is passed by a model that judges the examples right, each without having seen it', async () => {
    const prompts: string[] = [];
    const tried = await tryJudge(
      judging((text) => (/sure|5%/.test(text) ? 0.9 : 0.05), prompts),
      { ...rule, threshold: 0.6 },
      tools,
    );
    expect(tried).toMatchObject({ kind: 'judge-tried', rightOfBreaks: 1, rightOfKeeps: 1, passes: true });
    expect(tried.examples.map(({ breaks }) => breaks)).toEqual([true, true, true, true, false, false, false, false]);
    for (const prompt of prompts.filter((text) => text.endsWith('Breaks the rule:'))) {
      const asked = prompt.slice(prompt.lastIndexOf('Text: ') + 6, prompt.lastIndexOf('\n'));
      expect(prompt.split(`Text: ${asked}\n`).length - 1).toBe(1);
    }
  });

  it('is not passed by one that always says the same, nor with too few examples', async () => {
    for (const chance of [0.1, 0.5, 0.9])
      expect(
        (
          await tryJudge(
            judging(() => chance),
            rule,
            tools,
          )
        ).passes,
      ).toBe(false);
    const few = await tryJudge(judging(knows), { ...rule, breaks: ['sure', 'sure gain'] }, tools);
    expect(few).toMatchObject({ rightOfBreaks: 1, passes: false });
    expect((await tryJudge(judging(knows), { kind: 'judge', rule: 'x', threshold: 0.5 }, tools)).passes).toBe(false);
  });
});
