/**
 * Products of one row with panels in each form (see records.ts). A sequence that grows token by token waits for memory here, so four
 * panels that lie far apart are read in turns, a block of each: the processor fetches ahead in each of them, and more than twice
 * as much comes in as from one.
 */
import { kept } from './functions';
import { addLeft, addRight, begin, dot, leftHalves, rightHalves, scaled, widened } from './products';
import { factorBytes, fiveRecord, nibbleRecord, signedRecord, sixRecord, symmetricFiveRecord, symmetricNibbleRecord } from './records';

/** Adds the products with so many panels, `next` bytes apart, to the eight columns of each, `outNext` bytes apart; with `hasOffsets` the nibbles have lowest weights, else they are symmetric. */
export function nibblesByOne(
  values: usize,
  factors: usize,
  panel: usize,
  next: usize,
  panels: usize,
  blocks: usize,
  out: usize,
  outNext: usize,
  hasOffsets: bool,
): void {
  const ones = kept(i16x8.splat(1));
  const mask = kept(i32x4.splat(0x0f0f0f0f));
  const bits = kept(i32x4.splat(0x8fffe000));
  const record = hasOffsets ? nibbleRecord : symmetricNibbleRecord;
  const skip: usize = hasOffsets ? 32 : 16;
  for (const end = panel + blocks * record; panel < end; panel += record, factors += factorBytes, values += 32) {
    let own = panel;
    let target = out;
    for (let rest = panels; rest > 0; rest--, own += next, target += outNext) {
      const at = own + skip;
      let left = hasOffsets ? i32x4.splat(0) : begin(factors + 8);
      let right = left;
      let a = v128.load(at);
      let b = v128.load(at, 16);
      let x = v128.load32_splat(values);
      left = dot(x, v128.and(a, mask), left);
      right = dot(x, v128.and(b, mask), right);
      x = v128.load32_splat(values, 4);
      left = dot(x, v128.and(i16x8.shr_u(a, 4), mask), left);
      right = dot(x, v128.and(i16x8.shr_u(b, 4), mask), right);
      a = v128.load(at, 32);
      b = v128.load(at, 48);
      x = v128.load32_splat(values, 8);
      left = dot(x, v128.and(a, mask), left);
      right = dot(x, v128.and(b, mask), right);
      x = v128.load32_splat(values, 12);
      left = dot(x, v128.and(i16x8.shr_u(a, 4), mask), left);
      right = dot(x, v128.and(i16x8.shr_u(b, 4), mask), right);
      a = v128.load(at, 64);
      b = v128.load(at, 80);
      x = v128.load32_splat(values, 16);
      left = dot(x, v128.and(a, mask), left);
      right = dot(x, v128.and(b, mask), right);
      x = v128.load32_splat(values, 20);
      left = dot(x, v128.and(i16x8.shr_u(a, 4), mask), left);
      right = dot(x, v128.and(i16x8.shr_u(b, 4), mask), right);
      a = v128.load(at, 96);
      b = v128.load(at, 112);
      x = v128.load32_splat(values, 24);
      left = dot(x, v128.and(a, mask), left);
      right = dot(x, v128.and(b, mask), right);
      x = v128.load32_splat(values, 28);
      left = dot(x, v128.and(i16x8.shr_u(a, 4), mask), left);
      right = dot(x, v128.and(i16x8.shr_u(b, 4), mask), right);
      const scales = v128.load(own);
      const step = v128.load32_splat(factors);
      let sumLeft = scaled(v128.load(target), widened(ones, left), leftHalves(scales, bits), step);
      let sumRight = scaled(v128.load(target, 16), widened(ones, right), rightHalves(scales, bits), step);
      if (hasOffsets) {
        const offsets = v128.load(own, 16);
        const sum = v128.load32_splat(factors, 4);
        sumLeft = f32x4.add(sumLeft, f32x4.mul(leftHalves(offsets, bits), sum));
        sumRight = f32x4.add(sumRight, f32x4.mul(rightHalves(offsets, bits), sum));
      }
      v128.store(target, sumLeft);
      v128.store(target, sumRight, 16);
    }
  }
}

