import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernels, kernelsPath } from '@/scripts/build-kernels';
import { bestBuild, blockRows, compileKernels as compileBuild, type KernelBuild, openKernels, panelColumns, narrowColumns } from '@/src/encoder/open-kernels';
import { roundUp } from '@/src/encoder/plan';

const memory = new WebAssembly.Memory({ initial: 64, maximum: 64, shared: true });

/** Node 20 lacks relaxed SIMD: there its build is tested in Chromium only, by same-answers.spec.ts. */
const builds: readonly KernelBuild[] = bestBuild() === 'relaxed' ? ['relaxed', 'plain'] : ['plain'];

/** Room in the memory of the kernels, from its start. */
function desk() {
  let next = 64;
  const place = (bytes: number) => {
    const start = next;
    next += roundUp(bytes, 64);
    return start;
  };
  return {
    floats(values: ArrayLike<number>, room = values.length) {
      const start = place(4 * room);
      new Float32Array(memory.buffer, start, room).fill(Number.NaN).set(values);
      return start;
    },
    bytes(values: Int8Array) {
      const start = place(values.length);
      new Int8Array(memory.buffer).set(values, start);
      return start;
    },
    integers(values: readonly number[]) {
      const start = place(4 * values.length);
      new Int32Array(memory.buffer, start).set(values);
      return start;
    },
    room: place,
    read: (start: number, count: number) => [...new Float32Array(memory.buffer, start, count)],
  };
}

