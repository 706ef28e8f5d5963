/** Products of four rows with one panel (see records.ts); nibbles and fives are made bytes first. */
import { InOne, InTwo } from './dot';
import { kept } from './functions';
import { stepUnit } from './halves';
import { addLeft, addRight, begin, dot, leftHalves, rightHalves, scaled, widened } from './products';
import { factorBytes, fiveRecord, nibbleRecord, sixRecord, symmetricFiveRecord, symmetricNibbleRecord, tileRows, wideRecord } from './records';

const tileFactors: usize = tileRows * factorBytes;

/** Widens the records of a panel of nibbles or fives to a byte each: done once for all rows, not once a tile. */
export function widenPanel(panel: usize, blocks: usize, out: usize, hasFives: bool, hasOffsets: bool): void {
  const mask = kept(i32x4.splat(0x0f0f0f0f));
  const fifth = kept(i32x4.splat(hasFives ? 0x10101010 : 0));
  const skip: usize = hasOffsets ? 32 : 16;
  const record = hasFives ? (hasOffsets ? fiveRecord : symmetricFiveRecord) : hasOffsets ? nibbleRecord : symmetricNibbleRecord;
  for (const end = panel + blocks * record; panel < end; panel += record, out += wideRecord) {
    v128.store(out, v128.load(panel));
    v128.store(out, v128.load(panel, 16), 16);
    for (let half: usize = 0; half < 2; half++) {
      const at = panel + skip + (half << 6);
      const target = out + (half << 7) + 32;
      // Nibbles have no fifth bits: whatever is read here is masked away.
      const more = v128.load(panel + skip + (half << 4), 128);
      const a = v128.load(at);
      const b = v128.load(at, 16);
      const c = v128.load(at, 32);
      const d = v128.load(at, 48);
      v128.store(target, v128.or(v128.and(a, mask), v128.and(i16x8.shl(more, 4), fifth)));
      v128.store(target, v128.or(v128.and(b, mask), v128.and(i16x8.shl(more, 3), fifth)), 16);
      v128.store(target, v128.or(v128.and(i16x8.shr_u(a, 4), mask), v128.and(i16x8.shl(more, 2), fifth)), 32);
      v128.store(target, v128.or(v128.and(i16x8.shr_u(b, 4), mask), v128.and(i16x8.shl(more, 1), fifth)), 48);
      v128.store(target, v128.or(v128.and(c, mask), v128.and(more, fifth)), 64);
      v128.store(target, v128.or(v128.and(d, mask), v128.and(i16x8.shr_u(more, 1), fifth)), 80);
      v128.store(target, v128.or(v128.and(i16x8.shr_u(c, 4), mask), v128.and(i16x8.shr_u(more, 2), fifth)), 96);
      v128.store(target, v128.or(v128.and(i16x8.shr_u(d, 4), mask), v128.and(i16x8.shr_u(more, 3), fifth)), 112);
    }
  }
}

export function addRow(out: usize, left: v128, right: v128, scaleLeft: v128, scaleRight: v128, step: v128): void {
  v128.store(out, scaled(v128.load(out), left, scaleLeft, step));
  v128.store(out, scaled(v128.load(out, 16), right, scaleRight, step), 16);
}

/** What the offsets, lowest or middle weights, add to a row after its products. */
function addOffsets(out: usize, left: v128, right: v128, sum: v128): void {
  v128.store(out, f32x4.add(v128.load(out), f32x4.mul(left, sum)));
  v128.store(out, f32x4.add(v128.load(out, 16), f32x4.mul(right, sum)), 16);
}

/**
 * Adds the products of four rows, `line` bytes apart in `out`; `starts` is where among the factors the sums of the form begin, 0 where at zero.
 * `inOne` tells which way of the dot product is the quicker (see dot.ts).
 */
export function wideByFour(
  values: usize,
  factors: usize,
  panel: usize,
  blocks: usize,
  out: usize,
  line: usize,
  starts: usize,
  hasOffsets: bool,
  inOne: bool,
): void {
  if (inOne) wideTile<InOne>(values, factors, panel, blocks, out, line, starts, hasOffsets);
  else wideTile<InTwo>(values, factors, panel, blocks, out, line, starts, hasOffsets);
}

