/**
 * Products of one row with panels in each form (see records.ts). A sequence that grows token by token waits for memory here, so four
 * panels that lie far apart are read in turns, a block of each: the processor fetches ahead in each of them. Each of the four has
 * instructions of its own: some processors go by the instruction when they guess what is read next, and fetch half as much
 * where one reads from four places.
 */
import { dotOfFour, InOne, InTwo } from './dot';
import { kept } from './functions';
import { stepUnit } from './halves';
import { addLeft, added, addRight, begin, dot, joined, leftHalves, rightHalves, scaled, widened } from './products';
import { factorBytes, fiveRecord, nibbleRecord, signedRecord, sixRecord, symmetricFiveRecord, symmetricNibbleRecord } from './records';

/** Panels that are read in turns. */
export const streams: usize = 4;

/** Which of them a function reads. */
type First = i8;
type Second = i16;
type Third = i32;
type Fourth = i64;

function placeOf<Panel>(): usize {
  return sizeof<Panel>() === 8 ? 3 : sizeof<Panel>() >> 1;
}

/**
 * Adds the products with so many panels, 1 or `streams`, `next` bytes apart, to the eight columns of each, `outNext` bytes apart; with `hasOffsets` the nibbles
 * have lowest weights, else they are symmetric. `inOne` tells which way of the dot product is the quicker (see dot.ts).
 */
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
  inOne: bool,
): void {
  if (inOne) nibblesInTurns<InOne>(values, factors, panel, next, panels, blocks, out, outNext, hasOffsets);
  else nibblesInTurns<InTwo>(values, factors, panel, next, panels, blocks, out, outNext, hasOffsets);
}

function nibblesInTurns<Way>(
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
  for (const end = panel + blocks * record; panel < end; panel += record, factors += factorBytes, values += 32) {
    nibbleBlock<Way, First>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, bits);
    if (panels === 1) continue;
    nibbleBlock<Way, Second>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, bits);
    nibbleBlock<Way, Third>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, bits);
    nibbleBlock<Way, Fourth>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, bits);
  }
}

function nibbleBlock<Way, Panel>(
  values: usize,
  factors: usize,
  panel: usize,
  next: usize,
  out: usize,
  outNext: usize,
  hasOffsets: bool,
  ones: v128,
  mask: v128,
  bits: v128,
): void {
  const own = panel + placeOf<Panel>() * next;
  const at = own + (hasOffsets ? 32 : 16);
  let left = hasOffsets ? i32x4.splat(0) : begin<Way>(factors + 8);
  let right = left;
  let left2 = i32x4.splat(0);
  let right2 = left2;
  let a = v128.load(at);
  let b = v128.load(at, 16);
  let x = v128.load32_splat(values);
  left = dot<Way>(x, v128.and(a, mask), left);
  right = dot<Way>(x, v128.and(b, mask), right);
  x = v128.load32_splat(values, 4);
  left2 = dot<Way>(x, v128.and(i16x8.shr_u(a, 4), mask), left2);
  right2 = dot<Way>(x, v128.and(i16x8.shr_u(b, 4), mask), right2);
  a = v128.load(at, 32);
  b = v128.load(at, 48);
  x = v128.load32_splat(values, 8);
  left = dot<Way>(x, v128.and(a, mask), left);
  right = dot<Way>(x, v128.and(b, mask), right);
  x = v128.load32_splat(values, 12);
  left2 = dot<Way>(x, v128.and(i16x8.shr_u(a, 4), mask), left2);
  right2 = dot<Way>(x, v128.and(i16x8.shr_u(b, 4), mask), right2);
  a = v128.load(at, 64);
  b = v128.load(at, 80);
  x = v128.load32_splat(values, 16);
  left = dot<Way>(x, v128.and(a, mask), left);
  right = dot<Way>(x, v128.and(b, mask), right);
  x = v128.load32_splat(values, 20);
  left2 = dot<Way>(x, v128.and(i16x8.shr_u(a, 4), mask), left2);
  right2 = dot<Way>(x, v128.and(i16x8.shr_u(b, 4), mask), right2);
  a = v128.load(at, 96);
  b = v128.load(at, 112);
  x = v128.load32_splat(values, 24);
  left = dot<Way>(x, v128.and(a, mask), left);
  right = dot<Way>(x, v128.and(b, mask), right);
  x = v128.load32_splat(values, 28);
  left2 = dot<Way>(x, v128.and(i16x8.shr_u(a, 4), mask), left2);
  right2 = dot<Way>(x, v128.and(i16x8.shr_u(b, 4), mask), right2);
  left = added<Way>(left, left2);
  right = added<Way>(right, right2);
  addBlock(out + placeOf<Panel>() * outNext, own, factors, widened<Way>(ones, left), widened<Way>(ones, right), hasOffsets, bits);
}

