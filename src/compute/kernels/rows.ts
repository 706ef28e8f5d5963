/** What is done row by row in float32: root mean square norms, gates, and rounding for the matrices. Widths divide by 32. */
import { kept, maxLane, sumLanes } from './functions';
import { halfUnit } from './halves';
import { blockDepth, factorBytes } from './records';

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

/**
 * `gate = activation(gate) · up` for the rows `[from, to)`: SiLU, or GELU in its form with tanh, x · (1 + tanh(√(2/π) (x + 0.044715 x³))) / 2;
 * both are x times a sigmoid, whose exponential is that of `softmax`.
 */
export function gateRows(gate: usize, up: usize, isGelu: bool, width: usize, from: usize, to: usize): void {
  const linear = kept(f32x4.splat(isGelu ? 1.5957691 : 1));
  const cubic = kept(f32x4.splat(isGelu ? 0.07135481 : 0));
  const least = kept(f32x4.splat(-88.0));
  const log2 = kept(f32x4.splat(1.442695));
  const high = kept(f32x4.splat(0.693359375));
  const low = kept(f32x4.splat(-2.1219444e-4));
  const p5 = kept(f32x4.splat(1.98756915e-4));
  const p4 = kept(f32x4.splat(1.3981999507e-3));
  const p3 = kept(f32x4.splat(8.3334519073e-3));
  const p2 = kept(f32x4.splat(4.1665795894e-2));
  const p1 = kept(f32x4.splat(1.6666665459e-1));
  const p0 = kept(f32x4.splat(5.0000001201e-1));
  const one = kept(f32x4.splat(1));
  const bias = kept(i32x4.splat(127));
  const end = gate + ((to * width) << 2);
  gate += (from * width) << 2;
  up += (from * width) << 2;
  for (; gate < end; gate += 16, up += 16) {
    const x = v128.load(gate);
    const z = isGelu ? f32x4.mul(x, f32x4.add(linear, f32x4.mul(cubic, f32x4.mul(x, x)))) : x;
    const below = f32x4.pmax(f32x4.neg(f32x4.abs(z)), least);
    const n = f32x4.nearest(f32x4.mul(below, log2));
    const r = f32x4.sub(f32x4.sub(below, f32x4.mul(n, high)), f32x4.mul(n, low));
    let p = f32x4.add(f32x4.mul(p5, r), p4);
    p = f32x4.add(f32x4.mul(p, r), p3);
    p = f32x4.add(f32x4.mul(p, r), p2);
    p = f32x4.add(f32x4.mul(p, r), p1);
    p = f32x4.add(f32x4.mul(p, r), p0);
    const fraction = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), one);
    const power = f32x4.mul(fraction, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), bias), 23));
    const share = f32x4.div(v128.bitselect(power, one, f32x4.lt(z, f32x4.splat(0))), f32x4.add(one, power));
    v128.store(gate, f32x4.mul(f32x4.mul(x, share), v128.load(up)));
  }
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
 * Rounds the rows `[from, to)` to int8 in blocks of 32, in tiles of `tile` rows. Writes for every block of a tile, a value per row each:
 * the step, x ≈ step · q, and step · Σ q, both times 2¹¹², since what they are multiplied by are halves (see halves.ts);
 * and as two int16, for even and odd pairs of depths, where the sums of products begin: −8 · Σ q for nibbles, −16 · Σ q for fives, and
 * −32 · Σ q over the first and the second half of the block for sixes (see records.ts).
 */
export function roundRows(x: usize, width: usize, tile: usize, values: usize, factors: usize, from: usize, to: usize): void {
  const blocks = width / blockDepth;
  for (let row = from; row < to; row++) {
    const first = row - (row % tile);
    let out = values + first * width + ((row - first) << 2);
    let at = factors + first * blocks * factorBytes + ((row - first) << 2);
    const end = x + (((row + 1) * width) << 2);
    for (let from = x + ((row * width) << 2); from < end; from += 4 * blockDepth, at += tile * factorBytes, out += tile * blockDepth) {
      roundBlock(from, out, tile << 2, at);
    }
  }
}

function roundBlock(x: usize, out: usize, stride: usize, factors: usize): void {
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
  const ahead = pairSums(first);
  const behind = pairSums(second);
  const pairs = i16x8.add(ahead, behind);
  const unit = (greatest / 127) * halfUnit;
  store<f32>(factors, unit);
  store<f32>(factors + stride, unit * <f32>(i16x8.extract_lane_s(pairs, 0) + i16x8.extract_lane_s(pairs, 1)));
  v128.store32_lane(factors + 2 * stride, i16x8.neg(i16x8.shl(pairs, 3)), 0);
  v128.store32_lane(factors + 3 * stride, i16x8.neg(i16x8.shl(pairs, 4)), 0);
  v128.store32_lane(factors + 4 * stride, i16x8.neg(i16x8.shl(ahead, 5)), 0);
  v128.store32_lane(factors + 5 * stride, i16x8.neg(i16x8.shl(behind, 5)), 0);
}

/** The sums of the even and the odd pairs of 16 int8, in the first two int16. */
function pairSums(bytes: v128): v128 {
  const pairs = i16x8.extadd_pairwise_i8x16_s(bytes);
  const halves = i16x8.add(pairs, v128.shuffle<i64>(pairs, pairs, 1, 0));
  return i16x8.add(halves, v128.shuffle<i32>(halves, halves, 1, 0, 3, 2));
}

/**
 * Rounds the rows `[from, to)` to 14 bits in blocks of 32, in tiles of `tile` rows, x ≈ step · q with q of −8,191…8,191, and writes q + 8,192 in two parts of 7 bits:
 * groups of four depths of the upper parts of a block, row by row of the tile, then the lower parts. Writes a step per block as `roundRows` does.
 */
export function roundRowsFine(x: usize, width: usize, tile: usize, values: usize, steps: usize, from: usize, to: usize): void {
  const blocks = width / blockDepth;
  const stride = tile << 2;
  for (let row = from; row < to; row++) {
    const first = row - (row % tile);
    let out = values + ((first * width) << 1) + ((row - first) << 2);
    let at = steps + ((first * blocks + (row - first)) << 2);
    const end = x + (((row + 1) * width) << 2);
    for (let from = x + ((row * width) << 2); from < end; from += 4 * blockDepth, at += stride, out += tile << 6) {
      const greatest = greatestOf(from);
      const inverse = f32x4.splat(greatest > 0 ? 8191 / greatest : 0);
      for (let half: usize = 0; half < 2; half++) {
        const part = from + (half << 6);
        const a = raised(part, inverse);
        const b = raised(part + 32, inverse);
        const target = out + half * (stride << 2);
        storeGroups(target, i8x16.narrow_i16x8_u(i16x8.shr_u(a, 7), i16x8.shr_u(b, 7)), stride);
        const low = i16x8.splat(127);
        storeGroups(target + (stride << 3), i8x16.narrow_i16x8_u(v128.and(a, low), v128.and(b, low)), stride);
      }
      store<f32>(at, (greatest / 8191) * halfUnit);
    }
  }
}

/** Eight float32 times `inverse`, as whole numbers and never negative: 8,192 more. */
function raised(x: usize, inverse: v128): v128 {
  return i16x8.add(i16x8.narrow_i32x4_s(whole(x, inverse), whole(x + 16, inverse)), i16x8.splat(8192));
}
