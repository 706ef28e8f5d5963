/** Matrix products in each form of weights (see records.ts). */
import { isDotOne } from './dot';
import { sixesByFour, wideByFour, widenPanel } from './four-rows';
import { signedByFour } from './four-rows-signed';
import { streams } from './one-row';
import { signedByOne, sixesByOne } from './one-row-bytes';
import { fivesByOne, nibblesByOne } from './one-row-small';
import { blockDepth, factorBytes, fives, nearBytes, nibbles, recordOf, signed, sixes, symmetricFives, tileBytes, tileRows, wideRecord } from './records';

/**
 * `out[row, column] = Σ x · w + bias` for the panels `[from, to)`; rows in tiles of `tile`, 1 or 4, so that what lies behind
 * the last of them is computed too. `bias` is 0 where there is none. `values` and `factors` are those of `roundRows`, for signed weights those of
 * `roundRowsFine`; `room` is as large as `roomBytes` of open-kernels.ts tells.
 */
export function multiply(
  form: u32,
  values: usize,
  factors: usize,
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
  const inOne = isDotOne();
  const bytes = (depth / blockDepth) * recordOf(form);
  const line = columns << 2;
  if (tile === 1) {
    const own = form === signed ? depth << 1 : depth;
    const ownFactors = (depth / blockDepth) * (form === signed ? 4 : factorBytes);
    for (let row: usize = 0; row < rows; row++) {
      const target = out + row * line + (from << 5);
      startRow(target, bias ? bias + (from << 5) : 0, to - from);
      rowByPanels(form, values + row * own, factors + row * ownFactors, depth / blockDepth, panels + from * bytes, to - from, target, inOne);
    }
    return;
  }
  // As many panels side by side as stay in the nearest cache.
  const most = min(max(nearBytes / ((depth / blockDepth) * wideRecord), 1), 4);
  for (let panel = from; panel < to; panel += most) {
    const count = min(most, to - panel);
    panelsByFours(form, values, factors, rows, depth, panels + panel * bytes, count, bias ? bias + (panel << 5) : 0, out + (panel << 5), line, room, inOne);
  }
}

/** Where so many panels of a row begin: at the bias, or at zero. */
function startRow(out: usize, bias: usize, panels: usize): void {
  if (bias) memory.copy(out, bias, panels << 5);
  else memory.fill(out, 0, panels << 5);
}

function rowByPanels(form: u32, values: usize, factors: usize, blocks: usize, panels: usize, count: usize, out: usize, inOne: bool): void {
  const bytes = blocks * recordOf(form);
  const far = count / streams;
  for (let panel: usize = 0; panel < far; panel++) {
    rowByOne(form, values, factors, panels + panel * bytes, far * bytes, streams, blocks, out + (panel << 5), far << 5, inOne);
  }
  for (let panel = far * streams; panel < count; panel++) rowByOne(form, values, factors, panels + panel * bytes, 0, 1, blocks, out + (panel << 5), 0, inOne);
}

function rowByOne(
  form: u32,
  values: usize,
  factors: usize,
  panel: usize,
  next: usize,
  panels: usize,
  blocks: usize,
  out: usize,
  outNext: usize,
  inOne: bool,
): void {
  if (form <= nibbles) nibblesByOne(values, factors, panel, next, panels, blocks, out, outNext, form === nibbles, inOne);
  else if (form <= fives) fivesByOne(values, factors, panel, next, panels, blocks, out, outNext, form === fives, inOne);
  else if (form === sixes) sixesByOne(values, factors, panel, next, panels, blocks, out, outNext, inOne);
  else signedByOne(values, factors, panel, next, panels, blocks, out, outNext, inOne);
}

/** Products of all rows, in tiles of four, with so many panels that lie side by side. */
function panelsByFours(
  form: u32,
  values: usize,
  factors: usize,
  rows: usize,
  depth: usize,
  panel: usize,
  count: usize,
  bias: usize,
  out: usize,
  line: usize,
  room: usize,
  inOne: bool,
): void {
  const blocks = depth / blockDepth;
  const hasOffsets = form === nibbles || form === fives;
  // Where the sums of a form begin among the factors of a tile (see `roundRows`).
  const starts: usize = form >= symmetricFives ? 48 : form === nibbles ? 0 : 32;
  const bytes = blocks * recordOf(form);
  const wide = room + tileBytes;
  const wideBytes = blocks * wideRecord;
  if (form <= fives)
    for (let at: usize = 0; at < count; at++) widenPanel(panel + at * bytes, blocks, wide + at * wideBytes, form >= symmetricFives, hasOffsets);
  for (let row: usize = 0; row < rows; row += 4) {
    const ownFactors = factors + row * blocks * (form === signed ? 4 : factorBytes);
    for (let at: usize = 0; at < count; at++) {
      // The sums grow in a place of their own: the rows of `out` lie far apart, each on a page of its own.
      startTile(room, bias ? bias + (at << 5) : 0);
      if (form <= fives) wideByFour(values + row * depth, ownFactors, wide + at * wideBytes, blocks, room, tileLine, starts, hasOffsets, inOne);
      else if (form === sixes) sixesByFour(values + row * depth, ownFactors, panel + at * bytes, blocks, room, tileLine, inOne);
      else signedByFour(values + ((row * depth) << 1), ownFactors, panel + at * bytes, blocks, room, tileLine, inOne);
      storeTile(room, out + row * line + (at << 5), line);
    }
  }
}

/** The bytes of a row of a tile. */
const tileLine: usize = tileBytes / tileRows;

function startTile(tile: usize, bias: usize): void {
  const left = bias ? v128.load(bias) : f32x4.splat(0);
  const right = bias ? v128.load(bias, 16) : f32x4.splat(0);
  for (const end = tile + tileBytes; tile < end; tile += tileLine) {
    v128.store(tile, left);
    v128.store(tile, right, 16);
  }
}

function storeTile(tile: usize, out: usize, line: usize): void {
  for (const end = tile + tileBytes; tile < end; tile += tileLine, out += line) {
    v128.store(out, v128.load(tile));
    v128.store(out, v128.load(tile, 16), 16);
  }
}

/** `out[i] = Σ x · w` of the columns `ids[i]` (int32) for i in `[from, to)` and one row; as `multiply`. */
export function pick(form: u32, values: usize, factors: usize, depth: usize, panels: usize, ids: usize, from: usize, to: usize, out: usize, room: usize): void {
  const inOne = isDotOne();
  const blocks = depth / blockDepth;
  const bytes = blocks * recordOf(form);
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    v128.store(room, f32x4.splat(0));
    v128.store(room, f32x4.splat(0), 16);
    rowByOne(form, values, factors, panels + (column >> 3) * bytes, 0, 1, blocks, room, 0, inOne);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}
