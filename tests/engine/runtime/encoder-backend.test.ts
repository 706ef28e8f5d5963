import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEncoderBackend } from '@/src/engine/runtime/encoder-backend';

const shipped = readFileSync(join(import.meta.dirname, '../../../assets/models/gloss-encoder/onnx/model_quantized.onnx'));
const none = () => {
  throw new Error('There is one thread.');
};
const open = () => createEncoderBackend({ threads: 1, spawn: none }).createInferenceSessionHandler(shipped);

const tensor = (values: readonly number[], dims = [1, values.length]) => ({ type: 'int64', data: BigInt64Array.from(values, BigInt), dims });
const feeds = (ids: readonly number[], mask = ids.map(() => 1), kinds = ids.map(() => 0)) =>
  ({ input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(kinds) }) as never;

describe('the encoder as a backend', () => {
  it('names what the graph takes and gives', async () => {
    const session = await open();
    expect(session.inputNames).toEqual(['input_ids', 'attention_mask', 'token_type_ids']);
    expect(session.outputNames).toEqual(['logits', 'sentiment', 'toxicity', 'dark_pattern', 'personal']);
  });

  it('answers a text alone as behind others: nothing of an earlier pass is left', async () => {
    const session = await open();
    const short = [101, 2023, 2003, 102];
    const once = await session.run(feeds(short), {}, {});
    await session.run(feeds([101, ...Array.from({ length: 250 }, (_, i) => 1_000 + 37 * i), 102]), {}, {});
    const again = await session.run(feeds(short), {}, {});
    expect(again).toEqual(once);
    expect((once.logits as { dims: readonly number[] }).dims).toEqual([1, 4, 9]);
    expect([...((once.logits as { data: Float32Array }).data as Float32Array)].every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['no token', feeds([]), '1 to 256 tokens'],
    ['too many tokens', feeds(new Array<number>(257).fill(101)), '1 to 256 tokens'],
    ['padding', feeds([101, 102, 0], [1, 1, 0]), 'no padding'],
    ['a token that no word has', feeds([101, 30_522, 102]), 'no such token'],
    ['a token below zero', feeds([101, -1, 102]), 'no such token'],
    ['a kind that no token has', feeds([101, 102], [1, 1], [0, 8]), 'no such token'],
  ])('refuses %s', async (_, given, words) => {
    const session = await open();
    await expect(session.run(given, {}, {})).rejects.toThrow(words);
  });

  it('refuses two texts at once', async () => {
    const session = await open();
    const two = tensor([101, 102, 101, 102], [2, 2]);
    await expect(session.run({ input_ids: two, attention_mask: two, token_type_ids: two } as never, {}, {})).rejects.toThrow('one text');
  });

  it('is loaded from memory only', async () => {
    await expect(createEncoderBackend({ threads: 1, spawn: none }).createInferenceSessionHandler('/model.onnx')).rejects.toThrow('from memory');
  });
});