/** As `nibblesByOne`, for fives. */
export function fivesByOne(
  values: usize,
  factors: usize,
  panel: usize,
  next: usize,
  panels: usize,
  blocks: usize,
  out: usize,
  outNext: usize,
  hasOffsets: bool,
): void {
  const ones = kept(i16x8.splat(1));
  const mask = kept(i32x4.splat(0x0f0f0f0f));
  const fifth = kept(i32x4.splat(0x10101010));
  const bits = kept(i32x4.splat(0x8fffe000));
  const record = hasOffsets ? fiveRecord : symmetricFiveRecord;
  const skip: usize = hasOffsets ? 32 : 16;
  for (const end = panel + blocks * record; panel < end; panel += record, factors += factorBytes, values += 32) {
    let own = panel;
    let target = out;
    for (let rest = panels; rest > 0; rest--, own += next, target += outNext) {
      let left = begin(factors + 12);
      let right = left;
      let row = values;
      let at = own + skip;
      for (const last = at + 128, fifths = own + skip; at < last; at += 64, row += 16) {
        const more = v128.load(fifths + ((at - fifths) >> 2), 128);
        let a = v128.load(at);
        let b = v128.load(at, 16);
        let x = v128.load32_splat(row);
        left = dot(x, v128.or(v128.and(a, mask), v128.and(i16x8.shl(more, 4), fifth)), left);
        right = dot(x, v128.or(v128.and(b, mask), v128.and(i16x8.shl(more, 3), fifth)), right);
        x = v128.load32_splat(row, 4);
        left = dot(x, v128.or(v128.and(i16x8.shr_u(a, 4), mask), v128.and(i16x8.shl(more, 2), fifth)), left);
        right = dot(x, v128.or(v128.and(i16x8.shr_u(b, 4), mask), v128.and(i16x8.shl(more, 1), fifth)), right);
        a = v128.load(at, 32);
        b = v128.load(at, 48);
        x = v128.load32_splat(row, 8);
        left = dot(x, v128.or(v128.and(a, mask), v128.and(more, fifth)), left);
        right = dot(x, v128.or(v128.and(b, mask), v128.and(i16x8.shr_u(more, 1), fifth)), right);
        x = v128.load32_splat(row, 12);
        left = dot(x, v128.or(v128.and(i16x8.shr_u(a, 4), mask), v128.and(i16x8.shr_u(more, 2), fifth)), left);
        right = dot(x, v128.or(v128.and(i16x8.shr_u(b, 4), mask), v128.and(i16x8.shr_u(more, 3), fifth)), right);
      }
      const scales = v128.load(own);
      const step = v128.load32_splat(factors);
      let sumLeft = scaled(v128.load(target), widened(ones, left), leftHalves(scales, bits), step);
      let sumRight = scaled(v128.load(target, 16), widened(ones, right), rightHalves(scales, bits), step);
      if (hasOffsets) {
        const offsets = v128.load(own, 16);
        const sum = v128.load32_splat(factors, 4);
        sumLeft = f32x4.add(sumLeft, f32x4.mul(leftHalves(offsets, bits), sum));
        sumRight = f32x4.add(sumRight, f32x4.mul(rightHalves(offsets, bits), sum));
      }
      v128.store(target, sumLeft);
      v128.store(target, sumRight, 16);
    }
  }
}