function wideTile<Way>(values: usize, factors: usize, panel: usize, blocks: usize, out: usize, line: usize, starts: usize, hasOffsets: bool): void {
  const ones = kept(i16x8.splat(1));
  for (const end = panel + blocks * wideRecord; panel < end; panel += wideRecord, factors += tileFactors) {
    let a0 = i32x4.splat(0);
    let b0 = a0;
    let c0 = a0;
    let d0 = a0;
    if (starts) {
      a0 = begin<Way>(factors + starts);
      b0 = begin<Way>(factors + starts + 4);
      c0 = begin<Way>(factors + starts + 8);
      d0 = begin<Way>(factors + starts + 12);
    }
    let a1 = a0;
    let b1 = b0;
    let c1 = c0;
    let d1 = d0;
    for (let at = panel + 32; at < panel + wideRecord; at += 64, values += 32) {
      let left: v128;
      let right: v128;
      let x: v128;
      left = v128.load(at);
      right = v128.load(at, 16);
      x = v128.load32_splat(values);
      a0 = dot<Way>(x, left, a0);
      a1 = dot<Way>(x, right, a1);
      x = v128.load32_splat(values, 4);
      b0 = dot<Way>(x, left, b0);
      b1 = dot<Way>(x, right, b1);
      x = v128.load32_splat(values, 8);
      c0 = dot<Way>(x, left, c0);
      c1 = dot<Way>(x, right, c1);
      x = v128.load32_splat(values, 12);
      d0 = dot<Way>(x, left, d0);
      d1 = dot<Way>(x, right, d1);
      left = v128.load(at, 32);
      right = v128.load(at, 48);
      x = v128.load32_splat(values, 16);
      a0 = dot<Way>(x, left, a0);
      a1 = dot<Way>(x, right, a1);
      x = v128.load32_splat(values, 20);
      b0 = dot<Way>(x, left, b0);
      b1 = dot<Way>(x, right, b1);
      x = v128.load32_splat(values, 24);
      c0 = dot<Way>(x, left, c0);
      c1 = dot<Way>(x, right, c1);
      x = v128.load32_splat(values, 28);
      d0 = dot<Way>(x, left, d0);
      d1 = dot<Way>(x, right, d1);
    }
    const bits = kept(i32x4.splat(0x8fffe000));
    const scales = v128.load(panel);
    const scaleLeft = leftHalves(scales, bits);
    const scaleRight = rightHalves(scales, bits);
    addRow(out, widened<Way>(ones, a0), widened<Way>(ones, a1), scaleLeft, scaleRight, v128.load32_splat(factors));
    addRow(out + line, widened<Way>(ones, b0), widened<Way>(ones, b1), scaleLeft, scaleRight, v128.load32_splat(factors, 4));
    addRow(out + 2 * line, widened<Way>(ones, c0), widened<Way>(ones, c1), scaleLeft, scaleRight, v128.load32_splat(factors, 8));
    addRow(out + 3 * line, widened<Way>(ones, d0), widened<Way>(ones, d1), scaleLeft, scaleRight, v128.load32_splat(factors, 12));
    if (hasOffsets) {
      const offsets = v128.load(panel, 16);
      const offsetLeft = leftHalves(offsets, bits);
      const offsetRight = rightHalves(offsets, bits);
      addOffsets(out, offsetLeft, offsetRight, v128.load32_splat(factors, 16));
      addOffsets(out + line, offsetLeft, offsetRight, v128.load32_splat(factors, 20));
      addOffsets(out + 2 * line, offsetLeft, offsetRight, v128.load32_splat(factors, 24));
      addOffsets(out + 3 * line, offsetLeft, offsetRight, v128.load32_splat(factors, 28));
    }
  }
}

/** As `wideByFour`, for sixes. */
export function sixesByFour(values: usize, factors: usize, panel: usize, blocks: usize, out: usize, line: usize, inOne: bool): void {
  // Two rows at a time: with the sums of both halves of a block, four would need more registers than there are.
  for (let row: usize = 0; row < tileRows; row += 2) {
    const own = values + (row << 2);
    const ownFactors = factors + (row << 2);
    if (inOne) sixPair<InOne>(own, ownFactors, panel, blocks, out + row * line, line);
    else sixPair<InTwo>(own, ownFactors, panel, blocks, out + row * line, line);
  }
}

/** Two rows of a tile of four. */
function sixPair<Way>(values: usize, factors: usize, panel: usize, blocks: usize, out: usize, line: usize): void {
  const unit = kept(f32x4.splat(stepUnit));
  for (const end = panel + blocks * sixRecord; panel < end; panel += sixRecord, factors += tileFactors) {
    let a2 = i32x4.splat(0);
    let a3 = a2;
    let b2 = a2;
    let b3 = a2;
    let whole = i16x8.extend_low_i8x16_s(v128.load64_zero(panel, 32));
    for (let half: usize = 0; half < 2; half++) {
      const start = factors + (half << 4) + 64;
      let a0 = begin<Way>(start);
      let a1 = a0;
      let b0 = begin<Way>(start + 4);
      let b1 = b0;
      for (let at = panel + (half << 7) + 48, last = at + 128; at < last; at += 64, values += 32) {
        let left = v128.load(at);
        let right = v128.load(at, 16);
        let x = v128.load32_splat(values);
        a0 = dot<Way>(x, left, a0);
        a1 = dot<Way>(x, right, a1);
        x = v128.load32_splat(values, 4);
        b0 = dot<Way>(x, left, b0);
        b1 = dot<Way>(x, right, b1);
        left = v128.load(at, 32);
        right = v128.load(at, 48);
        x = v128.load32_splat(values, 16);
        a0 = dot<Way>(x, left, a0);
        a1 = dot<Way>(x, right, a1);
        x = v128.load32_splat(values, 20);
        b0 = dot<Way>(x, left, b0);
        b1 = dot<Way>(x, right, b1);
      }
      a2 = addLeft<Way>(a2, a0, whole);
      a3 = addRight<Way>(a3, a1, whole);
      b2 = addLeft<Way>(b2, b0, whole);
      b3 = addRight<Way>(b3, b1, whole);
      whole = i16x8.extend_low_i8x16_s(v128.load64_zero(panel, 40));
    }
    const scaleLeft = v128.load(panel);
    const scaleRight = v128.load(panel, 16);
    addRow(out, a2, a3, scaleLeft, scaleRight, f32x4.mul(v128.load32_splat(factors), unit));
    addRow(out + line, b2, b3, scaleLeft, scaleRight, f32x4.mul(v128.load32_splat(factors, 4), unit));
  }
}
