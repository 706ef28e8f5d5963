import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawnInNode } from '@/bench/node/encoder-in-node';
import { createEncoderBackend, type EncoderBackendOptions, type TeamWorker } from '@/src/encoder/encoder-backend';
import { Team } from '@/src/compute/team';
import type { TeamOrder } from '@/src/encoder/team.worker';

const shipped = readFileSync(join(import.meta.dirname, '../../assets/models/gloss-encoder/onnx/model_quantized.onnx'));
const open = (options: Partial<EncoderBackendOptions> = {}) =>
  createEncoderBackend({ threads: 1, spawn: spawnInNode, ...options }).createInferenceSessionHandler(shipped);

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

  it('answers the same on any number of threads, again and again', async () => {
    const [one, three] = [await open(), await open({ threads: 3 })];
    const idsOf = (length: number) => Array.from({ length }, (_, i) => 1_000 + ((37 * i) % 20_000));
    for (const length of [1, 2, 5, 6, 7, 191, 256]) {
      const [alone, together] = [await one.run(feeds(idsOf(length)), {}, {}), await three.run(feeds(idsOf(length)), {}, {})];
      expect(together).toEqual(alone);
    }
    const alone = await one.run(feeds(idsOf(9)), {}, {});
    for (let pass = 0; pass < 200; pass++) expect(await three.run(feeds(idsOf(9)), {}, {})).toEqual(alone);
  });

  it('does without a thread that does not start', async () => {
    const spawned: TeamWorker[] = [];
    const spawn = (): TeamWorker => {
      const isBlocked = spawned.length === 0;
      spawned.push(isBlocked ? { started: Promise.reject(new Error('blocked')), postMessage: () => expect.unreachable() } : spawnInNode());
      return spawned.at(-1)!;
    };
    const backend = createEncoderBackend({ threads: 3, spawn });
    const session = await backend.createInferenceSessionHandler(shipped);
    expect(backend.threads).toBe(2);
    const ids = [101, 2023, 2003, 102];
    expect(await session.run(feeds(ids), {}, {})).toEqual(await (await open()).run(feeds(ids), {}, {}));
  });

  it('fails at once, and for good, when a thread breaks the team up', async () => {
    const breaking: TeamWorker = { started: Promise.resolve(), postMessage: ({ memory, index, size }: TeamOrder) => new Team(memory, index, size).breakUp() };
    const session = await open({ threads: 2, spawn: () => breaking });
    const startedAt = performance.now();
    for (let pass = 0; pass < 2; pass++) await expect(session.run(feeds([101, 102]), {}, {})).rejects.toThrow('has stopped');
    // Whoever waited for the thread would have waited seconds.
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('serves one session', async () => {
    const backend = createEncoderBackend({ threads: 1, spawn: spawnInNode });
    await backend.createInferenceSessionHandler(shipped);
    await expect(backend.createInferenceSessionHandler(shipped)).rejects.toThrow('one session');
  });

  it('is loaded from memory only', async () => {
    await expect(createEncoderBackend({ threads: 1, spawn: spawnInNode }).createInferenceSessionHandler('/model.onnx')).rejects.toThrow('from memory');
  });
});
