import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { spawnDecoderInNode } from '@/bench/node/language-model-in-node';
import { estimateMemory } from '@/src/decoder/open-language-model';
import { filesOf, goldenOf, openTiny, tinyFamilies } from './tiny';

const prompt = (length: number, vocabulary: number) => Array.from({ length }, (_, i) => (5 * i * i + 11 * i) % vocabulary);

describe.each(tinyFamilies)('a sequence of %s', (family) => {
  it('gives the same bits read at once, in chunks of any size, step by step and forked anywhere', async () => {
    const ids = prompt(150, 94);
    const model = await openTiny(filesOf(family));
    const whole = await model.begin().feed(ids);
    const steps = model.begin();
    let stepped: Float32Array = new Float32Array();
    for (const id of ids) stepped = await steps.feed([id]);
    expect(stepped).toEqual(whole);
    for (const cut of [1, 63, 64, 65, 130]) {
      const start = model.begin();
      await start.feed(ids.slice(0, cut));
      const fork = start.fork();
      await start.feed([1, 2, 3]);
      expect(await fork.feed(ids.slice(cut))).toEqual(whole);
      expect(fork.ids).toEqual(ids);
    }
    model.close();
    const small = await openTiny(filesOf(family), { chunk: 7 });
    expect(await small.begin().feed(ids)).toEqual(whole);
    small.close();
  });

  it('gives the logits of candidates alone as among all', async () => {
    const { ids } = goldenOf(family);
    const model = await openTiny(filesOf(family));
    const all = await model.begin().feed(ids);
    const candidates = [93, 0, 8, 8, 50];
    expect([...(await model.begin().feed(ids, { candidates }))]).toEqual(candidates.map((id) => all[id]));
    model.close();
  });

  it('gives the same bits on any number of threads', async () => {
    const ids = prompt(40, 94);
    const single = await openTiny(filesOf(family));
    const expected = await single.begin().feed(ids);
    single.close();
    const model = await openTiny(filesOf(family), { threads: Math.max(2, Math.min(3, availableParallelism())), spawn: spawnDecoderInNode });
    const sequence = model.begin();
    await sequence.feed(ids.slice(0, -1));
    expect(await sequence.feed(ids.slice(-1))).toEqual(expected);
    model.close();
  });
});

describe('a sequence', () => {
  it('stops between chunks when its signal aborts, and holds what was read', async () => {
    const model = await openTiny(filesOf('llama'), { chunk: 8 });
    const [sequence, abort] = [model.begin(), new AbortController()];
    const reading = sequence.feed(prompt(60, 94), { signal: abort.signal });
    abort.abort();
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(sequence.ids).toEqual(prompt(60, 94).slice(0, 8));
    const again = model.begin();
    await again.feed(prompt(60, 94).slice(0, 8));
    expect(await sequence.feed([3])).toEqual(await again.feed([3]));
    model.close();
  });

  it('refuses ids that are none, too many of them, and reading twice at once', async () => {
    const model = await openTiny(filesOf('llama'), { context: 32, chunk: 8 });
    const sequence = model.begin();
    await expect(sequence.feed([94])).rejects.toThrow('Token ids go from 0 to 93.');
    await expect(sequence.feed([1.5])).rejects.toThrow(RangeError);
    await expect(sequence.feed([1], { candidates: [-1] })).rejects.toThrow(RangeError);
    await expect(sequence.feed([])).rejects.toThrow('There is nothing to read.');
    await expect(sequence.feed(prompt(33, 94))).rejects.toThrow('The context holds 32 tokens.');
    const reading = sequence.feed(prompt(20, 94));
    await expect(sequence.feed([1])).rejects.toThrow('still reading');
    await reading;
    sequence.free();
    await expect(sequence.feed([1])).rejects.toThrow('freed');
    model.close();
    await expect(model.begin().feed([1])).rejects.toThrow('closed');
  });

  it('gives back what it took: a thousand sequences and forks need no more memory than a few', async () => {
    const model = await openTiny(filesOf('gemma3'), { context: 200 });
    for (let round = 0; round < 1_000; round++) {
      const sequence = model.begin();
      await sequence.feed(prompt(70, 94), { candidates: [1] });
      const fork = sequence.fork();
      sequence.free();
      await fork.feed([1, 2], { candidates: [1] });
      fork.free();
      fork.free();
    }
    // The memory cannot grow beyond eight full sequences, so that a leak would have thrown.
    const full = model.begin();
    await full.feed(prompt(200, 94));
    model.close();
  });

  it('is estimated before anything is loaded', async () => {
    const files = filesOf('gemma3');
    const estimate = await estimateMemory(files, { threads: 1, context: 128 });
    const model = await openTiny(files, { context: 128 });
    expect(model.memory).toEqual({ weights: estimate.weights, cache: estimate.cache });
    expect(estimate.room).toBeGreaterThan(0);
    model.close();
  });
});
