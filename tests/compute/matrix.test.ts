import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, factorBytes, numberOf, recordBytes, roomBytes } from '@/src/compute/open-kernels';
import { formOfType } from '@/src/decoder/weights';
import { ggmlTypes } from '@/src/formats/ggml-types';
import { dequantise, kinds } from '../formats/dequantise';
import { builds, distance, numbers, openDesk } from './desk';
import { fillWeights, rowsOfKind } from './rows-of-kind';

const seeds = fc.integer({ min: 1, max: 1 << 30 });
/** What the weights lose when they are packed: nothing but the rounding of a factor to half precision, and for floating-point numbers what 8 bits lose. */
const lossOf = (kind: number) => ({ F32: 0.01, F16: 0.01, BF16: 0.01 })[ggmlTypes[kind]!.name] ?? 0.001;

/** The product of rows in tiles, by the kernels. */
function multiplyRows(
  desk: ReturnType<typeof openDesk>,
  form: Form,
  x: Float32Array,
  depth: number,
  panels: number,
  columns: number,
  tile: number,
  bias: Float32Array = new Float32Array(columns),
): Float32Array {
  const { kernels, room } = desk;
  const rows = x.length / depth;
  const padded = Math.ceil(rows / 4) * 4;
  const [values, factors] = [room(2 * padded * depth), room((padded * depth * factorBytes) / 32)];
  const out = room(4 * padded * columns);
  if (form === 'signed') kernels.roundRowsFine(desk.floats(x), depth, tile, values, factors, 0, rows);
  else kernels.roundRows(desk.floats(x), depth, tile, values, factors, 0, rows);
  const own = room(roomBytes(depth));
  kernels.multiply(numberOf(form), values, factors, rows, tile, depth, panels, desk.floats(bias), 0, columns / 8, out, columns, own);
  return desk.read(out, rows * columns);
}

describe.each(builds)('matrices (%s)', (build) => {
  describe.each(kinds.map((kind) => [ggmlTypes[kind]!.name, kind] as const))('of %s', (name, kind) => {
    const form = formOfType[name]!;
    const matrixOf = (columns: number, depth: number, seed: number, rows = rowsOfKind(kind, columns, depth, seed)) => {
      const desk = openDesk(build);
      const record = recordBytes[form];
      const panels = desk.room((columns / 8) * (depth / 32) * record);
      const places = rows.map((row) => desk.bytes(row));
      for (let panel = 0; panel < columns / 8; panel++) {
        desk.kernels.pack(numberOf(form), kind, desk.integers(places.slice(8 * panel, 8 * panel + 8)), depth, panels + panel * (depth / 32) * record);
      }
      return { desk, panels, weights: rows.map((row) => dequantise(kind, row)) };
    };

    it('are packed as the scalar twin reads them: every column comes back as a token vector', () => {
      fc.assert(
        fc.property(seeds, fc.constantFrom(256, 512), (seed, depth) => {
          const { desk, panels, weights } = matrixOf(16, depth, seed);
          const x = desk.room(4 * 16 * depth);
          desk.kernels.embedRows(numberOf(form), desk.integers(weights.map((_, i) => i)), panels, depth, 1, x, 0, 16);
          for (const [i, row] of weights.entries()) expect(distance(desk.read(x + 4 * i * depth, depth), row)).toBeLessThan(lossOf(kind));
        }),
        { numRuns: 10 },
      );
    });

    it('give the products of any number of rows, alone or in tiles, to the precision of int8', () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 1, max: 9 }), (seed, rows) => {
          const [depth, columns] = [256, 16];
          const { desk, panels, weights } = matrixOf(columns, depth, seed);
          const x = numbers(rows * depth, seed + 1);
          const bias = numbers(columns, seed + 2);
          const product = (tile: number) => multiplyRows(desk, form, x, depth, panels, columns, tile, bias);
          const expected = Array.from({ length: rows * columns }, (_, i) => {
            const [row, column] = [Math.floor(i / columns), i % columns];
            return weights[column]!.reduce((sum, weight, k) => sum + weight * x[row * depth + k]!, bias[column]!);
          });
          const alone = product(1);
          expect(distance(alone, expected)).toBeLessThan(0.04);
          expect(product(4)).toEqual(alone);
        }),
        { numRuns: 10 },
      );
    });

    it.skipIf(name in { F32: 1, F16: 1, BF16: 1 })('overflow nowhere, even where all weights and values are as great as can be', () => {
      const [depth, columns] = [256, 40];
      for (const [fill, sign] of [
        [0, 1],
        [0, -1],
        [0xff, 1],
        [0xff, -1],
        [0x7f, 1],
        [0x7f, -1],
        [0x81, 1],
      ] as const) {
        const rows = rowsOfKind(kind, columns, depth, 5).map((row) => fillWeights(kind, row, fill));
        const { desk, panels, weights } = matrixOf(columns, depth, 5, rows);
        // The sums of pairs are greatest where all values have one sign.
        const x = new Float32Array(4 * depth).fill(sign);
        const product = (tile: number) => multiplyRows(desk, form, x, depth, panels, columns, tile);
        const expected = weights.map((row) => sign * row.reduce((sum, weight) => sum + weight, 0));
        // Where weights nearly cancel, a factor's rounding to half precision shows; an overflow would be off by more than the sum itself.
        expect(distance(product(1).subarray(0, columns), expected)).toBeLessThan(0.01);
        expect(product(4)).toEqual(product(1));
      }
    });
  });
});
