/** Matrix products in each form of weights (see records.ts). */
import { bytesByFour, expandPanel, smallByFour } from './four-rows';
import { bytesByOne, fivesByOne, nibblesByOne, signedRow } from './one-row';
import { blockDepth, byteRecord, fiveRecord, nibbleRecord } from './records';

function start(out: usize, bias: usize): void {
  v128.store(out, bias ? v128.load(bias) : f32x4.splat(0));
  v128.store(out, bias ? v128.load(bias, 16) : f32x4.splat(0), 16);
}

function startTile(out: usize, line: usize, bias: usize, tile: usize): void {
  for (let row: usize = 0; row < tile; row++) start(out + row * line, bias);
}

/**
 * `out[row, column] = Σ x · w + bias` for the panels `[from, to)`; rows in tiles of `tile`, 1 or 4, so that what lies behind
 * the last of them is computed too. `bias` is 0 where there is none. `steps` and `sums` are
 * those of `roundRows`; `room` is as large as a panel of bytes.
 */
export function multiplyBytes(
  values: usize,
  steps: usize,
  sums: usize,
  rows: usize,
  tile: usize,
  depth: usize,
  panels: usize,
  bias: usize,
  from: usize,
  to: usize,
  out: usize,
  columns: usize,
): void {
  const blocks = depth / blockDepth;
  const line = columns << 2;
  for (let panel = from; panel < to; panel++) {
    const weights = panels + panel * blocks * byteRecord;
    for (let row: usize = 0; row < rows; row += tile) {
      const target = out + row * line + (panel << 5);
      startTile(target, line, bias ? bias + (panel << 5) : 0, tile);
      if (tile === 1) bytesByOne(values + row * depth, steps + ((row * blocks) << 2), sums + ((row * blocks) << 2), weights, blocks, target);
      else bytesByFour(values + row * depth, steps + ((row * blocks) << 2), sums + ((row * blocks) << 2), weights, blocks, target, line);
    }
  }
}

/** As `multiplyBytes`, for nibbles. */
export function multiplyNibbles(
  values: usize,
  steps: usize,
  sums: usize,
  rows: usize,
  tile: usize,
  depth: usize,
  panels: usize,
  bias: usize,
  from: usize,
  to: usize,
  out: usize,
  columns: usize,
  room: usize,
): void {
  const blocks = depth / blockDepth;
  const line = columns << 2;
  for (let panel = from; panel < to; panel++) {
    const weights = panels + panel * blocks * nibbleRecord;
    if (tile !== 1) expandPanel(weights, blocks, room, false);
    for (let row: usize = 0; row < rows; row += tile) {
      const target = out + row * line + (panel << 5);
      const factors = (row * blocks) << 2;
      startTile(target, line, bias ? bias + (panel << 5) : 0, tile);
      if (tile === 1) nibblesByOne(values + row * depth, steps + factors, sums + factors, weights, blocks, target);
      else smallByFour(values + row * depth, steps + factors, sums + factors, room, blocks, target, line);
    }
  }
}

/** As `multiplyBytes`, for fives. */
export function multiplyFives(
  values: usize,
  steps: usize,
  sums: usize,
  rows: usize,
  tile: usize,
  depth: usize,
  panels: usize,
  bias: usize,
  from: usize,
  to: usize,
  out: usize,
  columns: usize,
  room: usize,
): void {
  const blocks = depth / blockDepth;
  const line = columns << 2;
  for (let panel = from; panel < to; panel++) {
    const weights = panels + panel * blocks * fiveRecord;
    if (tile !== 1) expandPanel(weights, blocks, room, true);
    for (let row: usize = 0; row < rows; row += tile) {
      const target = out + row * line + (panel << 5);
      const factors = (row * blocks) << 2;
      startTile(target, line, bias ? bias + (panel << 5) : 0, tile);
      if (tile === 1) fivesByOne(values + row * depth, steps + factors, sums + factors, weights, blocks, target);
      else smallByFour(values + row * depth, steps + factors, sums + factors, room, blocks, target, line);
    }
  }
}

/** As `multiplyBytes`, for signed weights and the two halves of activations that `splitRows` makes. */
export function multiplySigned(
  highs: usize,
  lows: usize,
  steps: usize,
  rows: usize,
  tile: usize,
  depth: usize,
  panels: usize,
  bias: usize,
  from: usize,
  to: usize,
  out: usize,
  columns: usize,
): void {
  const blocks = depth / blockDepth;
  const line = columns << 2;
  for (let panel = from; panel < to; panel++) {
    const weights = panels + panel * blocks * byteRecord;
    for (let row: usize = 0; row < rows; row += tile) {
      const target = out + row * line + (panel << 5);
      startTile(target, line, bias ? bias + (panel << 5) : 0, tile);
      for (let own: usize = 0; own < tile; own++) {
        const at = row * depth + (own << 2);
        signedRow(highs + at, lows + at, tile << 2, steps + ((row * blocks + own) << 2), weights, blocks, target + own * line);
      }
    }
  }
}

/** `out[i] = Σ x · w` of the columns `ids[i]` (int32) for i in `[from, to)` and one row; as `multiplyBytes`. */
export function pickBytes(
  values: usize,
  steps: usize,
  sums: usize,
  depth: usize,
  panels: usize,
  ids: usize,
  from: usize,
  to: usize,
  out: usize,
  room: usize,
): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    bytesByOne(values, steps, sums, panels + (column >> 3) * blocks * byteRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}

/** As `pickBytes`, for nibbles. */
export function pickNibbles(
  values: usize,
  steps: usize,
  sums: usize,
  depth: usize,
  panels: usize,
  ids: usize,
  from: usize,
  to: usize,
  out: usize,
  room: usize,
): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    nibblesByOne(values, steps, sums, panels + (column >> 3) * blocks * nibbleRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}

/** As `pickBytes`, for fives. */
export function pickFives(
  values: usize,
  steps: usize,
  sums: usize,
  depth: usize,
  panels: usize,
  ids: usize,
  from: usize,
  to: usize,
  out: usize,
  room: usize,
): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    fivesByOne(values, steps, sums, panels + (column >> 3) * blocks * fiveRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}

/** As `pickBytes`, for signed weights. */
export function pickSigned(
  highs: usize,
  lows: usize,
  steps: usize,
  depth: usize,
  panels: usize,
  ids: usize,
  from: usize,
  to: usize,
  out: usize,
  room: usize,
): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    signedRow(highs, lows, 4, steps, panels + (column >> 3) * blocks * byteRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}
