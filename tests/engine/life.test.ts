/** How a language model lives: what it takes it gives back, and what breaks it is told. */
import { beforeAll, describe, expect, it } from 'vitest';
import { toFailure } from '@/src/core/run/failure';
import { createDecoder, type Decoder, habitsOf } from '@/src/decoder/decoder';
import type { LanguageModel } from '@/src/decoder/language-model';
import { openLanguageModel } from '@/src/decoder/open-language-model';
import { rewriteWork } from '@/src/decoder/work/rewrite';
import { runWork } from '@/src/decoder/work/run-work';
import { createSorter } from '@/src/decoder/work/sort';
import { summaryWork } from '@/src/decoder/work/summarise';
import { fromBlob } from '@/src/formats/byte-source';
import { readTokenizerJson } from '@/src/formats/tokenizer-json';
import { tinyTune } from '../e2e/models/tiny-tune';
import { chatTemplate } from '../e2e/models/tiny-writer';
import { filesOf, openTiny } from '../decoder/tiny';

const files = tinyTune();
const parsed = (path: string): unknown => JSON.parse(new TextDecoder().decode(files[path]));
const modelFiles = {
  format: 'safetensors',
  files: [{ source: fromBlob(new Blob([files['model.safetensors']!])), path: 'model.safetensors' }],
  config: parsed('config.json'),
} as const;

describe('two hundred runs', () => {
  let model: LanguageModel;
  let decoder: Decoder;
  const surroundings = { now: () => 0, breathe: async () => {} };
  const words = ['rain', 'roof', 'letter', 'train', 'bread', 'lamp', 'river'];

  /** One run of some kind: to its end, given up in the middle, refused, or a choice among labels. */
  async function run(round: number): Promise<string> {
    const passage = Array.from({ length: 5 + (round % 40) }, (_, at) => words[(round * 3 + at) % words.length]).join(' ');
    const cancel = new AbortController();
    if (round % 4 === 3) {
      const sorter = createSorter(decoder, { title: 'Thing', mayBeNone: true, labels: [{ name: 'weather' }, { name: 'food' }] });
      await sorter.sort(passage, cancel.signal);
      return 'sorted';
    }
    const work = { ...(round % 2 ? rewriteWork('shorter', 5) : summaryWork('sentence')), limitTokens: 6 };
    const text = round % 10 === 8 ? passage.repeat(400) : passage;
    const pieces = runWork(decoder, work, text, { ...surroundings, signal: cancel.signal });
    for (let tokens = 0; ; tokens++) {
      if (round % 5 === 4 && tokens === 2) cancel.abort();
      const { done } = await pieces.next();
      if (done) return 'written';
    }
  }

  beforeAll(async () => {
    model = await openTiny(modelFiles, { context: 256 });
    const tables = readTokenizerJson(parsed('tokenizer.json'), { ...(parsed('tokenizer_config.json') as object), chat_template: chatTemplate });
    decoder = createDecoder(model, tables, habitsOf('llama'));
  });

  it('leave no page and no byte behind, however they end', { timeout: 240_000 }, async () => {
    const ends = new Map<string, number>();
    const pages: number[] = [];
    let early = 0;
    for (let round = 0; round < 200; round++) {
      const end = await run(round).catch((thrown: unknown) => toFailure(thrown).code);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      pages.push(model.usage().pages);
      if (round === 39) early = model.usage().bytes;
    }
    expect([...ends.keys()].sort()).toEqual(['cancelled', 'prompt-too-long', 'sorted', 'written']);
    expect(Math.min(...ends.values())).toBeGreaterThan(10);
    // Only beginnings of prompts stay, four at the most, whose number of pages was reached early on.
    expect(Math.max(...pages.slice(40))).toBeLessThanOrEqual(Math.max(...pages.slice(0, 40)));
    expect(model.usage().bytes).toBe(early);
    decoder.prefixes.clear();
    expect(model.usage().pages).toBe(0);
  });
});

describe('a model that breaks', () => {
  it('says that memory ran out, and gives back what the run held', async () => {
    const model = await openTiny(filesOf('gemma3'), { context: 200 });
    const held: { free(): void }[] = [];
    const fill = async () => {
      for (;;) {
        const sequence = model.begin();
        held.push(sequence);
        await sequence.feed(
          Array.from({ length: 200 }, (_, at) => 1 + (at % 90)),
          { candidates: [1] },
        );
      }
    };
    const failure = await fill().catch(toFailure);
    expect(failure).toEqual({ code: 'out-of-memory' });
    for (const sequence of held) sequence.free();
    expect(model.usage().pages).toBe(0);
    const again = model.begin();
    expect((await again.feed([1, 2, 3], { candidates: [1] })).length).toBe(1);
    model.close();
  });

  it('ends its run when one of its threads has died, instead of waiting for it', { timeout: 60_000 }, async () => {
    const deaf = { started: Promise.resolve(), postMessage() {}, terminate() {} };
    const model = await openLanguageModel(filesOf('llama'), { threads: 2, spawn: () => deaf });
    const sequence = model.begin();
    await expect(sequence.feed([1, 2, 3])).rejects.toThrow('A thread of the team has stopped.');
    // Every later run ends at once: the lane has its worker replaced.
    await expect(model.begin().feed([1])).rejects.toThrow('A thread of the team has stopped.');
    sequence.free();
    model.close();
  });
});
