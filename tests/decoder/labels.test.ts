import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, RunningPrior } from '../../src/decoder/calibrate';
import { continuations, continuationsFor, sharedPrefix } from '../../src/decoder/continuations';
import { scoreLabels } from '../../src/decoder/labels';
import { PrefixCache } from '../../src/decoder/prefixes';
import { createTokenizer } from '../../src/decoder/tokenizer/tokenizer';
import { hostileText } from '../hostile-text';
import { fakeModel, opinionated } from './fake-model';
import { gemmaTables, smolTables } from './tokenizer/made-tokenizers';

const logitsAfter = opinionated(32);
const noTemplate = () => {
  throw new Error('not asked for');
};

/** The chance of `next` after `ids`, against `others`. */
function chance(ids: readonly number[], next: number, others: readonly number[]): number {
  const logits = logitsAfter(ids);
  return Math.exp(logits[next]!) / others.reduce((sum, id) => sum + Math.exp(logits[id]!), 0);
}

describe('scoring labels', () => {
  const ids = [1, 2, 3];

  it('multiplies what each token has against the other labels', async () => {
    const model = fakeModel(32, logitsAfter);
    const scores = await scoreLabels(new PrefixCache(model), { ids, shared: 2, labels: [[4, 5], [4, 6], [7]], likelihood: 'among-labels' });
    const four = chance(ids, 4, [4, 7]);
    expect(scores[0]).toBeCloseTo(four * chance([...ids, 4], 5, [5, 6]), 5);
    expect(scores[1]).toBeCloseTo(four * chance([...ids, 4], 6, [5, 6]), 5);
    expect(scores[2]).toBeCloseTo(1 - four, 5);
  });

  it('takes the mean over a label’s tokens where it weighs them against the whole vocabulary', async () => {
    const everything = Array.from({ length: 32 }, (_, id) => id);
    const scores = await scoreLabels(new PrefixCache(fakeModel(32, logitsAfter)), { ids, shared: 0, labels: [[4, 5], [7]], likelihood: 'per-token' });
    const long = Math.sqrt(chance(ids, 4, everything) * chance([...ids, 4], 5, everything));
    const short = chance(ids, 7, everything);
    expect(scores[0]).toBeCloseTo(long / (long + short), 5);
  });

  it('asks the model once where the first tokens tell the labels apart', async () => {
    const model = fakeModel(32, logitsAfter);
    await scoreLabels(new PrefixCache(model), { ids, shared: 0, labels: [[4, 5, 6], [7, 8], [9]], likelihood: 'among-labels' });
    expect(model.fed).toEqual([ids]);
  });

  it('frees what it has begun, also when it is stopped', async () => {
    const model = fakeModel(32, logitsAfter);
    const prefixes = new PrefixCache(model);
    const order = {
      ids,
      shared: 2,
      labels: [
        [4, 5],
        [4, 6],
      ],
      likelihood: 'per-token',
    } as const;
    await scoreLabels(prefixes, order);
    await expect(scoreLabels(prefixes, { ...order, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    prefixes.clear();
    expect(model.open).toBe(0);
  });
});

describe('what follows a prompt', () => {
  it('is split where the ids are the same, not where the text is', () => {
    const tokenizer = createTokenizer(smolTables());
    // “hell” and “o” join: the token of the prompt belongs to the continuations.
    const { ids, texts } = continuations({ kind: 'plain', text: 'a hell' }, ['o', ' wo'], '', tokenizer, noTemplate);
    expect(ids).toEqual(tokenizer.encode('a '));
    expect(texts).toEqual([tokenizer.encode('hello'), tokenizer.encode('hell wo')]);
  });

  it('never lets one label begin another', () => {
    const tokenizer = createTokenizer(gemmaTables());
    const { texts } = continuations({ kind: 'plain', text: 'x' }, ['he', 'hello'], '\n', tokenizer, noTemplate);
    expect(texts).toEqual([tokenizer.encode('he\n'), tokenizer.encode('hello\n')]);
  });

  it('knows how far prompts are the same whatever the passage', () => {
    const tokenizer = createTokenizer(gemmaTables());
    const promptOf = (passage: string) => ({ kind: 'plain', text: `hello: ${passage}\n` }) as const;
    const shared = sharedPrefix(promptOf, 'world', tokenizer, noTemplate);
    // <bos> hello : — the space joins with the passage.
    expect(shared).toBe(1 + tokenizer.encode('hello:').length);
  });
});

describe('what follows the prompts of a task', () => {
  it.each([
    ['SentencePiece', createTokenizer(gemmaTables())],
    ['byte-level', createTokenizer(smolTables())],
  ])('is split as for each prompt alone, by a %s tokenizer', (_, tokenizer) => {
    const tails = ['\nhello:', '\nhell', ' hell', ''];
    fc.assert(
      fc.property(fc.constantFrom(...tails), fc.array(fc.oneof(hostileText, fc.constantFrom('he', '\n', ' ', 'l')), { maxLength: 4 }), (tail, parts) => {
        const promptOf = (passage: string) => ({ kind: 'plain', text: `he: ${passage}${tail}` }) as const;
        const splitFor = continuationsFor(promptOf, ['o', ' wo', 'or'], '\n', tokenizer, noTemplate);
        const passage = parts.join('');
        const { shared, ...split } = splitFor(passage);
        expect(split).toEqual(continuations(promptOf(passage), ['o', ' wo', 'or'], '\n', tokenizer, noTemplate));
        expect(shared).toBe(sharedPrefix(promptOf, passage, tokenizer, noTemplate));
      }),
    );
  });
});

describe('calibration', () => {
  it('takes out what a label has without any text', () => {
    const [first, second] = calibrate([0.8, 0.2], [0.9, 0.1]);
    expect(first).toBeCloseTo(0.8 / 0.9 / (0.8 / 0.9 + 2));
    expect(first! + second!).toBeCloseTo(1);
    expect(calibrate([0, 0], [0.5, 0.5])).toEqual([0.5, 0.5]);
  });

  it('begins with texts that say nothing and follows the texts it sees', () => {
    const prior = new RunningPrior([
      [0.9, 0.1],
      [0.7, 0.3],
    ]);
    expect(prior.prior).toEqual([0.8, 0.2].map((value) => expect.closeTo(value)));
    for (let text = 0; text < 98; text++) prior.add([0.4, 0.6]);
    expect(prior.prior[0]).toBeCloseTo((1.6 + 98 * 0.4) / 100);
  });
});
