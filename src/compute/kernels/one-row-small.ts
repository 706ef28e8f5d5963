/** Products of one row with panels of nibbles and fives (see records.ts and one-row.ts). */
import { InOne, InTwo } from './dot';
import { kept } from './functions';
import { addBlock, First, Fourth, placeOf, Second, Third } from './one-row';
import { added, begin, dot, widened } from './products';
import { factorBytes, fiveRecord, nibbleRecord, symmetricFiveRecord, symmetricNibbleRecord } from './records';

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
