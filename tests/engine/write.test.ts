import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredModel } from '@/src/core/store/model';
import type { WritingRequest } from '@/src/core/run/writing';
import { type DecoderHome, limitModelBytes, type OpenDecoder, openDecoder } from '@/src/engine/open-decoder';
import { createTeller, write, type WritingTools } from '@/src/engine/write';
import { selfTest } from '@/src/decoder/work/self-test';
import { fromBlob } from '@/src/formats/byte-source';
import { inspectModel } from '@/src/families/inspect-model';
import { tinyTune } from '../e2e/models/tiny-tune';
import { tinyWriter } from '../e2e/models/tiny-writer';

const key = 'import.tiny-writer';
const path = 'tiny-writer.gguf';
const never = new AbortController().signal;
let file: File;
let stored: StoredModel;

/** A shelf with the tiny writer on it, on one thread. */
const homeOf = (changes: Partial<DecoderHome> = {}, content: Blob = file): DecoderHome => ({
  shelf: { find: async (asked) => (asked === key ? stored : null), open: async () => new File([content], path) },
  threads: 1,
  now: () => 0,
  limitBytes: 2 ** 31,
  spawn: () => {
    throw new Error('One thread needs no other.');
  },
  ...changes,
});

beforeAll(async () => {
  file = new File([tinyWriter()], path);
  const { description } = await inspectModel(new Map([[path, fromBlob(file)]]));
  const files = [{ path, bytes: file.size, sha256: '0'.repeat(64) }];
  stored = { version: 1, key, title: 'Tiny writer', description, files, origin: { kind: 'import', name: path }, storedAt: 0 };
});

describe('opening a model of the shelf', () => {
  it('says that it is gone, that it is too large before anything is loaded, or what is wrong with its file', async () => {
    await expect(openDecoder('import.other', homeOf(), never)).rejects.toMatchObject({ failure: { code: 'model-gone' } });
    const tooLarge = openDecoder(key, homeOf({ limitBytes: 1_000_000 }), never);
    await expect(tooLarge).rejects.toMatchObject({ failure: { code: 'model-too-large', limitBytes: 1_000_000, neededBytes: expect.any(Number) } });
    const cut = openDecoder(key, homeOf({}, file.slice(0, 300_000)), never);
    await expect(cut).rejects.toMatchObject({ failure: { code: 'model-unreadable', why: { code: 'cut-off' } } });
  });

  it('takes at most half of the memory that a browser tells of, and no more than WebAssembly has', () => {
    expect(limitModelBytes(2)).toBe(2 ** 30);
    expect(limitModelBytes(undefined)).toBe(2 ** 31);
    expect(limitModelBytes(8)).toBeLessThan(2 ** 32);
  });
});

describe('a fine-tune as safetensors', () => {
  /** Puts files on a shelf as an import does. */
  async function shelve(given: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) {
    const { description, keep } = await inspectModel(new Map(Object.entries(given).map(([path, bytes]) => [path, fromBlob(new Blob([bytes]))])));
    const kept = new Map<string, File>();
    for (const { path, content } of keep) kept.set(path, new File([typeof content === 'string' ? content : await content.read(0, content.size)], path));
    const tuned: StoredModel = {
      ...stored,
      description,
      files: [...kept].map(([path, file]) => ({ path, bytes: file.size, sha256: '0'.repeat(64) })),
    };
    return homeOf({ shelf: { find: async () => tuned, open: async (_, path) => kept.get(path) ?? null } });
  }
  const summarise = { model: key, wish: { kind: 'summarise', length: 'sentence' }, text: 'It rained.', attempt: 0 } as const;
  const tools: WritingTools = { signal: never, now: () => 0, breathe: async () => {}, onText: () => {} };

  it('answers from the folder that a trainer saves, template file and all', async () => {
    const open = await openDecoder(key, await shelve(tinyTune()), never);
    expect(open.decoder.follows).toBe(true);
    const result = await write(open, summarise, tools);
    expect(result).toMatchObject({ kind: 'text', text: expect.stringMatching(/[a-z]{3}/) });
    expect(await write(open, summarise, tools)).toMatchObject({ text: result.kind === 'text' ? result.text : '' });
  });

  it('is read in pieces: besides what stays, no more than a slab is held at once', async () => {
    const home = await shelve(tinyTune());
    const largest = { bytes: 0 };
    const open: DecoderHome['shelf']['open'] = async (asked, path) => {
      const file = await home.shelf.open(asked, path);
      if (!file || !path.endsWith('.safetensors')) return file;
      const slice = file.slice.bind(file);
      file.slice = (from, to) => {
        largest.bytes = Math.max(largest.bytes, (to ?? file.size) - (from ?? 0));
        return slice(from, to);
      };
      return file;
    };
    await openDecoder(key, { ...home, shelf: { ...home.shelf, open } }, never);
    expect(largest.bytes).toBeGreaterThan(0);
    expect(largest.bytes).toBeLessThanOrEqual(1 << 20);
  });

  it('says which file is missing', async () => {
    const home = await shelve(tinyTune());
    const open: DecoderHome['shelf']['open'] = async (asked, path) => (path === 'tokenizer.json' ? null : home.shelf.open(asked, path));
    await expect(openDecoder(key, { ...home, shelf: { ...home.shelf, open } }, never)).rejects.toMatchObject({
      failure: { code: 'model-unreadable', why: { code: 'missing-file', path: 'tokenizer.json' } },
    });
  });
});

