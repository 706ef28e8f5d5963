import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formParts, forms } from '@/src/compute/open-kernels';
import { formOfType } from '@/src/decoder/weights';
import { ggmlTypes } from '@/src/formats/ggml-types';
import { dequantise, kinds } from '../formats/dequantise';
import { builds, distance, numbers, openDesk } from './desk';
import { rowsOfKind } from './rows-of-kind';

const seeds = fc.integer({ min: 1, max: 1 << 30 });
/** What the weights lose when they are packed: nothing but the rounding of a factor to half precision, and for floating-point numbers and Q6_K what 8 and 7 bits lose. */
const lossOf = (kind: number) => ({ Q6_K: 0.012, F32: 0.01, F16: 0.01, BF16: 0.01 })[ggmlTypes[kind]!.name] ?? 0.001;

describe.each(builds)('matrices (%s)', (build) => {
  describe.each(kinds.map((kind) => [ggmlTypes[kind]!.name, kind] as const))('of %s', (name, kind) => {
    const form = formOfType[name]!;
    const matrixOf = (columns: number, depth: number, seed: number) => {
      const desk = openDesk(build);
      const rows = rowsOfKind(kind, columns, depth, seed);
      const { record } = formParts[form];
      const panels = desk.room((columns / 8) * (depth / 32) * record);
      const pack = desk.kernels[formParts[form].pack];
      const places = rows.map((row) => desk.bytes(row));
      for (let panel = 0; panel < columns / 8; panel++) {
        pack(kind, desk.integers(places.slice(8 * panel, 8 * panel + 8)), depth, panels + panel * (depth / 32) * record);
      }
      return { desk, panels, weights: rows.map((row) => dequantise(kind, row)) };
    };

    it('are packed as the scalar twin reads them: every column comes back as a token vector', () => {
      fc.assert(
        fc.property(seeds, fc.constantFrom(256, 512), (seed, depth) => {
          const { desk, panels, weights } = matrixOf(16, depth, seed);
          const x = desk.room(4 * 16 * depth);
          desk.kernels.embedRows(forms.indexOf(form), desk.integers(weights.map((_, i) => i)), panels, depth, 1, x, 0, 16);
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
          const { kernels } = desk;
          const x = numbers(rows * depth, seed + 1);
          const source = desk.floats(x);
          const padded = Math.ceil(rows / 4) * 4;
          const bias = numbers(columns, seed + 2);
          const product = (tile: number) => {
            const [first, second] = [desk.room(padded * depth), desk.room(padded * depth)];
            const [steps, sums] = [desk.room((padded * depth) / 8), desk.room((padded * depth) / 8)];
            const out = desk.room(4 * padded * columns);
            const biasAt = desk.floats(bias);
            const room = desk.room((depth / 32) * formParts.bytes.record);
            if (form === 'signed') {
              kernels.splitRows(source, depth, tile, first, second, steps, 0, rows);
              kernels.multiplySigned(first, second, steps, rows, tile, depth, panels, biasAt, 0, columns / 8, out, columns, room);
            } else {
              kernels.roundRows(source, depth, tile, first, steps, sums, 0, rows);
              const multiply = kernels[formParts[form].multiply];
              multiply(first, steps, sums, rows, tile, depth, panels, biasAt, 0, columns / 8, out, columns, room);
            }
            return desk.read(out, rows * columns);
          };
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
  });
});