/** Adds the sums of a block to its eight columns, and what their offsets, lowest or middle weights, add where there are some. */
function addBlock(target: usize, record: usize, factors: usize, left: v128, right: v128, hasOffsets: bool, bits: v128): void {
  const scales = v128.load(record);
  const step = v128.load32_splat(factors);
  let sumLeft = scaled(v128.load(target), left, leftHalves(scales, bits), step);
  let sumRight = scaled(v128.load(target, 16), right, rightHalves(scales, bits), step);
  if (hasOffsets) {
    const offsets = v128.load(record, 16);
    const sum = v128.load32_splat(factors, 4);
    sumLeft = f32x4.add(sumLeft, f32x4.mul(leftHalves(offsets, bits), sum));
    sumRight = f32x4.add(sumRight, f32x4.mul(rightHalves(offsets, bits), sum));
  }
  v128.store(target, sumLeft);
  v128.store(target, sumRight, 16);
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
  inOne: bool,
): void {
  if (inOne) fivesInTurns<InOne>(values, factors, panel, next, panels, blocks, out, outNext, hasOffsets);
  else fivesInTurns<InTwo>(values, factors, panel, next, panels, blocks, out, outNext, hasOffsets);
}

function fivesInTurns<Way>(
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
  for (const end = panel + blocks * record; panel < end; panel += record, factors += factorBytes, values += 32) {
    fiveBlock<Way, First>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, fifth, bits);
    if (panels === 1) continue;
    fiveBlock<Way, Second>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, fifth, bits);
    fiveBlock<Way, Third>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, fifth, bits);
    fiveBlock<Way, Fourth>(values, factors, panel, next, out, outNext, hasOffsets, ones, mask, fifth, bits);
  }
}

