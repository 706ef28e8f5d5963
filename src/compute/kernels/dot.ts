/** The integer dot product of four, in the two ways that are quickest on one processor or another. Both give the same sums. */

/** The ways: in one product, or in two. */
export type InOne = i8;
export type InTwo = i16;

/**
 * Whether the dot product of four is one instruction here, as with AVX-VNNI and on ARM. Elsewhere it is made of three, and V8 fetches a
 * vector of ones for each: then it is faster to multiply by ones of our own. What tells is the one case that the standard
 * leaves open: 255 is no number of 7 bits, and only the product of three instructions stops at 32,767.
 */
export function isDotOne(): bool {
  if (!ASC_FEATURE_RELAXED_SIMD) return true;
  return i32x4.extract_lane(i32x4.relaxed_dot_i8x16_i7x16_add_s(i8x16.splat(127), i8x16.splat(-1), i32x4.splat(0)), 0) !== 65534;
}

/**
 * `sums + Σ weights · values` over groups of four; `values` are the same four in every lane and must lie in 0..127,
 * so that no processor saturates. `ones` are eight int16.
 */
export function dotOfFour<Way>(weights: v128, values: v128, sums: v128, ones: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) {
    if (sizeof<Way>() === 1) return i32x4.relaxed_dot_i8x16_i7x16_add_s(weights, values, sums);
    return i32x4.add(sums, i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(weights, values), ones));
  }
  // Without the four-fold product a vector of weights holds two-fold ones: first the first two of four columns, then the others.
  const wide = i16x8.extend_low_i8x16_u(values);
  const first = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 0, 0, 0, 0));
  const second = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(weights), v128.shuffle<i32>(wide, wide, 1, 1, 1, 1));
  return i32x4.add(sums, i32x4.add(first, second));
}
