import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawnInNode } from '@/bench/node/encoder-in-node';
import { Team } from '@/src/compute/team';
import { type NetworkOptions, prepareNetwork, type TeamWorker } from '@/src/encoder/network';
import type { TeamOrder } from '@/src/encoder/team.worker';

const shipped = new Uint8Array(readFileSync(join(import.meta.dirname, '../../assets/models/gloss-encoder/onnx/model_quantized.onnx')));
const open = (options: Partial<NetworkOptions> = {}) => prepareNetwork({ threads: 1, spawn: spawnInNode, ...options })(shipped);
const typesOf = (ids: readonly number[]) => ids.map(() => 0);

describe('the network of the encoder', () => {
  it('names what the graph gives', async () => {
    const { outputs } = await open();
    expect(outputs.map(({ name }) => name)).toEqual(['logits', 'sentiment', 'toxicity', 'dark_pattern', 'personal']);
  });

  it('answers a text alone as behind others: nothing of an earlier pass is left', async () => {
    const network = await open();
    const short = [101, 2023, 2003, 102];
    const once = network.run(short, typesOf(short));
    const long = [101, ...Array.from({ length: 250 }, (_, i) => 1_000 + 37 * i), 102];
    network.run(long, typesOf(long));
    expect(network.run(short, typesOf(short))).toEqual(once);
    expect(once.get('logits')).toHaveLength(4 * 9);
    expect(once.get('logits')!.every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['no token', [], [], '1 to 256 tokens'],
    ['too many tokens', new Array<number>(257).fill(101), new Array<number>(257).fill(0), '1 to 256 tokens'],
    ['tokens without their types', [101, 102], [0], '1 to 256 tokens'],
    ['a token that no word has', [101, 30_522, 102], [0, 0, 0], 'no such token'],
    ['a token below zero', [101, -1, 102], [0, 0, 0], 'no such token'],
    ['what is no number', [101, Number.NaN, 102], [0, 0, 0], 'no such token'],
    ['a type that no token has', [101, 102], [0, 8], 'no such token'],
  ])('refuses %s', async (_, ids, types, words) => {
    const network = await open();
    expect(() => network.run(ids, types)).toThrow(words);
  });

  it('answers the same on any number of threads, again and again', async () => {
    const [one, three] = [await open(), await open({ threads: 3 })];
    expect([one.threads, three.threads]).toEqual([1, 3]);
    const idsOf = (length: number) => Array.from({ length }, (_, i) => 1_000 + ((37 * i) % 20_000));
    for (const length of [1, 2, 5, 6, 7, 191, 256]) {
      const ids = idsOf(length);
      expect(three.run(ids, typesOf(ids))).toEqual(one.run(ids, typesOf(ids)));
    }
    const ids = idsOf(9);
    const alone = one.run(ids, typesOf(ids));
    for (let pass = 0; pass < 50; pass++) expect(three.run(ids, typesOf(ids))).toEqual(alone);
    // Three threads on two cores that others use wait for one another.
  }, 180_000);

  it('does without a thread that does not start', async () => {
    const spawned: TeamWorker[] = [];
    const spawn = (): TeamWorker => {
      const isBlocked = spawned.length === 0;
      spawned.push(isBlocked ? { started: Promise.reject(new Error('blocked')), postMessage: () => expect.unreachable(), terminate: () => {} } : spawnInNode());
      return spawned.at(-1)!;
    };
    const network = await open({ threads: 3, spawn });
    expect(network.threads).toBe(2);
    const ids = [101, 2023, 2003, 102];
    expect(network.run(ids, typesOf(ids))).toEqual((await open()).run(ids, typesOf(ids)));
  });

  it('fails, and for good, when a thread breaks the team up, and waits for nobody', async () => {
    const breaking: TeamWorker = {
      started: Promise.resolve(),
      postMessage: ({ memory, index, size }: TeamOrder) => new Team(memory, index, size).breakUp(),
      terminate: () => {},
    };
    const network = await open({ threads: 2, spawn: () => breaking });
    // Whoever waited for the thread would wait for ever.
    for (let pass = 0; pass < 2; pass++) expect(() => network.run([101, 102], [0, 0])).toThrow('has stopped');
  });

  it('serves one file', async () => {
    const openNetwork = prepareNetwork({ threads: 1, spawn: spawnInNode });
    await openNetwork(shipped);
    await expect(openNetwork(shipped)).rejects.toThrow('one network');
  });
});
