import { beforeAll, describe, expect, it } from 'vitest';
import { openEncoderInNode } from '@/bench/node/encoder-in-node';
import { poolLogits } from '@/src/core/encoding/pool';
import { softmax } from '@/src/core/encoding/softmax';
import type { FeatureEncoder } from '@/src/encoder/encoder';

const breathe = async () => {};
const hooks = { breathe, onProgress: () => {} };
let encoder: FeatureEncoder;
beforeAll(async () => {
  encoder = await openEncoderInNode();
});

/** A text of several windows, with words of several tokens. */
const long = 'The refrigerator arrived on Thursday, unfortunately disassembled. '.repeat(40);

describe('heads of the user', () => {
  it.each([
    ['a sentence', 'Thank you for the extraordinarily quick delivery.'],
    ['several windows', long],
  ])('say of %s what they would say of its features', async (_, text) => {
    const features = (await encoder.readFeatures(text, breathe))!;
    expect(features).toHaveLength(3 * 384);
    const labels = ['one', 'other'];
    const weights = Float32Array.from({ length: 2 * (features.length + 1) }, (_, at) => Math.sin(at) / 20);
    const { encoding } = await encoder.encode(text, { ...hooks, own: [{ name: 'user/x', encoder: encoder.version, labels, weights, temperature: 1 }] });
    const logits = labels.map((_, label) => {
      const row = label * (features.length + 1);
      return features.reduce((sum, value, at) => sum + value * weights[row + at]!, weights[row + features.length]!);
    });
    const scores = poolLogits(encoding, encoding.own!['user/x']!, [{ start: 0, end: text.length }])!;
    softmax(logits).forEach((share, at) => void expect(scores[at]!.confidence).toBeCloseTo(share, 4));
    expect(scores.map(({ label }) => label)).toEqual(labels);
  });

  it('change nothing about the built-in heads, and leave no trace in the next text', async () => {
    const alone = await encoder.encode(long, hooks);
    const weights = new Float32Array(2 * 1153).fill(1);
    const beside = await encoder.encode(long, { ...hooks, own: [{ name: 'user/x', encoder: encoder.version, labels: ['a', 'b'], weights, temperature: 1 }] });
    expect(beside.encoding.heads).toEqual(alone.encoding.heads);
    expect(alone.encoding.own).toBeUndefined();
    expect(await encoder.readFeatures('Fine.', breathe)).toEqual(await encoder.readFeatures('Fine.', breathe));
    expect(await encoder.readFeatures('   ', breathe)).toBeNull();
  });
});
