import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePositions } from '@/src/compute/open-kernels';
import { writeAngles } from '@/src/decoder/rope';
import { builds, distance, numbers, openDesk } from './desk';

const seeds = fc.integer({ min: 1, max: 1 << 30 });

/** Attention as the books have it, in double precision: rows of queries at the positions from `first`, of which each sees itself and what is before it in its window. */
function attendSlowly(
  queries: Float32Array,
  keys: Float32Array,
  values: Float32Array,
  heads: number,
  keyHeads: number,
  size: number,
  first: number,
  window: number,
) {
  const rows = queries.length / (heads * size);
  const out = new Float64Array(queries.length);
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < heads; head++) {
      const keyHead = Math.floor(head / (heads / keyHeads));
      const last = first + row;
      const from = window ? Math.max(0, last - window + 1) : 0;
      const at = (position: number) => (position * keyHeads + keyHead) * size;
      const query = (row * heads + head) * size;
      const scores = Array.from({ length: last - from + 1 }, (_, i) => {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += queries[query + k]! * keys[at(from + i) + k]!;
        return sum;
      });
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const total = shares.reduce((sum, share) => sum + share, 0);
      for (const [i, share] of shares.entries()) for (let k = 0; k < size; k++) out[query + k]! += (share / total) * values[at(from + i) + k]!;
    }
  }
  return out;
}

describe.each(builds)('attention (%s)', (build) => {
  /** Puts keys and values into pages that lie anywhere, and attends from the last `rows` positions in steps of `step` tokens, or of one in so many `parts`. */
  function attendFast(
    queries: Float32Array,
    keys: Float32Array,
    values: Float32Array,
    heads: number,
    keyHeads: number,
    size: number,
    first: number,
    window: number,
    step: number,
    parts = 0,
  ) {
    const desk = openDesk(build);
    const length = keys.length / (keyHeads * size);
    const rows = queries.length / (heads * size);
    const group = heads / keyHeads;
    const pageBytes = keyHeads * 2 * pagePositions * size * 2;
    const pages = Array.from({ length: Math.ceil(length / pagePositions) }, () => desk.room(pageBytes + 128)).reverse();
    const table = desk.integers(pages);
    desk.kernels.storeHeads(desk.floats(keys), desk.floats(values), keyHeads * size, keyHeads, size, table, 128, 0, 0, length);
    const [at, out] = [desk.floats(queries), desk.room(4 * queries.length)];
    const room = desk.room(4 * (8 * group * size + pagePositions * size + 4 * group * (length + 128) + 64));
    const scores = desk.room(4 * 4 * group * (length + 128));
    for (let row = 0; row < rows; row += step) {
      for (let head = 0; head < keyHeads; head++) {
        const place = 4 * (row * heads + head * group) * size;
        const tokens = Math.min(step, rows - row);
        const offset = 128 + head * 2 * pagePositions * size * 2;
        if (parts === 0) desk.kernels.attend(at + place, out + place, heads * size, tokens, group, size, first + row, window, table, offset, room);
        else {
          const common = [group, size, first + row, window, table, offset, room, scores] as const;
          for (let part = 0; part < parts; part++) desk.kernels.scoreAlone(at + place, ...common, part, parts);
          for (let part = 0; part < parts; part++) desk.kernels.mixAlone(out + place, ...common, part, parts);
        }
      }
    }
    return desk.read(out, queries.length);
  }

  it('gives the scalar twin’s results over pages, groups and windows, and the same bits one token at a time', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom([4, 1, 16], [3, 1, 8], [4, 2, 24], [2, 2, 8]),
        fc.constantFrom(0, 1, 5, 64, 100),
        (seed, first, rows, [heads, keyHeads, size], window) => {
          const length = first + rows;
          const queries = numbers(rows * heads! * size!, seed).map((x) => 2 * x);
          const [keys, values] = [numbers(length * keyHeads! * size!, seed + 1), numbers(length * keyHeads! * size!, seed + 2)];
          const expected = attendSlowly(queries, keys, values, heads!, keyHeads!, size!, first, window);
          const together = attendFast(queries, keys, values, heads!, keyHeads!, size!, first, window, 4);
          // Keys and values are kept in half precision.
          expect(distance(together, expected)).toBeLessThan(2e-3);
          expect(attendFast(queries, keys, values, heads!, keyHeads!, size!, first, window, 1)).toEqual(together);
          // As threads share one token: what is theirs of the positions, then of the columns.
          for (const parts of [1, 2, 3]) expect(attendFast(queries, keys, values, heads!, keyHeads!, size!, first, window, 1, parts)).toEqual(together);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps keys and values in half precision, however small or great', () => {
    const desk = openDesk(build);
    const given = Float32Array.of(1, -1, 65_504, 1e9, 2 ** -14, 2 ** -24, -(2 ** -20), 0.333333);
    const page = desk.room(2 * pagePositions * 8 * 2);
    desk.kernels.storeHeads(desk.floats(given), desk.floats(given), 8, 1, 8, desk.integers([page]), 0, 0, 0, 1);
    const halves = new Uint16Array(desk.readBytes(page + pagePositions * 16, 16).buffer);
    expect([...halves]).toEqual([0x3c00, 0xbc00, 0x7bff, 0x7bff, 0x0400, 0x0001, 0x8010, 0x3555]);
  });

  it('turns heads by their position after it normalised them', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 30_000 }), fc.boolean(), (seed, first, isNormed) => {
        const [rows, heads, size] = [3, 2, 16];
        const desk = openDesk(build);
        const [x, gain] = [numbers(rows * heads * size, seed), numbers(size, seed + 1)];
        const angles = new Float32Array(rows * size);
        writeAngles(10_000, size, first, rows, angles);
        const at = desk.floats(x);
        desk.kernels.turnHeads(at, heads * size, heads, size, isNormed ? desk.floats(gain) : 0, 1e-6, desk.floats(angles), 0.25, 0, rows);
        const expected = new Float64Array(x.length);
        for (let head = 0; head < rows * heads; head++) {
          const own = x.subarray(head * size, (head + 1) * size);
          const factor = isNormed ? 1 / Math.sqrt(own.reduce((sum, value) => sum + value ** 2, 0) / size + 1e-6) : 1;
          const value = (i: number) => own[i]! * factor * (isNormed ? gain[i]! : 1);
          for (let i = 0; i < size / 2; i++) {
            const angle = (first + Math.floor(head / heads)) * 10_000 ** ((-2 * i) / size);
            expected[head * size + i] = 0.25 * (value(i) * Math.cos(angle) - value(i + size / 2) * Math.sin(angle));
            expected[head * size + i + size / 2] = 0.25 * (value(i + size / 2) * Math.cos(angle) + value(i) * Math.sin(angle));
          }
        }
        expect(distance(desk.read(at, x.length), expected)).toBeLessThan(2e-6);
      }),
      { numRuns: 30 },
    );
  });
});
