/** Products of one row with one panel in each form (see records.ts): a sequence that grows token by token waits for memory here. */
import { highHalves, lowHalves } from './halves';
import { dot, dotSmall, joined, lower, scaled, upper, widened, withFifths, writeBlock } from './products';
import { byteRecord, fiveRecord, nibbleRecord } from './records';

export function bytesByOne(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize): void {
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += 4, sums += 4, values += 32) {
    let left = i32x4.splat(0);
    let right = left;
    let x = v128.load32_splat(values);
    left = dot(x, v128.load(panel, 32), left, true);
    right = dot(x, v128.load(panel, 48), right, true);
    x = v128.load32_splat(values, 4);
    left = dot(x, v128.load(panel, 64), left, true);
    right = dot(x, v128.load(panel, 80), right, true);
    x = v128.load32_splat(values, 8);
    left = dot(x, v128.load(panel, 96), left, true);
    right = dot(x, v128.load(panel, 112), right, true);
    x = v128.load32_splat(values, 12);
    left = dot(x, v128.load(panel, 128), left, true);
    right = dot(x, v128.load(panel, 144), right, true);
    x = v128.load32_splat(values, 16);
    left = dot(x, v128.load(panel, 160), left, true);
    right = dot(x, v128.load(panel, 176), right, true);
    x = v128.load32_splat(values, 20);
    left = dot(x, v128.load(panel, 192), left, true);
    right = dot(x, v128.load(panel, 208), right, true);
    x = v128.load32_splat(values, 24);
    left = dot(x, v128.load(panel, 224), left, true);
    right = dot(x, v128.load(panel, 240), right, true);
    x = v128.load32_splat(values, 28);
    left = dot(x, v128.load(panel, 256), left, true);
    right = dot(x, v128.load(panel, 272), right, true);
    writeBlock(out, left, right, v128.load(panel), v128.load(panel, 16), v128.load32_splat(steps), v128.load32_splat(sums));
  }
}

export function nibblesByOne(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize): void {
  for (const end = panel + blocks * nibbleRecord; panel < end; panel += nibbleRecord, steps += 4, sums += 4, values += 32) {
    let left = i32x4.splat(0);
    let right = left;
    for (let half: usize = 0; half < 2; half++) {
      const at = panel + (half << 6);
      const x = values + (half << 4);
      let l = i32x4.splat(0);
      let r = l;
      let a = v128.load(at, 32);
      let b = v128.load(at, 48);
      let group = v128.load32_splat(x);
      l = dotSmall(group, lower(a), l);
      r = dotSmall(group, lower(b), r);
      group = v128.load32_splat(x, 4);
      l = dotSmall(group, upper(a), l);
      r = dotSmall(group, upper(b), r);
      a = v128.load(at, 64);
      b = v128.load(at, 80);
      group = v128.load32_splat(x, 8);
      l = dotSmall(group, lower(a), l);
      r = dotSmall(group, lower(b), r);
      group = v128.load32_splat(x, 12);
      l = dotSmall(group, upper(a), l);
      r = dotSmall(group, upper(b), r);
      left = widened(left, l);
      right = widened(right, r);
    }
    writeBlock(out, left, right, v128.load(panel), v128.load(panel, 16), v128.load32_splat(steps), v128.load32_splat(sums));
  }
}

export function fivesByOne(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize): void {
  for (const end = panel + blocks * fiveRecord; panel < end; panel += fiveRecord, steps += 4, sums += 4, values += 32) {
    let left = i32x4.splat(0);
    let right = left;
    for (let half: usize = 0; half < 2; half++) {
      const at = panel + (half << 6);
      const x = values + (half << 4);
      const more = v128.load(panel + (half << 4), 160);
      const rest = i16x8.shr_u(more, 4);
      let l = i32x4.splat(0);
      let r = l;
      let a = v128.load(at, 32);
      let b = v128.load(at, 48);
      let group = v128.load32_splat(x);
      l = dotSmall(group, withFifths(lower(a), i16x8.shl(more, 4)), l);
      r = dotSmall(group, withFifths(lower(b), i16x8.shl(more, 3)), r);
      group = v128.load32_splat(x, 4);
      l = dotSmall(group, withFifths(upper(a), i16x8.shl(more, 2)), l);
      r = dotSmall(group, withFifths(upper(b), i16x8.shl(more, 1)), r);
      a = v128.load(at, 64);
      b = v128.load(at, 80);
      group = v128.load32_splat(x, 8);
      l = dotSmall(group, withFifths(lower(a), i16x8.shl(rest, 4)), l);
      r = dotSmall(group, withFifths(lower(b), i16x8.shl(rest, 3)), r);
      group = v128.load32_splat(x, 12);
      l = dotSmall(group, withFifths(upper(a), i16x8.shl(rest, 2)), l);
      r = dotSmall(group, withFifths(upper(b), i16x8.shl(rest, 1)), r);
      left = widened(left, l);
      right = widened(right, r);
    }
    writeBlock(out, left, right, v128.load(panel), v128.load(panel, 16), v128.load32_splat(steps), v128.load32_splat(sums));
  }
}

/** One row's products with signed weights; groups of its values lie `stride` bytes apart, its steps a quarter as much. */
export function signedRow(highs: usize, lows: usize, stride: usize, steps: usize, panel: usize, blocks: usize, out: usize): void {
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += stride) {
    let high0 = i32x4.splat(0);
    let high1 = high0;
    let low0 = high0;
    let low1 = high0;
    for (let at = panel + 32; at < panel + byteRecord; at += 32, highs += stride, lows += stride) {
      const left = v128.load(at);
      const right = v128.load(at, 16);
      let x = v128.load32_splat(highs);
      high0 = dot(left, x, high0, false);
      high1 = dot(right, x, high1, false);
      x = v128.load32_splat(lows);
      low0 = dot(left, x, low0, false);
      low1 = dot(right, x, low1, false);
    }
    const sums = v128.load(panel, 16);
    const scales = v128.load(panel);
    const step = v128.load32_splat(steps);
    v128.store(out, scaled(v128.load(out), joined(high0, low0, i32x4.extend_low_i16x8_s(sums)), lowHalves(scales), step));
    v128.store(out, scaled(v128.load(out, 16), joined(high1, low1, i32x4.extend_high_i16x8_s(sums)), highHalves(scales), step), 16);
  }
}
