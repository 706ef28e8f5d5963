import { describe, expect, it } from 'vitest';
import type { TensorName } from '@/src/families/network';
import { decodeSlowly } from './twin';
import { filesOf, goldenOf, greatestDifference, openTiny, readTiny, tinyFamilies } from './tiny';

describe.each(tinyFamilies)('the family %s', (family) => {
  it('is what PyTorch computes, to single precision, after every id', async () => {
    const { ids, logits } = goldenOf(family);
    const { network, read } = await readTiny(family);
    const own = decodeSlowly(network, read, ids);
    expect(Math.max(...own.map((row, i) => greatestDifference(row, logits[i]!)))).toBeLessThan(1e-3);
  });

  it('gives the logits of its rounded weights from the kernels, read at once or id by id', async () => {
    const { ids } = goldenOf(family);
    const { network, read } = await readTiny(family);
    const matrices = new Set(matricesOf(network).map(({ name }) => name));
    const rounded = new Map<string, ArrayLike<number>>();
    const expected = decodeSlowly(
      network,
      (name) => {
        if (!matrices.has(name.name)) return read(name);
        if (!rounded.has(name.name)) rounded.set(name.name, roundBlocks(read(name)));
        return rounded.get(name.name)!;
      },
      ids,
      nearestHalf,
    );
    const model = await openTiny(filesOf(family), { chunk: 16 });
    const [together, apart] = [model.begin(), model.begin()];
    const atOnce = await together.feed(ids);
    expect(usualDifference(atOnce, expected.at(-1)!)).toBeLessThan(1e-2);
    for (const [i, id] of ids.entries()) {
      const logits = await apart.feed([id]);
      expect(usualDifference(logits, expected[i]!)).toBeLessThan(1e-2);
      // What is rounded to halves and to 14 bits on the way can fall to the other side; random networks carry that far.
      expect(greatestDifference(logits, expected[i]!)).toBeLessThan(3e-2);
    }
    model.close();
  });
});

/** Root mean square of the differences. */
function usualDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < right.length; i++) squares += (left[i]! - right[i]!) ** 2;
  return Math.sqrt(squares / right.length);
}

function matricesOf(network: Awaited<ReturnType<typeof readTiny>>['network']): TensorName[] {
  const mixers = network.layers.flatMap(({ mixer }) =>
    mixer.kind === 'attention' ? [mixer.query, mixer.key, mixer.value, mixer.output] : [mixer.input, mixer.output],
  );
  return [network.embedding, ...(network.head ? [network.head] : []), ...mixers, ...network.layers.flatMap(({ gate, up, down }) => [gate, up, down])];
}

/** Weights as the kernels keep floating-point ones: int8 in blocks of 32 with a scale in half precision. */
function roundBlocks(values: Float32Array): Float64Array {
  const out = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 32) {
    const block = values.subarray(at, at + 32);
    const scale = nearestHalf(Math.max(...block.map(Math.abs)) / 127);
    for (const [i, value] of block.entries()) out[at + i] = scale ? scale * Math.max(-127, Math.min(127, Math.round(value / scale))) : 0;
  }
  return out;
}

/** The nearest half-precision number. */
function nearestHalf(value: number): number {
  const unit = 2 ** (Math.max(-14, Math.floor(Math.log2(Math.abs(value)))) - 10);
  return value ? Math.round(value / unit) * unit : 0;
}
