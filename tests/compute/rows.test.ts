import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorBytes } from '@/src/compute/open-kernels';
import { builds, distance, numbers, openDesk } from './desk';

const seeds = fc.integer({ min: 1, max: 1 << 30 });
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
/** Numbers of very different sizes, as streams have them. */
const wild = (count: number, seed: number) => numbers(count, seed).map((value, i) => value * 10 ** ((i % 9) - 4));

describe.each(builds)('rows (%s)', (build) => {
  it('are normalised by their root mean square, in place or not', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(32, 96, 640), (seed, width) => {
        const { kernels, floats, room, read } = openDesk(build);
        const [x, gain] = [wild(3 * width, seed), numbers(width, seed + 1)];
        const out = room(4 * 3 * width);
        kernels.normRows(floats(x), floats(gain), 1e-6, width, out, 0, 3);
        const expected = Array.from(x, (value, at) => {
          const row = Math.floor(at / width);
          const squares = x.subarray(row * width, (row + 1) * width).reduce((sum, one) => sum + one ** 2, 0);
          return (value / Math.sqrt(squares / width + 1e-6)) * gain[at % width]!;
        });
        expect(distance(read(out, 3 * width), expected)).toBeLessThan(1e-6);
      }),
      { numRuns: 20 },
    );
  });

  it('are added, and normalised before they are', () => {
    const { kernels, floats, read } = openDesk(build);
    const [x, y, gain] = [numbers(128, 1), numbers(128, 2), numbers(64, 3)];
    const [plain, normed] = [floats(x), floats(x)];
    const toNorm = floats(y);
    kernels.addRows(plain, floats(y), 64, 1, 2);
    expect([...read(plain, 128)]).toEqual(Array.from(x, (value, i) => (i < 64 ? value : Math.fround(value + y[i]!))));
    kernels.addNormedRows(normed, toNorm, floats(gain), 1e-6, 64, 0, 2);
    const sum = Array.from(x, (value, i) => {
      const row = y.subarray(64 * Math.floor(i / 64), 64 * Math.floor(i / 64) + 64);
      return value + (y[i]! / Math.sqrt(row.reduce((all, one) => all + one ** 2, 0) / 64 + 1e-6)) * gain[i % 64]!;
    });
    expect(distance(read(normed, 128), sum)).toBeLessThan(1e-6);
  });

  it.each([
    ['GELU with tanh', 1, (x: number) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))],
    ['SiLU', 0, (x: number) => x * sigmoid(x)],
  ] as const)('are gated by %s, to single precision, whatever their size', (_, isGelu, activation) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { kernels, floats, read } = openDesk(build);
        const [gate, up] = [wild(96, seed), numbers(96, seed + 1)];
        const at = floats(gate);
        kernels.gateRows(at, floats(up), isGelu, 32, 0, 3);
        for (const [i, value] of read(at, 96).entries()) {
          const expected = activation(gate[i]!) * up[i]!;
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(2e-6 * Math.max(1, Math.abs(gate[i]!)) * Math.abs(up[i]!));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are rounded by blocks of 32 to half a step of 8 or 14 bits, in tiles of any size', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 4), (seed, rows, tile) => {
        const width = 64;
        const desk = openDesk(build);
        const x = wild(rows * width, seed);
        const padded = Math.ceil(rows / tile) * tile;
        const [values, factors] = [desk.room(padded * width), desk.room(padded * 2 * factorBytes)];
        const [fine, steps] = [desk.room(2 * padded * width), desk.room(padded * 8)];
        desk.kernels.roundRows(desk.floats(x), width, tile, values, factors, 0, rows);
        desk.kernels.roundRowsFine(desk.floats(x), width, tile, fine, steps, 0, rows);
        const q = new Int8Array(desk.readBytes(values, padded * width).buffer);
        const parts = desk.readBytes(fine, 2 * padded * width);
        const known = desk.readBytes(factors, padded * 2 * factorBytes).buffer;
        const [unit, begin, longSteps] = [new Float32Array(known), new Int16Array(known), desk.read(steps, padded * 2)];
        for (let row = 0; row < rows; row++) {
          const [first, own] = [row - (row % tile), row % tile];
          for (let block = 0; block < 2; block++) {
            // Of a block of a tile, a value per row for each of six factors.
            const factor = 6 * (2 * first + block * tile) + own;
            const step = unit[factor]! / 2 ** 112;
            const longStep = longSteps[2 * first + block * tile + own]! / 2 ** 112;
            /** Σ q of even and odd pairs of depths, in the first and the second half of the block. */
            const sums = [0, 0, 0, 0];
            for (let i = 0; i < 32; i++) {
              const k = 32 * block + i;
              const value = q[first * width + (k >> 2) * 4 * tile + 4 * own + (k & 3)]!;
              sums[2 * (i >> 4) + ((i >> 1) & 1)]! += value;
              expect(Math.abs(value * step - x[row * width + k]!)).toBeLessThanOrEqual(0.5001 * step);
              // The upper parts of a block, then its lower ones.
              const part = 2 * (first * width + 32 * block * tile) + (i >> 2) * 4 * tile + 4 * own + (i & 3);
              expect(Math.max(parts[part]!, parts[part + 32 * tile]!)).toBeLessThan(128);
              const longValue = 128 * parts[part]! + parts[part + 32 * tile]! - 8_192;
              expect(Math.abs(longValue * longStep - x[row * width + k]!)).toBeLessThanOrEqual(0.51 * longStep);
            }
            const [even, odd] = [sums[0]! + sums[2]!, sums[1]! + sums[3]!];
            const total = (even + odd) * step;
            expect(Math.abs(unit[factor + tile]! / 2 ** 112 - total)).toBeLessThanOrEqual(1e-6 * Math.abs(total));
            const pair = (field: number) => [...begin.subarray(2 * (factor + field * tile), 2 * (factor + field * tile) + 2)];
            expect([pair(2), pair(3), pair(4), pair(5)]).toEqual(
              [
                [-8 * even, -8 * odd],
                [-16 * even, -16 * odd],
                [-32 * sums[0]!, -32 * sums[1]!],
                [-32 * sums[2]!, -32 * sums[3]!],
              ].map((own) => own.map((value) => value + 0)),
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('that are all zero are rounded to zero', () => {
    const desk = openDesk(build);
    const [values, factors, fine, steps] = Array.from({ length: 4 }, () => desk.room(64)) as [number, number, number, number];
    desk.kernels.roundRows(desk.floats(new Float32Array(32)), 32, 1, values, factors, 0, 1);
    desk.kernels.roundRowsFine(desk.floats(new Float32Array(32)), 32, 1, fine, steps, 0, 1);
    const written = [...desk.readBytes(values, 32), ...desk.readBytes(factors, factorBytes), ...desk.readBytes(steps, 4)];
    expect(written.every((value) => value === 0)).toBe(true);
    // 128 times the upper part is the middle, which stands for zero.
    expect([...desk.readBytes(fine, 64)]).toEqual([...Array<number>(32).fill(64), ...Array<number>(32).fill(0)]);
  });

  it('are mixed by three taps with those before them, and leave the last two for those behind', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 7 }), (seed, rows) => {
        const width = 8;
        const { kernels, floats, room, read } = openDesk(build);
        const [gates, taps, state] = [numbers(rows * 3 * width, seed), numbers(3 * width, seed + 1), numbers(2 * width, seed + 2)];
        const [at, out] = [floats(state), room(4 * rows * width)];
        kernels.convolve(floats(gates), rows, width, floats(taps), at, out, 0, width);
        const product = (row: number, channel: number) =>
          row < 0 ? state[(row + 2) * width + channel]! : gates[row * 3 * width + channel]! * gates[row * 3 * width + 2 * width + channel]!;
        const expected = Array.from({ length: rows * width }, (_, i) => {
          const [row, channel] = [Math.floor(i / width), i % width];
          const sum = [0, 1, 2].reduce((all, tap) => all + taps[tap * width + channel]! * product(row - 2 + tap, channel), 0);
          return gates[row * 3 * width + width + channel]! * sum;
        });
        expect(distance(read(out, rows * width), expected)).toBeLessThan(1e-6);
        const left = Array.from({ length: 2 * width }, (_, i) => product(rows - 2 + Math.floor(i / width), i % width));
        expect(distance(read(at, 2 * width), left)).toBeLessThan(1e-6);
      }),
      { numRuns: 20 },
    );
  });
});
