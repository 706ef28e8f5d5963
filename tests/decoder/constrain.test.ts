import { describe, expect, it } from 'vitest';
import { constrain } from '../../src/decoder/grammar/constrain';
import { TrieMask } from '../../src/decoder/grammar/mask';
import { createTrie } from '../../src/decoder/grammar/trie';
import { createSampler } from '../../src/decoder/sample';
import { fakeModel, opinionated } from './fake-model';

const end = 0;
const answers = [[5, 6, 7], [5, 6, 8], [5], [9, 9, 9, 9]];
const greedy = () => createSampler({ temperature: 0 });

async function written(logitsAfter: (ids: readonly number[]) => Float32Array) {
  const model = fakeModel(16, logitsAfter);
  const mask = new TrieMask(createTrie(answers));
  const ids = await constrain(model.begin(), [1, 2], mask, { endId: end, sample: greedy(), limitTokens: 20 });
  return { ids, fed: model.fed, mask };
}
const preferring =
  (...order: number[]) =>
  () =>
    Float32Array.from({ length: 16 }, (_, id) => (order.includes(id) ? 10 - order.indexOf(id) : -5));

describe('a constrained answer', () => {
  it('is one of those allowed, whatever the model would rather say', async () => {
    for (let start = 0; start < 40; start++) {
      const opinions = opinionated(16);
      const { ids, mask } = await written((read) => opinions([start, ...read]));
      expect(answers).toContainEqual(ids);
      expect(mask.answers.map((answer) => answers[answer])).toEqual([ids]);
    }
  });

  it('asks the model only where there is a choice', async () => {
    const { ids, fed } = await written(preferring(9));
    expect(ids).toEqual([9, 9, 9, 9]);
    expect(fed).toEqual([[1, 2]]);
  });

  it('reads what was certain together with the next question, and may end early', async () => {
    expect((await written(preferring(5, 6, 8))).fed).toEqual([[1, 2], [5], [6]]);
    expect((await written(preferring(5, 0))).ids).toEqual([5]);
  });

  it('refuses a token that its mask does not allow', () => {
    expect(() => new TrieMask(createTrie(answers)).advance(3)).toThrow(RangeError);
  });
});
