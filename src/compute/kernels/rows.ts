/** What is done row by row in float32: root mean square norms, gates, and rounding for the matrices. Widths divide by 32. */
import { expBelowZero, maxLane, sumLanes } from './functions';
import { halfUnit } from './halves';
import { blockDepth } from './records';

/** `out[row] = gain · x[row] / √(mean of squares + epsilon)` for the rows `[from, to)`. */
export function normRows(x: usize, gain: usize, epsilon: f32, width: usize, out: usize, from: usize, to: usize): void {
  for (let row = from; row < to; row++) normRow(x + ((row * width) << 2), gain, epsilon, width, out + ((row * width) << 2));
}

/** Normalises one row; `out` may be `x`. */
export function normRow(x: usize, gain: usize, epsilon: f32, width: usize, out: usize): void {
  const bytes = width << 2;
  let squares = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    const value = v128.load(x + at);
    squares = f32x4.add(squares, f32x4.mul(value, value));
  }
  const factor = f32x4.splat(1 / sqrt<f32>(sumLanes(squares) / <f32>width + epsilon));
  for (let at: usize = 0; at < bytes; at += 16) v128.store(out + at, f32x4.mul(f32x4.mul(v128.load(x + at), factor), v128.load(gain + at)));
}

/** `x += y` for the rows `[from, to)`. */
export function addRows(x: usize, y: usize, width: usize, from: usize, to: usize): void {
  const end = x + ((to * width) << 2);
  x += (from * width) << 2;
  y += (from * width) << 2;
  for (; x < end; x += 16, y += 16) v128.store(x, f32x4.add(v128.load(x), v128.load(y)));
}

/** Normalises the rows `[from, to)` of `y` in place and adds them to `x`. */
export function addNormedRows(x: usize, y: usize, gain: usize, epsilon: f32, width: usize, from: usize, to: usize): void {
  normRows(y, gain, epsilon, width, y, from, to);
  addRows(x, y, width, from, to);
}

/** `gate = activation(gate) · up` for the rows `[from, to)`: GELU in its form with tanh, or SiLU. */
export function gateRows(gate: usize, up: usize, isGelu: bool, width: usize, from: usize, to: usize): void {
  const end = gate + ((to * width) << 2);
  gate += (from * width) << 2;
  up += (from * width) << 2;
  for (; gate < end; gate += 16, up += 16) {
    const x = v128.load(gate);
    v128.store(gate, f32x4.mul(f32x4.mul(x, sigmoid(isGelu ? geluArgument(x) : x)), v128.load(up)));
  }
}

/** GELU(x) = x · (1 + tanh(√(2/π) (x + 0.044715 x³))) / 2 = x · sigmoid(of this). */
function geluArgument(x: v128): v128 {
  const cubic = f32x4.add(f32x4.splat(1.5957691), f32x4.mul(f32x4.splat(0.07135481), f32x4.mul(x, x)));
  return f32x4.mul(x, cubic);
}

function sigmoid(x: v128): v128 {
  const power = expBelowZero(f32x4.neg(f32x4.abs(x)));
  const above = f32x4.add(f32x4.splat(1), power);
  return f32x4.div(v128.bitselect(power, f32x4.splat(1), f32x4.lt(x, f32x4.splat(0))), above);
}

/** The greatest absolute value of a block of 32. */
function greatestOf(x: usize): f32 {
  let greatest = f32x4.abs(v128.load(x));
  for (let at: usize = 16; at < 4 * blockDepth; at += 16) greatest = f32x4.pmax(greatest, f32x4.abs(v128.load(x + at)));
  return maxLane(greatest);
}

/** Four float32 times `inverse`, as whole numbers. */
function whole(x: usize, inverse: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x), inverse)));
}

/** Writes 16 bytes as four groups that lie `stride` bytes apart. */
function storeGroups(out: usize, bytes: v128, stride: usize): void {
  v128.store32_lane(out, bytes, 0);
  v128.store32_lane(out + stride, bytes, 1);
  v128.store32_lane(out + 2 * stride, bytes, 2);
  v128.store32_lane(out + 3 * stride, bytes, 3);
}

