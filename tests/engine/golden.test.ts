import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poolHead } from '@/src/core/pool';
import { type Encoder, loadEncoder } from '@/src/engine/encoder';
import { limitWordChars, splitWords, tokenTypeOf } from '@/src/engine/words';

interface Vector {
  readonly text: string;
  readonly words: readonly [number, number][];
  readonly wordTokens: readonly number[];
  readonly tokenTypeIds: readonly number[];
  readonly sentiment?: Readonly<Record<string, number>>;
  readonly entities?: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const vectors = JSON.parse(readFileSync(join(root, 'tests/fixtures/models/encoder-golden.json'), 'utf8')) as readonly Vector[];
// Python leaves very long words whole and unknown; we cut them so that every character is read.
const comparable = vectors.filter(({ words }) => words.every(([start, end]) => end - start <= limitWordChars));

let encoder: Promise<Encoder> | undefined;
const open = () => (encoder ??= loadEncoder(join(root, 'assets/models/'), 'gloss-encoder'));
const hooks = { onProgress: () => {}, breathe: async () => {} };

describe('the encoder reads as it was trained to', () => {
  it('has vectors to be held to', () => {
    expect(comparable.length).toBeGreaterThan(20);
    expect(comparable.filter(({ sentiment }) => sentiment).length).toBeGreaterThan(5);
  });

  it('reads from a graph that was optimised when it was made, for nobody does it later', () => {
    const graph = readFileSync(join(root, 'assets/models/gloss-encoder/onnx/model_quantized.onnx'));
    expect(graph.includes('DynamicQuantizeMatMul')).toBe(true);
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
    const tags = words.map((_, word) => {
      const row = [...logits.subarray(word * labels.length, (word + 1) * labels.length)];
      return labels[row.indexOf(Math.max(...row))];
    });
    expect(tags).toEqual(entities);
  });
});