function fiveBlock<Way, Panel>(
  values: usize,
  factors: usize,
  panel: usize,
  next: usize,
  out: usize,
  outNext: usize,
  hasOffsets: bool,
  ones: v128,
  mask: v128,
  fifth: v128,
  bits: v128,
): void {
  const own = panel + placeOf<Panel>() * next;
  const at = own + (hasOffsets ? 32 : 16);
  let left = begin<Way>(factors + 12);
  let right = left;
  let left2 = i32x4.splat(0);
  let right2 = left2;
  let more = v128.load(at, 128);
  let a = v128.load(at);
  let b = v128.load(at, 16);
  let x = v128.load32_splat(values);
  left = dot<Way>(x, v128.or(v128.and(a, mask), v128.and(i16x8.shl(more, 4), fifth)), left);
  right = dot<Way>(x, v128.or(v128.and(b, mask), v128.and(i16x8.shl(more, 3), fifth)), right);
  x = v128.load32_splat(values, 4);
  left2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(a, 4), mask), v128.and(i16x8.shl(more, 2), fifth)), left2);
  right2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(b, 4), mask), v128.and(i16x8.shl(more, 1), fifth)), right2);
  a = v128.load(at, 32);
  b = v128.load(at, 48);
  x = v128.load32_splat(values, 8);
  left = dot<Way>(x, v128.or(v128.and(a, mask), v128.and(more, fifth)), left);
  right = dot<Way>(x, v128.or(v128.and(b, mask), v128.and(i16x8.shr_u(more, 1), fifth)), right);
  x = v128.load32_splat(values, 12);
  left2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(a, 4), mask), v128.and(i16x8.shr_u(more, 2), fifth)), left2);
  right2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(b, 4), mask), v128.and(i16x8.shr_u(more, 3), fifth)), right2);
  more = v128.load(at, 144);
  a = v128.load(at, 64);
  b = v128.load(at, 80);
  x = v128.load32_splat(values, 16);
  left = dot<Way>(x, v128.or(v128.and(a, mask), v128.and(i16x8.shl(more, 4), fifth)), left);
  right = dot<Way>(x, v128.or(v128.and(b, mask), v128.and(i16x8.shl(more, 3), fifth)), right);
  x = v128.load32_splat(values, 20);
  left2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(a, 4), mask), v128.and(i16x8.shl(more, 2), fifth)), left2);
  right2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(b, 4), mask), v128.and(i16x8.shl(more, 1), fifth)), right2);
  a = v128.load(at, 96);
  b = v128.load(at, 112);
  x = v128.load32_splat(values, 24);
  left = dot<Way>(x, v128.or(v128.and(a, mask), v128.and(more, fifth)), left);
  right = dot<Way>(x, v128.or(v128.and(b, mask), v128.and(i16x8.shr_u(more, 1), fifth)), right);
  x = v128.load32_splat(values, 28);
  left2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(a, 4), mask), v128.and(i16x8.shr_u(more, 2), fifth)), left2);
  right2 = dot<Way>(x, v128.or(v128.and(i16x8.shr_u(b, 4), mask), v128.and(i16x8.shr_u(more, 3), fifth)), right2);
  left = added<Way>(left, left2);
  right = added<Way>(right, right2);
  addBlock(out + placeOf<Panel>() * outNext, own, factors, widened<Way>(ones, left), widened<Way>(ones, right), hasOffsets, bits);
}

/** As `nibblesByOne`, for sixes. */
export function sixesByOne(
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
  if (inOne) sixesInTurns<InOne>(values, factors, panel, next, panels, blocks, out, outNext);
  else sixesInTurns<InTwo>(values, factors, panel, next, panels, blocks, out, outNext);
}

function sixesInTurns<Way>(values: usize, factors: usize, panel: usize, next: usize, panels: usize, blocks: usize, out: usize, outNext: usize): void {
  const unit = kept(f32x4.splat(stepUnit));
  for (const end = panel + blocks * sixRecord; panel < end; panel += sixRecord, factors += factorBytes, values += 32) {
    sixBlock<Way, First>(values, factors, panel, next, out, outNext, unit);
    if (panels === 1) continue;
    sixBlock<Way, Second>(values, factors, panel, next, out, outNext, unit);
    sixBlock<Way, Third>(values, factors, panel, next, out, outNext, unit);
    sixBlock<Way, Fourth>(values, factors, panel, next, out, outNext, unit);
  }
}

function sixBlock<Way, Panel>(values: usize, factors: usize, panel: usize, next: usize, out: usize, outNext: usize, unit: v128): void {
  const own = panel + placeOf<Panel>() * next;
  const whole = v128.load(own, 32);
  let left = begin<Way>(factors + 16);
  let right = left;
  let x = v128.load32_splat(values);
  left = dot<Way>(x, v128.load(own, 48), left);
  right = dot<Way>(x, v128.load(own, 64), right);
  x = v128.load32_splat(values, 4);
  left = dot<Way>(x, v128.load(own, 80), left);
  right = dot<Way>(x, v128.load(own, 96), right);
  x = v128.load32_splat(values, 8);
  left = dot<Way>(x, v128.load(own, 112), left);
  right = dot<Way>(x, v128.load(own, 128), right);
  x = v128.load32_splat(values, 12);
  left = dot<Way>(x, v128.load(own, 144), left);
  right = dot<Way>(x, v128.load(own, 160), right);
  const zero = i32x4.splat(0);
  const first = i16x8.extend_low_i8x16_s(whole);
  const totalLeft = addLeft<Way>(zero, left, first);
  const totalRight = addRight<Way>(zero, right, first);
  left = begin<Way>(factors + 20);
  right = left;
  x = v128.load32_splat(values, 16);
  left = dot<Way>(x, v128.load(own, 176), left);
  right = dot<Way>(x, v128.load(own, 192), right);
  x = v128.load32_splat(values, 20);
  left = dot<Way>(x, v128.load(own, 208), left);
  right = dot<Way>(x, v128.load(own, 224), right);
  x = v128.load32_splat(values, 24);
  left = dot<Way>(x, v128.load(own, 240), left);
  right = dot<Way>(x, v128.load(own, 256), right);
  x = v128.load32_splat(values, 28);
  left = dot<Way>(x, v128.load(own, 272), left);
  right = dot<Way>(x, v128.load(own, 288), right);
  const second = i16x8.extend_high_i8x16_s(whole);
  const target = out + placeOf<Panel>() * outNext;
  const step = f32x4.mul(v128.load32_splat(factors), unit);
  v128.store(target, scaled(v128.load(target), addLeft<Way>(totalLeft, left, second), v128.load(own), step));
  v128.store(target, scaled(v128.load(target, 16), addRight<Way>(totalRight, right, second), v128.load(own, 16), step), 16);
}