describe('a self-test', () => {
  it('tells whether a model knows what all know, whether it is steady, and how fast it is', async () => {
    const { decoder } = await openDecoder(key, homeOf(), never);
    let clock = 0;
    const tested = await selfTest(decoder, { signal: never, now: () => (clock += 10), breathe: async () => {} });
    // Weights at random know nothing, and compute the same however they are fed.
    expect(tested).toMatchObject({ asked: 4, known: 0, isSteady: true });
    expect(tested.readPerSecond).toBeCloseTo(256_00);
    expect(tested.writtenPerSecond).toBeGreaterThan(50);
    decoder.prefixes.clear();
    expect(decoder.prefixes.model.usage().pages).toBe(0);
  });

  it('ends where it is cancelled, and holds nothing then', async () => {
    const { decoder } = await openDecoder(key, homeOf(), never);
    const cancel = new AbortController();
    let breaths = 0;
    const breathe = async () => {
      if (++breaths === 30) cancel.abort();
      cancel.signal.throwIfAborted();
    };
    await expect(selfTest(decoder, { signal: cancel.signal, now: () => 0, breathe })).rejects.toThrow();
    decoder.prefixes.clear();
    expect(decoder.prefixes.model.usage().pages).toBe(0);
  });
});

describe('a model that writes', () => {
  let open: OpenDecoder;
  const story: WritingRequest = {
    model: key,
    wish: { kind: 'story', hero: 'a fox', place: '', twist: '', theme: '', length: 'short' },
    text: '',
    attempt: 0,
  };
  const tools = (changes: Partial<WritingTools> = {}): WritingTools => ({ signal: never, now: () => 0, breathe: async () => {}, onText: () => {}, ...changes });

  beforeAll(async () => {
    open = await openDecoder(key, homeOf(), never);
  });

  it('tells its text as it grows, then all of it with the title of the model', async () => {
    const seen: string[] = [];
    const result = await write(open, story, tools({ onText: (text) => seen.push(text) }));
    expect(result).toMatchObject({ kind: 'text', model: 'Tiny writer', end: 'limit' });
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.every((text, at) => at === 0 || (text.startsWith(seen[at - 1]!) && text.length > seen[at - 1]!.length))).toBe(true);
  });

  it('writes the same again for the same attempt and something else for another', async () => {
    const textOf = async (attempt: number) => {
      const result = await write(open, { ...story, wish: { kind: 'summarise', length: 'sentence' }, text: 'It rained.', attempt }, tools());
      return result.kind === 'text' ? result.text : '';
    };
    const first = await textOf(0);
    expect(await textOf(0)).toBe(first);
    expect(await textOf(1)).not.toBe(first);
  });

  it('stops within a token of a cancel', async () => {
    const cancel = new AbortController();
    const seen: string[] = [];
    const onText = (text: string) => {
      seen.push(text);
      if (seen.length === 5) cancel.abort();
    };
    await expect(write(open, story, tools({ signal: cancel.signal, onText }))).rejects.toThrow();
    expect(seen).toHaveLength(5);
  });

  it('weighs labels and none of them, the likeliest first', async () => {
    const result = await write(open, { ...story, wish: { kind: 'sort', labels: [{ name: 'rain' }, { name: 'sun' }] }, text: 'It rained.' }, tools());
    const scores = result.kind === 'sorted' ? result.scores : [];
    expect(new Set(scores.map(({ label }) => label))).toEqual(new Set(['rain', 'sun', null]));
    expect(scores.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
    expect(scores.map(({ confidence }) => confidence)).toEqual(scores.map(({ confidence }) => confidence).sort((a, b) => b - a));
  });

  it('tells the sentiment in the labels of the built-in model', async () => {
    const result = await write(open, { ...story, wish: { kind: 'sentiment' }, text: 'It rained.' }, tools());
    const labels = result.kind === 'sorted' ? result.scores.map(({ label }) => label) : [];
    expect(new Set(labels)).toEqual(new Set(['negative', 'neutral', 'positive']));
  });

  it('reads a record, and another one for another attempt, telling it as it grows', async () => {
    const wish = {
      kind: 'record',
      fields: [
        { name: 'note', type: 'text' },
        { name: 'who', type: 'quote', isList: true },
      ],
    } as const;
    const seen: string[] = [];
    const read = async (attempt: number) => {
      const result = await write(open, { ...story, wish, text: 'Ada met Bo.', attempt }, tools({ onText: (text) => seen.push(text) }));
      return result.kind === 'record' ? result.fields : [];
    };
    const first = await read(0);
    expect(first.map(({ name }) => name)).toEqual(['note', 'who']);
    expect(seen[0]?.startsWith('{')).toBe(true);
    expect(await read(0)).toEqual(first);
    expect(await read(1)).not.toEqual(first);
  });

  it('judges by a rule in words, and shows first how it judges the rule’s own examples', async () => {
    const judge = {
      kind: 'judge',
      rule: 'is about rain',
      breaks: ['It rained.', 'Rain again.', 'So wet.'],
      keeps: ['Sun.', 'Snow.', 'Fog.'],
      threshold: 0.5,
    } as const;
    const judged = await write(open, { ...story, wish: judge, text: 'It poured.' }, tools());
    expect(judged).toMatchObject({ kind: 'judged', model: 'Tiny writer', probability: expect.any(Number), isBroken: expect.any(Boolean) });
    let [breaths, steps] = [0, 0];
    const counting = tools({ breathe: async () => void breaths++, onStep: () => void steps++ });
    const tried = await write(open, { ...story, wish: { kind: 'judge-trial', judge } }, counting);
    expect(tried).toMatchObject({ kind: 'judge-tried', passes: expect.any(Boolean) });
    expect(tried.kind === 'judge-tried' && tried.examples.length).toBe(6);
    expect([breaths, steps]).toEqual([6, 6]);
  });

  it('judges places of a passage as a reader sees them, and tells each', async () => {
    const judge = { kind: 'judge', rule: 'is about rain', breaks: ['It rained.'], keeps: ['Sun.'], threshold: 0.5 } as const;
    const told: number[] = [];
    const ask = async (text: string, places: readonly { start: number; end: number }[]) => {
      const result = await write(open, { ...story, wish: { kind: 'judge-places', judge, places }, text }, tools({ onPlace: (place) => told.push(place) }));
      return result.kind === 'judged-places' ? result.probabilities : [];
    };
    const plain = await ask('It poured. So wet.', [
      { start: 0, end: 10 },
      { start: 11, end: 18 },
    ]);
    expect(told).toEqual([0, 1]);
    expect(plain[0]).not.toBe(plain[1]);
    // What nobody sees makes no difference.
    expect(await ask('It pou\u200bred.', [{ start: 0, end: 11 }])).toEqual([plain[0]]);
  });

  it('says what it cannot do: nothing to read, more than it can read at once, labels that are one', async () => {
    const ask = (changes: Partial<WritingRequest>) => write(open, { ...story, ...changes }, tools());
    await expect(ask({ wish: { kind: 'rewrite', style: 'shorter' }, text: ' \n' })).rejects.toMatchObject({ failure: { code: 'nothing-selected' } });
    await expect(ask({ text: 'x'.repeat(1_000_001) })).rejects.toMatchObject({ failure: { code: 'text-too-long' } });
    await expect(ask({ wish: { kind: 'sort', labels: [{ name: 'rain' }, { name: 'Rain' }] }, text: 'It rained.' })).rejects.toMatchObject({
      failure: { code: 'bad-label' },
    });
    await expect(ask({ wish: { kind: 'ask', question: 'x'.repeat(3_000) }, text: 'It rained.' })).rejects.toMatchObject({
      failure: { code: 'prompt-too-long' },
    });
  });
});

it('a growing text is told now and again, not at every token', () => {
  const told: string[] = [];
  let clock = 0;
  const teller = createTeller(
    (event) => event.type === 'text-grown' && told.push(event.text),
    () => clock,
  );
  for (const text of ['a', 'ab', 'abc', 'abcd']) {
    teller(text);
    clock += 20;
  }
  expect(told).toEqual(['a', 'abc']);
});