/** As `nibblesByOne`, for sixes. */
export function sixesByOne(values: usize, factors: usize, panel: usize, next: usize, panels: usize, blocks: usize, out: usize, outNext: usize): void {
  const bits = kept(i32x4.splat(0x8fffe000));
  for (const end = panel + blocks * sixRecord; panel < end; panel += sixRecord, factors += factorBytes, values += 32) {
    let own = panel;
    let target = out;
    for (let rest = panels; rest > 0; rest--, own += next, target += outNext) {
      const whole = v128.load(own, 16);
      let left = begin(factors + 16);
      let right = left;
      let x = v128.load32_splat(values);
      left = dot(x, v128.load(own, 32), left);
      right = dot(x, v128.load(own, 48), right);
      x = v128.load32_splat(values, 4);
      left = dot(x, v128.load(own, 64), left);
      right = dot(x, v128.load(own, 80), right);
      x = v128.load32_splat(values, 8);
      left = dot(x, v128.load(own, 96), left);
      right = dot(x, v128.load(own, 112), right);
      x = v128.load32_splat(values, 12);
      left = dot(x, v128.load(own, 128), left);
      right = dot(x, v128.load(own, 144), right);
      const zero = i32x4.splat(0);
      const first = i16x8.extend_low_i8x16_s(whole);
      const totalLeft = addLeft(zero, left, first);
      const totalRight = addRight(zero, right, first);
      left = begin(factors + 20);
      right = left;
      x = v128.load32_splat(values, 16);
      left = dot(x, v128.load(own, 160), left);
      right = dot(x, v128.load(own, 176), right);
      x = v128.load32_splat(values, 20);
      left = dot(x, v128.load(own, 192), left);
      right = dot(x, v128.load(own, 208), right);
      x = v128.load32_splat(values, 24);
      left = dot(x, v128.load(own, 224), left);
      right = dot(x, v128.load(own, 240), right);
      x = v128.load32_splat(values, 28);
      left = dot(x, v128.load(own, 256), left);
      right = dot(x, v128.load(own, 272), right);
      const second = i16x8.extend_high_i8x16_s(whole);
      const scales = v128.load(own);
      const step = v128.load32_splat(factors);
      const sumLeft = scaled(v128.load(target), addLeft(totalLeft, left, second), leftHalves(scales, bits), step);
      const sumRight = scaled(v128.load(target, 16), addRight(totalRight, right, second), rightHalves(scales, bits), step);
      v128.store(target, sumLeft);
      v128.store(target, sumRight, 16);
    }
  }
}

/** As `nibblesByOne`, for signed weights and int16 values. */
export function signedByOne(values: usize, steps: usize, panel: usize, next: usize, panels: usize, blocks: usize, out: usize, outNext: usize): void {
  const bits = kept(i32x4.splat(0x8fffe000));
  for (const end = panel + blocks * signedRecord; panel < end; panel += signedRecord, steps += 4, values += 64) {
    let own = panel;
    let target = out;
    for (let rest = panels; rest > 0; rest--, own += next, target += outNext) {
      let left = i32x4.splat(0);
      let right = left;
      for (let at = own + 16, row = values; at < own + signedRecord; at += 64, row += 16) {
        let x = v128.load32_splat(row);
        left = i32x4.add(left, i32x4.dot_i16x8_s(v128.load8x8_s(at), x));
        right = i32x4.add(right, i32x4.dot_i16x8_s(v128.load8x8_s(at, 8), x));
        x = v128.load32_splat(row, 4);
        left = i32x4.add(left, i32x4.dot_i16x8_s(v128.load8x8_s(at, 16), x));
        right = i32x4.add(right, i32x4.dot_i16x8_s(v128.load8x8_s(at, 24), x));
        x = v128.load32_splat(row, 8);
        left = i32x4.add(left, i32x4.dot_i16x8_s(v128.load8x8_s(at, 32), x));
        right = i32x4.add(right, i32x4.dot_i16x8_s(v128.load8x8_s(at, 40), x));
        x = v128.load32_splat(row, 12);
        left = i32x4.add(left, i32x4.dot_i16x8_s(v128.load8x8_s(at, 48), x));
        right = i32x4.add(right, i32x4.dot_i16x8_s(v128.load8x8_s(at, 56), x));
      }
      const scales = v128.load(own);
      const step = v128.load32_splat(steps);
      const sumLeft = scaled(v128.load(target), left, leftHalves(scales, bits), step);
      const sumRight = scaled(v128.load(target, 16), right, rightHalves(scales, bits), step);
      v128.store(target, sumLeft);
      v128.store(target, sumRight, 16);
    }
  }
}
