/** The products of blocks, which the tiles of rows share (see records.ts). */
import { highHalves, lowHalves } from './halves';

/** `sums + Σ x · y` over groups of four of int8; one of `x` and `y` is the same group in every lane, and `y` lies in 0…127. */
export function dot(x: v128, y: v128, sums: v128, spread: bool): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i32x4.relaxed_dot_i8x16_i7x16_add_s(x, y, sums);
  // Without the four-fold product a vector of weights holds two-fold ones: first the first two of four columns, then the others.
  const weights = spread ? y : x;
  const wide = i16x8.extend_low_i8x16_s(spread ? x : y);
  const first = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 0, 0, 0, 0));
  const second = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 1, 1, 1, 1));
  return i32x4.add(sums, i32x4.add(first, second));
}

/**
 * `sums + x · y` as `dot` has it, for weights of at most five bits: sixteen bits hold four such groups, so that only every
 * fourth sum is widened. Plain SIMD has no such product and widens at once.
 */
export function dotSmall(x: v128, weights: v128, sums: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return i16x8.add(sums, i16x8.relaxed_dot_i8x16_i7x16_s(x, weights));
  return dot(x, weights, sums, true);
}

export function widened(total: v128, sums: v128): v128 {
  return i32x4.add(total, ASC_FEATURE_RELAXED_SIMD ? i32x4.extadd_pairwise_i16x8_s(sums) : sums);
}

/** The lower nibbles of bytes. */
export function lower(nibbles: v128): v128 {
  return v128.and(nibbles, i8x16.splat(15));
}

/** The upper nibbles of bytes. */
export function upper(nibbles: v128): v128 {
  return v128.and(i16x8.shr_u(nibbles, 4), i8x16.splat(15));
}

/** Numbers of four bits with the fifth bit that `more` has where 16 stands. */
export function withFifths(low: v128, more: v128): v128 {
  return v128.or(low, v128.and(more, i8x16.splat(16)));
}

/** `out + x · y` for products of a block and the factors of its columns and its row. */
export function scaled(out: v128, products: v128, scales: v128, step: v128): v128 {
  return f32x4.add(out, f32x4.mul(f32x4.convert_i32x4_s(products), f32x4.mul(scales, step)));
}

export function writeBlock(out: usize, left: v128, right: v128, scales: v128, lows: v128, step: v128, sum: v128): void {
  const first = scaled(v128.load(out), left, lowHalves(scales), step);
  const second = scaled(v128.load(out, 16), right, highHalves(scales), step);
  v128.store(out, f32x4.add(first, f32x4.mul(lowHalves(lows), sum)));
  v128.store(out, f32x4.add(second, f32x4.mul(highHalves(lows), sum)), 16);
}

/** The products with both halves of the activations, less what moved them to be positive. */
export function joined(high: v128, low: v128, sums: v128): v128 {
  return i32x4.sub(i32x4.add(i32x4.shl(high, 7), low), i32x4.shl(sums, 13));
}
