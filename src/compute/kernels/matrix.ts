/**
 * Matrices: weights in blocks of 32 times activations in blocks of 32, as integers within a block and float32 across.
 *
 * The weights of 8 columns lie together as a panel: a record per 32 of its depth, which begins with the scales of the
 * columns as eight halves. Four forms, by what a file holds:
 * - *bytes*: 0…127, with eight halves that are the columns' lowest weights: w = scale · q + low. Record: 288 bytes.
 * - *nibbles*: the same with 0…15, two in a byte, those of depth k and k + 4 together: 160 bytes.
 * - *fives*: the same with 0…31; the fifth bits stand behind the nibbles, those of eight vectors in one: 192 bytes.
 * - *signed*: −127…127, with the sums of q over the block as eight int16: w = scale · q: 288 bytes.
 * Of a group of four depths, four columns fill a vector as the integer dot product takes them.
 *
 * That product wants one factor in 7 bits. For the others than signed ones it is the weight, so activations are int8. Signed weights
 * have 8, so their activations are 14 bits in two halves of 7, high and low, moved by 8,192 to be positive; this takes two
 * products. Rows lie in tiles: four, or one while a sequence grows token by token; groups of four depths of the rows of a
 * tile stand together. Every sum is taken in the same order in any tile and build, so all give the same bits.
 */
import { highHalves, lowHalves } from './halves';

export const panelColumns: usize = 8;
export const blockDepth: usize = 32;
export const tileRows: usize = 4;
export const byteRecord: usize = 288;
export const nibbleRecord: usize = 160;
export const fiveRecord: usize = 192;

/** `sums + Σ x · y` over groups of four of int8; one of `x` and `y` is the same group in every lane, and `y` lies in 0…127. */
// @ts-expect-error: decorator
@inline
function dot(x: v128, y: v128, sums: v128, spread: bool): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i32x4.relaxed_dot_i8x16_i7x16_add_s(x, y, sums);
  // Without the four-fold product a vector of weights holds two-fold ones: first the first two of four columns, then the others.
  const weights = spread ? y : x;
  const wide = i16x8.extend_low_i8x16_s(spread ? x : y);
  const first = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 0, 0, 0, 0));
  const second = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 1, 1, 1, 1));
  return i32x4.add(sums, i32x4.add(first, second));
}

/** Where the value of a column (0…7) and a depth (0…3) lies in a group of 32 bytes. */
export function placeInGroup(column: usize, depth: usize): usize {
  const half = (column >> 2) << 4;
  if (ASC_FEATURE_RELAXED_SIMD) return half + ((column & 3) << 2) + depth;
  return half + ((depth >> 1) << 3) + ((column & 3) << 1) + (depth & 1);
}

/** `out + x · y` for products of a block and the factors of its columns and its row. */
// @ts-expect-error: decorator
@inline
function scaled(out: v128, products: v128, scales: v128, step: v128): v128 {
  return f32x4.add(out, f32x4.mul(f32x4.convert_i32x4_s(products), f32x4.mul(scales, step)));
}

// @ts-expect-error: decorator
@inline
function writeBlock(out: usize, left: v128, right: v128, scales: v128, lows: v128, step: v128, sum: v128): void {
  const first = scaled(v128.load(out), left, lowHalves(scales), step);
  const second = scaled(v128.load(out, 16), right, highHalves(scales), step);
  v128.store(out, f32x4.add(first, f32x4.mul(lowHalves(lows), sum)));
  v128.store(out, f32x4.add(second, f32x4.mul(highHalves(lows), sum)), 16);
}