/** As `nibblesByOne`, for signed weights and values in two parts (see `roundRowsFine`). */
export function signedByOne(
  values: usize,
  steps: usize,
  panel: usize,
  next: usize,
  panels: usize,
  blocks: usize,
  out: usize,
  outNext: usize,
  inOne: bool,
): void {
  if (inOne) signedInTurns<InOne>(values, steps, panel, next, panels, blocks, out, outNext);
  else signedInTurns<InTwo>(values, steps, panel, next, panels, blocks, out, outNext);
}

function signedInTurns<Way>(values: usize, steps: usize, panel: usize, next: usize, panels: usize, blocks: usize, out: usize, outNext: usize): void {
  const ones = kept(i16x8.splat(1));
  const bits = kept(i32x4.splat(0x8fffe000));
  for (const end = panel + blocks * signedRecord; panel < end; panel += signedRecord, steps += 4, values += 64) {
    signedBlock<Way, First>(values, steps, panel, next, out, outNext, ones, bits);
    if (panels === 1) continue;
    signedBlock<Way, Second>(values, steps, panel, next, out, outNext, ones, bits);
    signedBlock<Way, Third>(values, steps, panel, next, out, outNext, ones, bits);
    signedBlock<Way, Fourth>(values, steps, panel, next, out, outNext, ones, bits);
  }
}

function signedBlock<Way, Panel>(values: usize, steps: usize, panel: usize, next: usize, out: usize, outNext: usize, ones: v128, bits: v128): void {
  const own = panel + placeOf<Panel>() * next;
  let left = i32x4.splat(0);
  let right = left;
  let lowLeft = left;
  let lowRight = left;
  for (let at = own + 32, row = values; at < own + signedRecord; at += 64, row += 8) {
    let a = v128.load(at);
    let b = v128.load(at, 16);
    let x = v128.load32_splat(row);
    left = dotOfFour<Way>(a, x, left, ones);
    right = dotOfFour<Way>(b, x, right, ones);
    x = v128.load32_splat(row, 32);
    lowLeft = dotOfFour<Way>(a, x, lowLeft, ones);
    lowRight = dotOfFour<Way>(b, x, lowRight, ones);
    a = v128.load(at, 32);
    b = v128.load(at, 48);
    x = v128.load32_splat(row, 4);
    left = dotOfFour<Way>(a, x, left, ones);
    right = dotOfFour<Way>(b, x, right, ones);
    x = v128.load32_splat(row, 36);
    lowLeft = dotOfFour<Way>(a, x, lowLeft, ones);
    lowRight = dotOfFour<Way>(b, x, lowRight, ones);
  }
  const sums = v128.load(own, 16);
  const totalLeft = joined(left, lowLeft, i32x4.extend_low_i16x8_s(sums));
  const totalRight = joined(right, lowRight, i32x4.extend_high_i16x8_s(sums));
  addBlock(out + placeOf<Panel>() * outNext, own, steps, totalLeft, totalRight, false, bits);
}
