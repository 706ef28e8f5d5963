import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poolHead } from '@/src/core/encoding/pool';
import { spawnInNode } from '@/bench/node/encoder-in-node';
import { type Encoder, loadEncoder } from '@/src/encoder/encoder';
import { prepareNetwork } from '@/src/encoder/network';
import { limitWordChars, splitWords, tokenTypeOf } from '@/src/encoder/words';

interface Vector {
  readonly text: string;
  readonly words: readonly [number, number][];
  readonly wordTokens: readonly number[];
  readonly tokenTypeIds: readonly number[];
  readonly sentiment?: Readonly<Record<string, number>>;
  readonly entities?: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const vectorsOf = (name: string) => JSON.parse(readFileSync(join(root, 'tests/fixtures/models', name), 'utf8')) as readonly Vector[];

/**
 * Where a value lies between two steps of the rounding, the last bit of a sum decides, and Python adds in another
 * order: the logits of two right implementations differ by 0.1 on average, as those of one do when a weight moves
 * in its seventh digit. So the tag of Python must be ours or nearly so.
 */
const tagMargin = 0.5;

const openIn = (folder: string): Promise<Encoder> =>
  loadEncoder(async (path) => new Uint8Array(readFileSync(join(root, 'assets/models', folder, path))), prepareNetwork({ threads: 1, spawn: spawnInNode }));
const hooks = { onProgress: () => {}, breathe: async () => {} };

describe.each([
  ['gloss-encoder', 'encoder-golden.json'],
  ['gloss-encoder-zh', 'encoder-zh-golden.json'],
])('%s reads as it was trained to', (folder, name) => {
  // Python leaves very long words whole and unknown; we cut them so that every character is read.
  const comparable = vectorsOf(name).filter(({ words }) => words.every(([start, end]) => end - start <= limitWordChars));
  let encoder: Promise<Encoder> | undefined;
  const open = () => (encoder ??= openIn(folder));

  it('has vectors to be held to', () => {
    expect(comparable.length).toBeGreaterThanOrEqual(20);
    expect(comparable.filter(({ sentiment }) => sentiment).length).toBeGreaterThan(5);
  });

  it.each(comparable)('words, tokens and token types: $text', async ({ text, words, wordTokens, tokenTypeIds }) => {
    const { encoding } = await (await open()).encode(text, hooks);
    expect(encoding.words.map(({ start, end }) => [start, end])).toEqual(words);
    expect([...encoding.tokenCounts]).toEqual(wordTokens);
    const spans = words.map(([start, end]) => ({ start, end }));
    const types = spans.flatMap((span, i) => Array<number>(wordTokens[i]!).fill(tokenTypeOf(text, span, spans[i - 1])));
    expect([0, ...types, 0]).toEqual(tokenTypeIds);
    expect(splitWords(text).length).toBeGreaterThanOrEqual(words.length);
  });

  it.each(comparable.filter(({ sentiment }) => sentiment))('answers: $text', async ({ text, words, sentiment, entities }) => {
    const { encoding } = await (await open()).encode(text, hooks);
    for (const { label, confidence } of poolHead(encoding, 'sentiment', { start: 0, end: text.length })!) expect(confidence).toBeCloseTo(sentiment![label]!, 1);
    const { labels, logits } = encoding.heads.entities;
    for (const word of words.keys()) {
      const row = [...logits.subarray(word * labels.length, (word + 1) * labels.length)];
      expect(Math.max(...row) - row[labels.indexOf(entities![word]!)]!).toBeLessThan(tagMargin);
    }
  });
});
