import { describe, expect, it } from 'vitest';
import type { Encoding } from '@/src/core/encoding/encoding';
import { poolHead, poolLogits } from '@/src/core/encoding/pool';
import { readTags } from '@/src/core/encoding/tags';
import type { EncoderId } from '@/src/core/encoding/encoder-id';
import { findSentences } from '@/src/core/text/sentences';
import { findStretches } from '@/src/core/text/stretches';
import { encodeStretches, withUnread } from '@/src/encoder/encode-stretches';
import type { Encoder } from '@/src/encoder/encoder';
import { encodingOf } from '../encoding-fixture';

const english = 'Anna found that the parcel was awful.\n';
const chinese = '王芳觉得快递很差。';

/** An encoder that says what it is told to of words, at a temperature of its own; `read` is what it was given. */
function createFake(say: Parameters<typeof encodingOf>[1], temperature: number, version: string): Encoder & { read: string[] } {
  const scale = (encoding: Encoding): Encoding => ({
    ...encoding,
    heads: Object.fromEntries(
      Object.entries(encoding.heads).map(([name, head]) => [
        name,
        {
          ...head,
          temperature,
          logits: head.logits.map((logit) => logit * temperature),
          certainty: { sure: head.labels.map(() => temperature / 4), likely: head.labels.map(() => 0.1) },
        },
      ]),
    ) as unknown as Encoding['heads'],
  });
  return {
    read: [],
    async encode(text, { onProgress, breathe, own = [] }) {
      this.read.push(text);
      await breathe();
      const encoding = scale(encodingOf(text, say));
      const heads = own
        .filter(({ encoder }) => encoder === version)
        .map(({ name, labels }) => [
          name,
          {
            kind: 'sequence' as const,
            labels,
            temperature,
            logits: new Float32Array(encoding.words.length * labels.length).map((_, at) => at % labels.length),
          },
        ]);
      const answer = heads.length > 0 ? { ...encoding, own: Object.fromEntries(heads) } : encoding;
      onProgress(text.length, () => answer);
      return { encoding: answer, tokens: encoding.words.length + 2, threads: version === 'one' ? 2 : 3 };
    },
  };
}

const openBoth = () => ({
  en: createFake({ entities: (word) => (word === 'Anna' ? 'B-PER' : 'O'), sentiment: (word) => (word === 'awful' ? 'negative' : 'neutral') }, 2, 'one'),
  zh: createFake({ entities: (word) => (word === '王' ? 'B-PER' : word === '芳' ? 'I-PER' : 'O'), sentiment: () => 'negative' }, 3, 'two'),
});

const stretchesOf = (text: string) => findStretches(text, findSentences(text), true);
const breathe = async () => {};
const own = { name: 'user/x', encoder: 'one', labels: ['a', 'b'], weights: new Float32Array(), temperature: 1 };

describe('a passage in two languages', () => {
  it('is read by both encoders, each its own sentences, and comes out as one encoding with its words in order', async () => {
    const text = english + chinese + english;
    const both = openBoth();
    const told: number[] = [];
    const { encoding, tokens, threads } = await encodeStretches(both, text, stretchesOf(text), { breathe, onProgress: (chars) => told.push(chars) });
    expect(both.en.read.map((piece) => piece.trim())).toEqual([english.trim(), english.trim()]);
    expect(both.zh.read.map((piece) => piece.trim())).toEqual([chinese]);
    expect(encoding.words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s/g, ''));
    expect(encoding.lineGaps).toEqual(encodingOf(text, {}).lineGaps);
    expect(readTags(encoding, 'entities').map(({ span }) => text.slice(span.start, span.end))).toEqual(['Anna', '王芳', 'Anna']);
    expect(tokens).toBe(encoding.words.length + 6);
    expect(threads).toBe(3);
    expect(told.at(-1)).toBe(text.length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('has the confidences that each encoder alone would have, and the stricter marks of the two', async () => {
    const text = english + chinese;
    const both = openBoth();
    const { encoding } = await encodeStretches(both, text, stretchesOf(text), { breathe, onProgress: () => {} });
    const alone = await both.zh.encode(chinese, { breathe, onProgress: () => {} });
    const scores = poolHead(encoding, 'sentiment', { start: english.length, end: text.length })!;
    poolHead(alone.encoding, 'sentiment', { start: 0, end: chinese.length })!.forEach(
      ({ confidence }, at) => void expect(scores[at]!.confidence).toBeCloseTo(confidence, 5),
    );
    expect(encoding.heads.sentiment.certainty?.sure).toEqual([0.75, 0.75, 0.75]);
  });

  it('tells on the way what is known of its beginning', async () => {
    const text = english + chinese;
    const known: (() => Encoding)[] = [];
    await encodeStretches(openBoth(), text, stretchesOf(text), { breathe, onProgress: (_, soFar) => known.push(soFar) });
    const wordsOf = (at: number) =>
      known[at]!()
        .words.map(({ start, end }) => text.slice(start, end))
        .join('');
    expect(wordsOf(0)).toBe(english.replace(/\s/g, ''));
    expect(wordsOf(1)).toBe(text.replace(/\s/g, ''));
  });

  it('gives a head of the user’s nothing to say of what another encoder has read', async () => {
    const text = english + chinese;
    const { encoding } = await encodeStretches(openBoth(), text, stretchesOf(text), { breathe, onProgress: () => {}, own: [own] });
    const head = encoding.own!['user/x']!;
    expect(poolLogits(encoding, head, [{ start: english.length, end: text.length }])).toBeNull();
    const there = poolLogits(encoding, head, [{ start: 0, end: english.length }])!;
    expect(poolLogits(encoding, head, [{ start: 0, end: text.length }])).toEqual(there);
    expect(there[1]!.confidence).toBeGreaterThan(0.5);
  });

  it('says unread where no encoder has read what a head was fitted to', async () => {
    const { encoding } = await encodeStretches(openBoth(), chinese, stretchesOf(chinese), { breathe, onProgress: () => {}, own: [own] });
    expect(encoding.own).toBeUndefined();
    const { own: unread } = withUnread(encoding, [own]);
    expect(poolLogits(encoding, unread!['user/x']!, [{ start: 0, end: chinese.length }])).toBeNull();
  });

  it('stops between two stretches when it is cancelled', async () => {
    const both = openBoth();
    let breaths = 0;
    const cancelled = async () => {
      if (++breaths > 1) throw new DOMException('cancelled', 'AbortError');
    };
    const text = english + chinese + english;
    await expect(encodeStretches(both, text, stretchesOf(text), { breathe: cancelled, onProgress: () => {} })).rejects.toThrow('cancelled');
    expect(both.en.read).toHaveLength(1);
  });

  it('asks no other encoder for a passage in one', async () => {
    const { en } = openBoth();
    const open: Partial<Record<EncoderId, Encoder>> = { en };
    await encodeStretches(open, english, stretchesOf(english), { breathe, onProgress: () => {} });
    await expect(encodeStretches(open, chinese, stretchesOf(chinese), { breathe, onProgress: () => {} })).rejects.toThrow('not open');
  });
});
