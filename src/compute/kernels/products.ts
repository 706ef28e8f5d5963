/** The products of blocks, which the tiles of rows share (see records.ts). */

// Small weights, those of up to six bits, are the factor of 7 bits. In one product four of them are summed in 32 bits; in two, pairs are summed in 16 bits for
// a block, or half of one, and widened behind it, which saves an instruction of three. Plain SIMD sums in 32 bits.

/** Where a sum of products begins: the 16-bit numbers of an even and an odd pair of depths, the same in all columns. */
export function begin<Way>(start: usize): v128 {
  const pairs = v128.load32_splat(start);
  return ASC_FEATURE_RELAXED_SIMD && sizeof<Way>() === 2 ? pairs : i32x4.extadd_pairwise_i16x8_s(pairs);
}

/** `sums + Σ x · weights` over groups of four; `x` is the same group of int8 in every lane. */
export function dot<Way>(x: v128, weights: v128, sums: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD && sizeof<Way>() === 2) return i16x8.add(sums, i16x8.relaxed_dot_i8x16_i7x16_s(x, weights));
  if (ASC_FEATURE_RELAXED_SIMD) return i32x4.relaxed_dot_i8x16_i7x16_add_s(x, weights, sums);
  // Without the four-fold product a vector of weights holds two-fold ones: first the first two of four columns, then the others.
  const wide = i16x8.extend_low_i8x16_s(x);
  const first = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 0, 0, 0, 0));
  const second = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 1, 1, 1, 1));
  return i32x4.add(sums, i32x4.add(first, second));
}

/** Two parts of a sum together. The products of four follow one another slowly where each waits for the one before. */
export function added<Way>(one: v128, other: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD && sizeof<Way>() === 2 ? i16x8.add(one, other) : i32x4.add(one, other);
}

/** The sums of a block per column; `ones` are eight int16. */
export function widened<Way>(ones: v128, sums: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD && sizeof<Way>() === 2 ? i32x4.dot_i16x8_s(sums, ones) : sums;
}

/** `total` and the sums of half a block times the whole scales of columns 0…3, which are the lower ones of eight int16. */
export function addLeft<Way>(total: v128, sums: v128, scales: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD && sizeof<Way>() === 2)
    return i32x4.add(total, i32x4.dot_i16x8_s(sums, v128.shuffle<i16>(scales, scales, 0, 8, 1, 9, 2, 10, 3, 11)));
  return i32x4.add(total, i32x4.mul(sums, i32x4.extend_low_i16x8_s(scales)));
}

/** The same for columns 4…7. */
export function addRight<Way>(total: v128, sums: v128, scales: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD && sizeof<Way>() === 2)
    return i32x4.add(total, i32x4.dot_i16x8_s(sums, v128.shuffle<i16>(scales, scales, 4, 12, 5, 13, 6, 14, 7, 15)));
  return i32x4.add(total, i32x4.mul(sums, i32x4.extend_high_i16x8_s(scales)));
}

/** The halves of columns 0…3 as float32, times 2⁻¹¹² (see halves.ts); `bits` are `halfBits`. */
export function leftHalves(halves: v128, bits: v128): v128 {
  return v128.and(i32x4.shr_s(i32x4.shl(halves, 16), 3), bits);
}

/** The halves of columns 4…7. */
export function rightHalves(halves: v128, bits: v128): v128 {
  return v128.and(i32x4.shr_s(halves, 3), bits);
}

/** `out + sums · (scales · step)` for the sums of a block. */
export function scaled(out: v128, sums: v128, scales: v128, step: v128): v128 {
  return f32x4.add(out, f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.mul(scales, step)));
}

/** The sums of signed weights with both parts of the values, less what the middle of the parts has added: 128 · (high − 64 · sums of the weights) + low. */
export function joined(high: v128, low: v128, weights: v128): v128 {
  return i32x4.add(i32x4.shl(i32x4.sub(high, i32x4.shl(weights, 6)), 7), low);
}