/**
 * Rounds the rows `[from, to)` to int8 in blocks of 32, in tiles of `tile` rows. Writes a step and a sum per block, x ≈ step · q,
 * both times 2¹¹²: what they are multiplied by are halves (see halves.ts).
 */
export function roundRows(x: usize, width: usize, tile: usize, values: usize, steps: usize, sums: usize, from: usize, to: usize): void {
  const blocks = width / blockDepth;
  for (let row = from; row < to; row++) {
    const first = row - (row % tile);
    let out = values + first * width + ((row - first) << 2);
    let at = (first * blocks + (row - first)) << 2;
    const end = x + (((row + 1) * width) << 2);
    for (let from = x + ((row * width) << 2); from < end; from += 4 * blockDepth, at += tile << 2, out += tile * blockDepth) {
      roundBlock(from, out, tile << 2, steps + at, sums + at);
    }
  }
}

function roundBlock(x: usize, out: usize, stride: usize, step: usize, sum: usize): void {
  const greatest = greatestOf(x);
  const inverse = f32x4.splat(greatest > 0 ? 127 / greatest : 0);
  const first = i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(whole(x, inverse), whole(x + 16, inverse)),
    i16x8.narrow_i32x4_s(whole(x + 32, inverse), whole(x + 48, inverse)),
  );
  const second = i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(whole(x + 64, inverse), whole(x + 80, inverse)),
    i16x8.narrow_i32x4_s(whole(x + 96, inverse), whole(x + 112, inverse)),
  );
  storeGroups(out, first, stride);
  storeGroups(out + (stride << 2), second, stride);
  const pairs = i16x8.add(i16x8.extadd_pairwise_i8x16_s(first), i16x8.extadd_pairwise_i8x16_s(second));
  const total = i32x4.extadd_pairwise_i16x8_s(pairs);
  const count = i32x4.extract_lane(total, 0) + i32x4.extract_lane(total, 1) + i32x4.extract_lane(total, 2) + i32x4.extract_lane(total, 3);
  const unit = (greatest / 127) * halfUnit;
  store<f32>(step, unit);
  store<f32>(sum, unit * <f32>count);
}

/**
 * Rounds the rows `[from, to)` to 14 bits in blocks of 32, moved by 8,192 to be positive and cut into two halves of 7 bits.
 * Writes a step per block as `roundRows` does: x ≈ step · (128 · high + low − 8,192).
 */
export function splitRows(x: usize, width: usize, tile: usize, highs: usize, lows: usize, steps: usize, from: usize, to: usize): void {
  const blocks = width / blockDepth;
  for (let row = from; row < to; row++) {
    const first = row - (row % tile);
    let place = first * width + ((row - first) << 2);
    let at = (first * blocks + (row - first)) << 2;
    const end = x + (((row + 1) * width) << 2);
    for (let from = x + ((row * width) << 2); from < end; from += 4 * blockDepth, at += tile << 2, place += tile * blockDepth) {
      const greatest = greatestOf(from);
      const inverse = f32x4.splat(greatest > 0 ? 8191 / greatest : 0);
      splitHalf(from, inverse, highs + place, lows + place, tile << 2);
      splitHalf(from + 64, inverse, highs + place + (tile << 4), lows + place + (tile << 4), tile << 2);
      store<f32>(steps + at, (greatest / 8191) * halfUnit);
    }
  }
}

function splitHalf(x: usize, inverse: v128, high: usize, low: usize, stride: usize): void {
  const moved = i16x8.splat(8192);
  const first = i16x8.add(i16x8.narrow_i32x4_s(whole(x, inverse), whole(x + 16, inverse)), moved);
  const second = i16x8.add(i16x8.narrow_i32x4_s(whole(x + 32, inverse), whole(x + 48, inverse)), moved);
  const mask = i16x8.splat(127);
  storeGroups(high, i8x16.narrow_i16x8_s(i16x8.shr_u(first, 7), i16x8.shr_u(second, 7)), stride);
  storeGroups(low, i8x16.narrow_i16x8_s(v128.and(first, mask), v128.and(second, mask)), stride);
}
