import { describe, expect, it } from 'vitest';
import { openGgufInNode } from '../../bench/node/language-model-in-node';
import { recordSuites } from '../../bench/records/cases';
import { plainRecord } from '../../src/core/run/record';
import { createDecoder, type Decoder, habitsOf } from '../../src/decoder/decoder';
import { generate } from '../../src/decoder/generate';
import { idsOf } from '../../src/decoder/prompt';
import { runRecord } from '../../src/decoder/work/record';
import { selfTest } from '../../src/decoder/work/self-test';
import { sentimentOrder } from '../../src/decoder/work/sentiment';
import { createSorter } from '../../src/decoder/work/sort';
import { readGgufTokenizer } from '../../src/formats/gguf-tokenizer';
import { readGguf } from '../../src/formats/gguf';
import { fromFile, gemma, smolLm2 } from './real-weights';

// Two models of hundreds of megabytes are loaded, perhaps on a busy machine.
const limitMs = 180_000;

const noThread = () => {
  throw new Error('one thread was asked for');
};

async function open(path: string, habits: ReturnType<typeof habitsOf>): Promise<{ decoder: Decoder; close: () => void }> {
  const source = fromFile(path);
  const tables = await readGgufTokenizer(await readGguf(source, path), source);
  const model = await openGgufInNode(path, { threads: 1, spawn: noThread, context: 1_024 });
  return { decoder: createDecoder(model, tables, habits), close: () => model.close() };
}

async function greedily(decoder: Decoder, ids: readonly number[], shared: number, limitTokens: number) {
  const order = { ids, shared, sampling: { temperature: 0 }, stopIds: decoder.stopIds, limitTokens, signal: new AbortController().signal };
  const pieces = generate(decoder.prefixes, decoder.tokenizer, order, { now: () => 0, breathe: async () => {} });
  let text = '';
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return { text, ...value };
    text += value;
  }
}

describe(`SmolLM2 on its real weights${smolLm2.title}`, () => {
  it.runIf(smolLm2.isThere)(
    'says what llama.cpp says, with its own template, and the same from a beginning that was kept',
    async () => {
      const { decoder, close } = await open(smolLm2.path, habitsOf('llama'));
      const turns = [{ role: 'user', content: 'What is the capital of France?' }] as const;
      const ids = idsOf({ kind: 'chat', turns }, decoder.tokenizer, decoder.template);
      const first = await greedily(decoder, ids, 30, 24);
      // llama.cpp (node-llama-cpp 3.21.1), greedy, on the same prompt. This file is weak at facts.
      expect(first.text).toBe("L'Étoile, la Marseillaise, la femme, la femme au martyre, la");
      const again = await greedily(decoder, ids, 30, 24);
      expect(again).toMatchObject({ text: first.text, reusedTokens: 30 });
      close();
    },
    limitMs,
  );
});

it.runIf(smolLm2.isThere)(
  `SmolLM2 shows in its test what it knows${smolLm2.title}`,
  async () => {
    const { decoder, close } = await open(smolLm2.path, habitsOf('llama'));
    const signal = new AbortController().signal;
    const tested = await selfTest(decoder, { signal, now: () => performance.now(), breathe: async () => {} });
    // This file is weak at facts.
    expect(tested).toMatchObject({ asked: 4, isSteady: true });
    expect(tested.known).toBeGreaterThanOrEqual(2);
    close();
  },
  limitMs,
);

describe.each([
  ['Gemma', gemma, habitsOf('gemma3', 'gemma-3-270m'), 0.65],
  ['SmolLM2', smolLm2, habitsOf('llama'), 0.5],
] as const)('%s reads records of orders', (_, { path, isThere, title }, habits, leastRight) => {
  it.runIf(isThere)(
    `whole and in shape, and right more often than not${title}`,
    async () => {
      const { decoder, close } = await open(path, habits);
      const { fields, examples, cases } = recordSuites.find(({ name }) => name === 'orders')!;
      const tools = { signal: new AbortController().signal, now: () => 0, breathe: async () => {} };
      const right: boolean[] = [];
      for (const { text, record } of cases) {
        const found = await runRecord(decoder, { fields, examples }, text, tools);
        expect(found.fields.map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
        for (const { values } of found.fields) for (const { value, span } of values) if (span) expect(text.slice(span.start, span.end)).toBe(value);
        const read = plainRecord(found);
        for (const { name } of fields) right.push(JSON.stringify(read[name]) === JSON.stringify(record[name]));
      }
      // 85% and 78% where this was written; `npm run bench:records` tells more.
      expect(right.filter(Boolean).length / right.length).toBeGreaterThanOrEqual(leastRight);
      close();
    },
    limitMs,
  );
});

describe(`Gemma on its real weights${gemma.title}`, () => {
  const texts: readonly (readonly [string, string])[] = [
    ['negative', 'The plot makes no sense and the acting is wooden.'],
    ['positive', 'What a joy! I would watch it again tomorrow.'],
    ['negative', 'They cancelled my order and kept the money.'],
    ['positive', 'The staff were kind and the room was spotless.'],
    ['negative', 'a tedious, joyless slog'],
    ['positive', 'an absolute delight from start to finish'],
    ['negative', 'I regret buying this phone.'],
    ['positive', 'Finally a kettle that does not leak, love it.'],
    ['neutral', 'The bus leaves at nine from platform four.'],
    ['neutral', 'The report has twelve pages and two tables.'],
  ];

  it.runIf(gemma.isThere)(
    'tells how texts feel, from nine examples of ours',
    async () => {
      const { decoder, close } = await open(gemma.path, habitsOf('gemma3', 'gemma-3-270m'));
      const sorter = createSorter(decoder, sentimentOrder);
      const right: boolean[] = [];
      for (const [feeling, text] of texts) {
        const scores = await sorter.sort(text);
        right.push(scores.reduce((best, score) => (score.confidence > best.confidence ? score : best)).label === feeling);
      }
      expect(right.filter(Boolean).length).toBeGreaterThanOrEqual(8);
      close();
    },
    limitMs,
  );
});
