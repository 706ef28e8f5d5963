/**
 * Half-precision numbers in plain SIMD: a half whose bits are moved to where a float32 has them is that number times
 * 2⁻¹¹², subnormal ones included. Who multiplies by something anyway gives it the 2¹¹² beforehand.
 */

/** 2¹¹². */
export const halfUnit: f32 = 5192296858534827628530496329220096.0;
/** 2⁻¹¹²: makes a step what it is, where the scale is no half. */
export const stepUnit: f32 = 1.925929944387236e-34;

/** The lower four of eight halves, times 2⁻¹¹². */
export function lowHalves(bits: v128): v128 {
  return placeBits(i32x4.extend_low_i16x8_s(bits));
}

/** The upper four of eight halves, times 2⁻¹¹². */
export function highHalves(bits: v128): v128 {
  return placeBits(i32x4.extend_high_i16x8_s(bits));
}

// The sign was extended over three bits of the exponent, which a half does not have.
function placeBits(bits: v128): v128 {
  return v128.and(i32x4.shl(bits, 13), i32x4.splat(0x8fffffff));
}

/** One half as a float32. */
export function fromHalf(bits: u16): f32 {
  const wide = (<u32>(<i32>(<i16>bits))) << 13;
  return reinterpret<f32>(wide & 0x8fffffff) * halfUnit;
}

/** The nearest halves to four float32 as the low 16 bits of each lane; what is too great becomes the greatest. */
export function toHalves(x: v128): v128 {
  const sign = v128.and(i32x4.shr_u(x, 16), i32x4.splat(0x8000));
  const small = f32x4.mul(f32x4.min(f32x4.abs(x), f32x4.splat(65504)), f32x4.splat(stepUnit));
  // Half of the last bit, and a little less where the last bit is even: ties go to even.
  const odd = v128.and(i32x4.shr_u(small, 13), i32x4.splat(1));
  const rounded = i32x4.shr_u(i32x4.add(small, i32x4.add(odd, i32x4.splat(0xfff))), 13);
  return v128.or(rounded, sign);
}

/** The nearest half to a float32. */
export function toHalf(x: f32): u16 {
  return <u16>i32x4.extract_lane(toHalves(f32x4.splat(x)), 0);
}