function bytesByOne(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize): void {
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += 4, sums += 4, values += 32) {
    let left = i32x4.splat(0);
    let right = left;
    let x = v128.load32_splat(values);
    left = dot(x, v128.load(panel, 32), left, true);
    right = dot(x, v128.load(panel, 48), right, true);
    x = v128.load32_splat(values, 4);
    left = dot(x, v128.load(panel, 64), left, true);
    right = dot(x, v128.load(panel, 80), right, true);
    x = v128.load32_splat(values, 8);
    left = dot(x, v128.load(panel, 96), left, true);
    right = dot(x, v128.load(panel, 112), right, true);
    x = v128.load32_splat(values, 12);
    left = dot(x, v128.load(panel, 128), left, true);
    right = dot(x, v128.load(panel, 144), right, true);
    x = v128.load32_splat(values, 16);
    left = dot(x, v128.load(panel, 160), left, true);
    right = dot(x, v128.load(panel, 176), right, true);
    x = v128.load32_splat(values, 20);
    left = dot(x, v128.load(panel, 192), left, true);
    right = dot(x, v128.load(panel, 208), right, true);
    x = v128.load32_splat(values, 24);
    left = dot(x, v128.load(panel, 224), left, true);
    right = dot(x, v128.load(panel, 240), right, true);
    x = v128.load32_splat(values, 28);
    left = dot(x, v128.load(panel, 256), left, true);
    right = dot(x, v128.load(panel, 272), right, true);
    writeBlock(out, left, right, v128.load(panel), v128.load(panel, 16), v128.load32_splat(steps), v128.load32_splat(sums));
  }
}

function bytesByFour(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize, line: usize): void {
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += 16, sums += 16) {
    let a0 = i32x4.splat(0);
    let a1 = a0;
    let b0 = a0;
    let b1 = a0;
    let c0 = a0;
    let c1 = a0;
    let d0 = a0;
    let d1 = a0;
    for (let at = panel + 32; at < panel + byteRecord; at += 32, values += 16) {
      const left = v128.load(at);
      const right = v128.load(at, 16);
      let x = v128.load32_splat(values);
      a0 = dot(x, left, a0, true);
      a1 = dot(x, right, a1, true);
      x = v128.load32_splat(values, 4);
      b0 = dot(x, left, b0, true);
      b1 = dot(x, right, b1, true);
      x = v128.load32_splat(values, 8);
      c0 = dot(x, left, c0, true);
      c1 = dot(x, right, c1, true);
      x = v128.load32_splat(values, 12);
      d0 = dot(x, left, d0, true);
      d1 = dot(x, right, d1, true);
    }
    const scales = v128.load(panel);
    const lows = v128.load(panel, 16);
    writeBlock(out, a0, a1, scales, lows, v128.load32_splat(steps), v128.load32_splat(sums));
    writeBlock(out + line, b0, b1, scales, lows, v128.load32_splat(steps, 4), v128.load32_splat(sums, 4));
    writeBlock(out + 2 * line, c0, c1, scales, lows, v128.load32_splat(steps, 8), v128.load32_splat(sums, 8));
    writeBlock(out + 3 * line, d0, d1, scales, lows, v128.load32_splat(steps, 12), v128.load32_splat(sums, 12));
  }
}

/**
 * `sums + x · y` as `dot` has it, for weights of at most five bits: sixteen bits hold four such groups, so that only every
 * fourth sum is widened. Plain SIMD has no such product and widens at once.
 */
// @ts-expect-error: decorator
@inline
function dotSmall(x: v128, weights: v128, sums: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i16x8.add(sums, i16x8.relaxed_dot_i8x16_i7x16_s(x, weights));
  return dot(x, weights, sums, true);
}

// @ts-expect-error: decorator
@inline
function widened(total: v128, sums: v128): v128 {
  return i32x4.add(total, ASC_FEATURE_RELAXED_SIMD ? i32x4.extadd_pairwise_i16x8_s(sums) : sums);
}

/** The lower or upper nibbles, with the fifth bit that `more` has at 16 where there are fifth bits. */
// @ts-expect-error: decorator
@inline
function lower(nibbles: v128, more: v128, hasFives: bool): v128 {
  const low = v128.and(nibbles, i8x16.splat(15));
  return hasFives ? v128.or(low, v128.and(more, i8x16.splat(16))) : low;
}

// @ts-expect-error: decorator
@inline
function upper(nibbles: v128, more: v128, hasFives: bool): v128 {
  return lower(i16x8.shr_u(nibbles, 4), more, hasFives);
}

