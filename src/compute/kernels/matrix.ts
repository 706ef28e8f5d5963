/** Matrix products in each form of weights (see records.ts). */
import { isDotOne } from './dot';
import { signedByFour, sixesByFour, wideByFour, widenPanel } from './four-rows';
import { fivesByOne, nibblesByOne, signedByOne, sixesByOne, streams } from './one-row';
import { blockDepth, factorBytes, fives, nibbles, recordOf, signed, sixes, symmetricFives } from './records';

/**
 * `out[row, column] = Σ x · w + bias` for the panels `[from, to)`; rows in tiles of `tile`, 1 or 4, so that what lies behind
 * the last of them is computed too. `bias` is 0 where there is none. `values` and `factors` are those of `roundRows`, for signed weights those of
 * `roundRowsFine`; `room` is as large as a panel of the widest records.
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
  const padded = (rows + tile - 1) & ~(tile - 1);
  for (let panel = from; panel < to; panel++) startRows(out + (panel << 5), line, bias ? bias + (panel << 5) : 0, padded);
  if (tile === 1) {
    const own = form === signed ? depth << 1 : depth;
    const ownFactors = (depth / blockDepth) * (form === signed ? 4 : factorBytes);
    for (let row: usize = 0; row < rows; row++) {
      rowByPanels(
        form,
        values + row * own,
        factors + row * ownFactors,
        depth / blockDepth,
        panels + from * bytes,
        to - from,
        out + row * line + (from << 5),
        inOne,
      );
    }
  } else {
    for (let panel = from; panel < to; panel++) {
      panelByFours(form, values, factors, rows, depth, panels + panel * bytes, out + (panel << 5), line, room, inOne);
    }
  }
}

function startRows(out: usize, line: usize, bias: usize, rows: usize): void {
  const left = bias ? v128.load(bias) : f32x4.splat(0);
  const right = bias ? v128.load(bias, 16) : f32x4.splat(0);
  for (const end = out + rows * line; out < end; out += line) {
    v128.store(out, left);
    v128.store(out, right, 16);
  }
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

function panelByFours(
  form: u32,
  values: usize,
  factors: usize,
  rows: usize,
  depth: usize,
  panel: usize,
  out: usize,
  line: usize,
  room: usize,
  inOne: bool,
): void {
  const blocks = depth / blockDepth;
  const hasOffsets = form === nibbles || form === fives;
  // Where the sums of a form begin among the factors of a tile (see `roundRows`).
  const starts: usize = form >= symmetricFives ? 48 : form === nibbles ? 0 : 32;
  if (form <= fives) widenPanel(panel, blocks, room, form >= symmetricFives, hasOffsets);
  for (let row: usize = 0; row < rows; row += 4) {
    const target = out + row * line;
    const ownFactors = factors + row * blocks * (form === signed ? 4 : factorBytes);
    if (form <= fives) wideByFour(values + row * depth, ownFactors, room, blocks, target, line, starts, hasOffsets, inOne);
    else if (form === sixes) sixesByFour(values + row * depth, ownFactors, panel, blocks, target, line, inOne);
    else signedByFour(values + ((row * depth) << 1), ownFactors, panel, blocks, target, line, inOne);
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
