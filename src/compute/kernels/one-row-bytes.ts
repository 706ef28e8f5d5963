/** Products of one row with panels of sixes and of signed weights, which have a byte each (see records.ts and one-row.ts). */
import { dotOfFour, InOne, InTwo } from './dot';
import { kept } from './functions';
import { stepUnit } from './halves';
import { addBlock, First, Fourth, placeOf, Second, Third } from './one-row';
import { addLeft, addRight, begin, dot, joined, scaled } from './products';
import { factorBytes, signedRecord, sixRecord } from './records';

/** As `nibblesByOne` of one-row-small.ts, for sixes. */
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