// @ts-expect-error: decorator
@inline
function smallByOne(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize, hasFives: bool): void {
  const record = hasFives ? fiveRecord : nibbleRecord;
  for (const end = panel + blocks * record; panel < end; panel += record, steps += 4, sums += 4, values += 32) {
    let left = i32x4.splat(0);
    let right = left;
    for (let half: usize = 0; half < 2; half++) {
      const at = panel + (half << 6);
      const x = values + (half << 4);
      const more = hasFives ? v128.load(panel + (half << 4), 160) : left;
      const rest = i16x8.shr_u(more, 4);
      let l = i32x4.splat(0);
      let r = l;
      let a = v128.load(at, 32);
      let b = v128.load(at, 48);
      let group = v128.load32_splat(x);
      l = dotSmall(group, lower(a, i16x8.shl(more, 4), hasFives), l);
      r = dotSmall(group, lower(b, i16x8.shl(more, 3), hasFives), r);
      group = v128.load32_splat(x, 4);
      l = dotSmall(group, upper(a, i16x8.shl(more, 2), hasFives), l);
      r = dotSmall(group, upper(b, i16x8.shl(more, 1), hasFives), r);
      a = v128.load(at, 64);
      b = v128.load(at, 80);
      group = v128.load32_splat(x, 8);
      l = dotSmall(group, lower(a, i16x8.shl(rest, 4), hasFives), l);
      r = dotSmall(group, lower(b, i16x8.shl(rest, 3), hasFives), r);
      group = v128.load32_splat(x, 12);
      l = dotSmall(group, upper(a, i16x8.shl(rest, 2), hasFives), l);
      r = dotSmall(group, upper(b, i16x8.shl(rest, 1), hasFives), r);
      left = widened(left, l);
      right = widened(right, r);
    }
    writeBlock(out, left, right, v128.load(panel), v128.load(panel, 16), v128.load32_splat(steps), v128.load32_splat(sums));
  }
}

function nibblesByOne(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize): void {
  smallByOne(values, steps, sums, panel, blocks, out, false);
}

function fivesByOne(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize): void {
  smallByOne(values, steps, sums, panel, blocks, out, true);
}

/** Writes the records of a panel of nibbles or fives as records of bytes: done once for all rows, not once a tile. */
function expandPanel(panel: usize, blocks: usize, out: usize, hasFives: bool): void {
  const record = hasFives ? fiveRecord : nibbleRecord;
  for (const end = panel + blocks * record; panel < end; panel += record, out += byteRecord) {
    memory.copy(out, panel, 32);
    for (let half: usize = 0; half < 2; half++) {
      let more = hasFives ? v128.load(panel + (half << 4), 160) : i32x4.splat(0);
      let target = out + (half << 7) + 32;
      for (let at = panel + (half << 6), end = at + 64; at < end; at += 32, target += 64) {
        const first = v128.load(at, 32);
        const second = v128.load(at, 48);
        v128.store(target, lower(first, i16x8.shl(more, 4), hasFives));
        v128.store(target, lower(second, i16x8.shl(more, 3), hasFives), 16);
        v128.store(target, upper(first, i16x8.shl(more, 2), hasFives), 32);
        v128.store(target, upper(second, i16x8.shl(more, 1), hasFives), 48);
        more = i16x8.shr_u(more, 4);
      }
    }
  }
}

/** As `bytesByFour`, for weights of at most five bits. */
function smallByFour(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize, line: usize): void {
  const zero = i32x4.splat(0);
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += 16, sums += 16) {
    let ta0 = zero;
    let ta1 = zero;
    let tb0 = zero;
    let tb1 = zero;
    let tc0 = zero;
    let tc1 = zero;
    let td0 = zero;
    let td1 = zero;
    for (let from = panel + 32; from < panel + byteRecord; from += 128) {
      let a0 = zero;
      let a1 = zero;
      let b0 = zero;
      let b1 = zero;
      let c0 = zero;
      let c1 = zero;
      let d0 = zero;
      let d1 = zero;
      for (let at = from; at < from + 128; at += 32, values += 16) {
        const left = v128.load(at);
        const right = v128.load(at, 16);
        let x = v128.load32_splat(values);
        a0 = dotSmall(x, left, a0);
        a1 = dotSmall(x, right, a1);
        x = v128.load32_splat(values, 4);
        b0 = dotSmall(x, left, b0);
        b1 = dotSmall(x, right, b1);
        x = v128.load32_splat(values, 8);
        c0 = dotSmall(x, left, c0);
        c1 = dotSmall(x, right, c1);
        x = v128.load32_splat(values, 12);
        d0 = dotSmall(x, left, d0);
        d1 = dotSmall(x, right, d1);
      }
      ta0 = widened(ta0, a0);
      ta1 = widened(ta1, a1);
      tb0 = widened(tb0, b0);
      tb1 = widened(tb1, b1);
      tc0 = widened(tc0, c0);
      tc1 = widened(tc1, c1);
      td0 = widened(td0, d0);
      td1 = widened(td1, d1);
    }
    const scales = v128.load(panel);
    const lows = v128.load(panel, 16);
    writeBlock(out, ta0, ta1, scales, lows, v128.load32_splat(steps), v128.load32_splat(sums));
    writeBlock(out + line, tb0, tb1, scales, lows, v128.load32_splat(steps, 4), v128.load32_splat(sums, 4));
    writeBlock(out + 2 * line, tc0, tc1, scales, lows, v128.load32_splat(steps, 8), v128.load32_splat(sums, 8));
    writeBlock(out + 3 * line, td0, td1, scales, lows, v128.load32_splat(steps, 12), v128.load32_splat(sums, 12));
  }
}