/** Numbers in [-1, 1) that are the same in every run. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 1_073_741_824 - 1;
  });
}

const erf = (x: number): number => {
  // The series converges everywhere; 60 terms are exact to double precision for |x| ≤ 4.
  let sum = 0;
  let term = x;
  for (let n = 0; n < 60; n++) {
    sum += term / (2 * n + 1);
    term *= (-x * x) / (n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
};

const seeds = fc.integer({ min: 1, max: 1 << 30 });

describe('the compiled kernels', () => {
  it('are what their source says: `npm run kernels` makes the same file', async () => {
    // Not `toBe`: nobody wants to read the difference.
    expect(readFileSync(kernelsPath, 'utf8') === (await compileKernels())).toBe(true);
  });

  it('have the sizes that the plan of the memory counts on', () => {
    const exported = openKernels(compileBuild(), memory) as unknown as Record<string, WebAssembly.Global>;
    const sizes = { blockRows, panelColumns, narrowColumns };
    expect(Object.fromEntries(Object.keys(sizes).map((name) => [name, exported[name]!.value]))).toEqual(sizes);
  });
});

describe.each(builds)('the kernels (%s)', (build) => {
  const kernels = openKernels(compileBuild(build), memory);

  describe('quantizeRows and multiply', () => {
    it('multiply matrices to the precision of 7 bits, whatever the number of rows', () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 1, max: 20 }), fc.constantFrom(16, 48, 384), fc.constantFrom(8, 24), (seed, rows, depth, columns) => {
          const { floats, bytes, room, read } = desk();
          const x = numbers(rows * depth, seed);
          const weights = Int8Array.from(numbers(depth * columns, seed + 1), (value) => Math.round(127 * value));
          const [scales, bias] = [numbers(columns, seed + 2), numbers(columns, seed + 3)];
          const padded = roundUp(rows, blockRows);
          const [scalesAt, panels, sums] = [floats(scales), room(depth * columns), floats([], columns)];
          kernels.packPanels(bytes(weights), scalesAt, depth, columns, panels, sums);
          const [blocks, steps, lows, out] = [room(padded * depth), floats([], padded), floats([], padded), floats([], padded * columns)];
          kernels.quantizeRows(floats(x), depth, blocks, steps, lows, 0, rows);
          kernels.multiply(blocks, steps, lows, rows, depth, panels, scalesAt, sums, floats(bias), 0, columns / panelColumns, out, columns);
          const answers = read(out, rows * columns);
          for (let row = 0; row < rows; row++) {
            const values = x.subarray(row * depth, (row + 1) * depth);
            const low = Math.min(...values);
            const step = (Math.max(...values) - low) / 127;
            for (let column = 0; column < columns; column++) {
              let exact = bias[column]!;
              let rounded = exact;
              for (let k = 0; k < depth; k++) {
                const weight = scales[column]! * weights[k * columns + column]!;
                exact += values[k]! * weight;
                rounded += (low + step * Math.floor((values[k]! - low) / step + 0.5)) * weight;
              }
              const answer = answers[row * columns + column]!;
              // A value on the edge of two steps may go either way in float32.
              const edge = step * 127 * Math.abs(scales[column]!);
              expect(Math.abs(answer - rounded)).toBeLessThan(1.5 * edge + 1e-3);
              expect(Math.abs(answer - exact)).toBeLessThan(edge * Math.sqrt(depth) * 2 + 1e-3);
            }
          }
        }),
        { numRuns: 60 },
      );
    });

    it('give a row of equal values back exactly', () => {
      const { floats, bytes, room, read } = desk();
      const [scales, sums, panels] = [floats(new Array(8).fill(0.5)), floats([], 8), room(16 * 8)];
      kernels.packPanels(bytes(new Int8Array(128).fill(-3)), scales, 16, 8, panels, sums);
      const [blocks, steps, lows, out] = [room(blockRows * 16), floats([], blockRows), floats([], blockRows), floats([], blockRows * 8)];
      kernels.quantizeRows(floats(new Array(16).fill(2)), 16, blocks, steps, lows, 0, 1);
      kernels.multiply(blocks, steps, lows, 1, 16, panels, scales, sums, floats(new Array(8).fill(1)), 0, 1, out, 8);
      expect(read(out, 8)).toEqual(new Array(8).fill(16 * 2 * -1.5 + 1));
    });
  });

  describe('attend', () => {
    it('is softmax attention, one head of several, whatever the number of rows', () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 1, max: 37 }), fc.constantFrom(0, 1), (seed, rows, head) => {
          const { floats, read } = desk();
          const width = 2 * narrowColumns;
          const padded = roundUp(rows, 8);
          const qkv = numbers(rows * 3 * width, seed).map((value) => 3 * value);
          const at = floats(qkv, padded * 3 * width);
          const out = floats([], padded * width);
          kernels.attend(at, width, head, rows, padded, floats([], padded * narrowColumns), floats([], padded * narrowColumns), floats([], padded * 4), out);
          const answers = read(out, rows * width);
          const value = (row: number, part: number, column: number) => qkv[row * 3 * width + part * width + head * narrowColumns + column]!;
          const all = Array.from({ length: rows }, (_, i) => i);
          const columns = Array.from({ length: narrowColumns }, (_, i) => i);
          for (const row of all) {
            const scores = all.map((key) => columns.reduce((sum, c) => sum + value(row, 0, c) * value(key, 1, c), 0));
            const most = Math.max(...scores);
            const parts = scores.map((score) => Math.exp(score - most));
            const total = parts.reduce((sum, part) => sum + part, 0);
            for (const c of columns) {
              const expected = all.reduce((sum, key) => sum + (parts[key]! / total) * value(key, 2, c), 0);
              expect(Math.abs(answers[row * width + head * narrowColumns + c]! - expected)).toBeLessThan(1e-4);
            }
          }
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('what is done row by row', () => {
    it('GELU is exact to 1e-6 from -8 to 8', () => {
      const { floats, read } = desk();
      const x = Float32Array.from({ length: 1_600 }, (_, i) => (i - 800) / 100);
      const at = floats(x);
      kernels.geluRows(at, 16, 0, 100);
      for (const [i, answer] of read(at, x.length).entries()) {
        const z = x[i]! / Math.SQRT2;
        const expected = (x[i]! * (1 + (Math.abs(z) > 4 ? Math.sign(z) : erf(z)))) / 2;
        expect(Math.abs(answer - expected)).toBeLessThan(1e-6);
      }
    });

    it('leaves rows alone that are another thread’s', () => {
      const { floats, read } = desk();
      const [x, y, gain, shift] = [numbers(64, 1), numbers(64, 2), numbers(16, 3), numbers(16, 4)];
      const whole = floats(x);
      kernels.addNormRows(whole, floats(y), floats(gain), floats(shift), 16, 0, 4);
      const parts = floats(x);
      for (const [from, to] of [
        [1, 3],
        [3, 4],
      ] as const)
        kernels.addNormRows(parts, floats(y), floats(gain), floats(shift), 16, from, to);
      expect(read(parts, 16)).toEqual([...x.subarray(0, 16)]);
      expect(read(parts + 64, 48)).toEqual(read(whole + 64, 48));
    });

    it('normalises with gain and shift, after adding what a layer says', () => {
      const { floats, read } = desk();
      const [x, y, gain, shift] = [numbers(32, 1), numbers(32, 2), numbers(16, 3), numbers(16, 4)];
      const at = floats(x);
      kernels.addNormRows(at, floats(y), floats(gain), floats(shift), 16, 0, 2);
      for (let row = 0; row < 2; row++) {
        const sum = Array.from({ length: 16 }, (_, i) => x[row * 16 + i]! + y[row * 16 + i]!);
        const mean = sum.reduce((a, b) => a + b) / 16;
        const deviation = Math.sqrt(sum.reduce((a, b) => a + (b - mean) ** 2, 0) / 16);
        const expected = sum.map((value, i) => (gain[i]! * (value - mean)) / deviation + shift[i]!);
        for (const [i, answer] of read(at + 64 * row, 16).entries()) expect(answer).toBeCloseTo(expected[i]!, 5);
      }
    });

    it('adds up the vectors of word, kind and position', () => {
      const { floats, bytes, integers, read } = desk();
      const words = Int8Array.from({ length: 48 }, (_, i) => 5 * i);
      const [kinds, positions] = [numbers(32, 5), numbers(32, 6)];
      const x = floats([], 32);
      kernels.embedRows(
        integers([2, 0]),
        integers([1, 0]),
        bytes(words),
        floats([0.5]),
        bytes(Int8Array.of(-100)),
        floats(kinds),
        floats(positions),
        16,
        x,
        0,
        2,
      );
      const expected = [2, 0].flatMap((word, row) =>
        Array.from({ length: 16 }, (_, i) => Math.fround(0.5 * ((words[word * 16 + i]! & 255) - 156) + kinds[(1 - row) * 16 + i]!) + positions[row * 16 + i]!),
      );
      for (const [i, answer] of read(x, 32).entries()) expect(answer).toBeCloseTo(expected[i]!, 4);
    });

    it('projects onto the columns of the heads', () => {
      const { floats, read } = desk();
      const [x, weights, bias] = [numbers(48, 7), numbers(24 * narrowColumns, 8), numbers(narrowColumns, 9)];
      const out = floats([], 2 * narrowColumns);
      kernels.project(floats(x), 24, floats(weights), floats(bias), out, 0, 2);
      for (const [i, answer] of read(out, 2 * narrowColumns).entries()) {
        const [row, column] = [Math.floor(i / narrowColumns), i % narrowColumns];
        let expected = bias[column]!;
        for (let k = 0; k < 24; k++) expected += x[row * 24 + k]! * weights[k * narrowColumns + column]!;
        expect(answer).toBeCloseTo(expected, 4);
      }
    });
  });
});