/** One row's products with signed weights; groups of its values lie `stride` bytes apart, its steps a quarter as much. */
function signedRow(highs: usize, lows: usize, stride: usize, steps: usize, panel: usize, blocks: usize, out: usize): void {
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += stride) {
    let high0 = i32x4.splat(0);
    let high1 = high0;
    let low0 = high0;
    let low1 = high0;
    for (let at = panel + 32; at < panel + byteRecord; at += 32, highs += stride, lows += stride) {
      const left = v128.load(at);
      const right = v128.load(at, 16);
      let x = v128.load32_splat(highs);
      high0 = dot(left, x, high0, false);
      high1 = dot(right, x, high1, false);
      x = v128.load32_splat(lows);
      low0 = dot(left, x, low0, false);
      low1 = dot(right, x, low1, false);
    }
    const sums = v128.load(panel, 16);
    const scales = v128.load(panel);
    const step = v128.load32_splat(steps);
    v128.store(out, scaled(v128.load(out), joined(high0, low0, i32x4.extend_low_i16x8_s(sums)), lowHalves(scales), step));
    v128.store(out, scaled(v128.load(out, 16), joined(high1, low1, i32x4.extend_high_i16x8_s(sums)), highHalves(scales), step), 16);
  }
}

/** The products with both halves of the activations, less what moved them to be positive. */
// @ts-expect-error: decorator
@inline
function joined(high: v128, low: v128, sums: v128): v128 {
  return i32x4.sub(i32x4.add(i32x4.shl(high, 7), low), i32x4.shl(sums, 13));
}

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
export function multiplyBytes(values: usize, steps: usize, sums: usize, rows: usize, tile: usize, depth: usize, panels: usize, bias: usize, from: usize, to: usize, out: usize, columns: usize): void {
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
export function multiplySigned(highs: usize, lows: usize, steps: usize, rows: usize, tile: usize, depth: usize, panels: usize, bias: usize, from: usize, to: usize, out: usize, columns: usize): void {
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
export function pickBytes(values: usize, steps: usize, sums: usize, depth: usize, panels: usize, ids: usize, from: usize, to: usize, out: usize, room: usize): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    bytesByOne(values, steps, sums, panels + (column >> 3) * blocks * byteRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}

/** As `pickBytes`, for nibbles. */
export function pickNibbles(values: usize, steps: usize, sums: usize, depth: usize, panels: usize, ids: usize, from: usize, to: usize, out: usize, room: usize): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    nibblesByOne(values, steps, sums, panels + (column >> 3) * blocks * nibbleRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}

/** As `pickBytes`, for fives. */
export function pickFives(values: usize, steps: usize, sums: usize, depth: usize, panels: usize, ids: usize, from: usize, to: usize, out: usize, room: usize): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    fivesByOne(values, steps, sums, panels + (column >> 3) * blocks * fiveRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}

/** As `pickBytes`, for signed weights. */
export function pickSigned(highs: usize, lows: usize, steps: usize, depth: usize, panels: usize, ids: usize, from: usize, to: usize, out: usize, room: usize): void {
  const blocks = depth / blockDepth;
  for (let at = from; at < to; at++) {
    const column = <usize>load<u32>(ids + (at << 2));
    start(room, 0);
    signedRow(highs, lows, 4, steps, panels + (column >> 3) * blocks * byteRecord, blocks, room);
    store<f32>(out + (at << 2), load<f32>(room + ((column & 7) << 2)));
  }
}
