/** Products of four rows with one panel (see records.ts); nibbles and fives are made bytes first. */
import { dot, dotSmall, lower, upper, widened, withFifths, writeBlock } from './products';
import { byteRecord, fiveRecord, nibbleRecord } from './records';

export function bytesByFour(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize, line: usize): void {
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += 16, sums += 16) {
    let a0 = i32x4.splat(0);
    let a1 = a0;
    let b0 = a0;
    let b1 = a0;
    let c0 = a0;
    let c1 = a0;
    let d0 = a0;
    let d1 = a0;
    for (let at = panel + 32; at < panel + byteRecord; at += 32, values += 16) {
      const left = v128.load(at);
      const right = v128.load(at, 16);
      let x = v128.load32_splat(values);
      a0 = dot(x, left, a0, true);
      a1 = dot(x, right, a1, true);
      x = v128.load32_splat(values, 4);
      b0 = dot(x, left, b0, true);
      b1 = dot(x, right, b1, true);
      x = v128.load32_splat(values, 8);
      c0 = dot(x, left, c0, true);
      c1 = dot(x, right, c1, true);
      x = v128.load32_splat(values, 12);
      d0 = dot(x, left, d0, true);
      d1 = dot(x, right, d1, true);
    }
    const scales = v128.load(panel);
    const lows = v128.load(panel, 16);
    writeBlock(out, a0, a1, scales, lows, v128.load32_splat(steps), v128.load32_splat(sums));
    writeBlock(out + line, b0, b1, scales, lows, v128.load32_splat(steps, 4), v128.load32_splat(sums, 4));
    writeBlock(out + 2 * line, c0, c1, scales, lows, v128.load32_splat(steps, 8), v128.load32_splat(sums, 8));
    writeBlock(out + 3 * line, d0, d1, scales, lows, v128.load32_splat(steps, 12), v128.load32_splat(sums, 12));
  }
}

/** Writes the records of a panel of nibbles or fives as records of bytes: done once for all rows, not once a tile. */
export function expandPanel(panel: usize, blocks: usize, out: usize, hasFives: bool): void {
  const record = hasFives ? fiveRecord : nibbleRecord;
  for (const end = panel + blocks * record; panel < end; panel += record, out += byteRecord) {
    memory.copy(out, panel, 32);
    for (let half: usize = 0; half < 2; half++) {
      let more = hasFives ? v128.load(panel + (half << 4), 160) : i32x4.splat(0);
      let target = out + (half << 7) + 32;
      for (let at = panel + (half << 6), end = at + 64; at < end; at += 32, target += 64) {
        const first = v128.load(at, 32);
        const second = v128.load(at, 48);
        // Nibbles have no fifth bits: nothing is added.
        v128.store(target, withFifths(lower(first), i16x8.shl(more, 4)));
        v128.store(target, withFifths(lower(second), i16x8.shl(more, 3)), 16);
        v128.store(target, withFifths(upper(first), i16x8.shl(more, 2)), 32);
        v128.store(target, withFifths(upper(second), i16x8.shl(more, 1)), 48);
        more = i16x8.shr_u(more, 4);
      }
    }
  }
}

/** As `bytesByFour`, for weights of at most five bits. */
export function smallByFour(values: usize, steps: usize, sums: usize, panel: usize, blocks: usize, out: usize, line: usize): void {
  const zero = i32x4.splat(0);
  for (const end = panel + blocks * byteRecord; panel < end; panel += byteRecord, steps += 16, sums += 16) {
    let ta0 = zero;
    let ta1 = zero;
    let tb0 = zero;
    let tb1 = zero;
    let tc0 = zero;
    let tc1 = zero;
    let td0 = zero;
    let td1 = zero;
    for (let from = panel + 32; from < panel + byteRecord; from += 128) {
      let a0 = zero;
      let a1 = zero;
      let b0 = zero;
      let b1 = zero;
      let c0 = zero;
      let c1 = zero;
      let d0 = zero;
      let d1 = zero;
      for (let at = from; at < from + 128; at += 32, values += 16) {
        const left = v128.load(at);
        const right = v128.load(at, 16);
        let x = v128.load32_splat(values);
        a0 = dotSmall(x, left, a0);
        a1 = dotSmall(x, right, a1);
        x = v128.load32_splat(values, 4);
        b0 = dotSmall(x, left, b0);
        b1 = dotSmall(x, right, b1);
        x = v128.load32_splat(values, 8);
        c0 = dotSmall(x, left, c0);
        c1 = dotSmall(x, right, c1);
        x = v128.load32_splat(values, 12);
        d0 = dotSmall(x, left, d0);
        d1 = dotSmall(x, right, d1);
      }
      ta0 = widened(ta0, a0);
      ta1 = widened(ta1, a1);
      tb0 = widened(tb0, b0);
      tb1 = widened(tb1, b1);
      tc0 = widened(tc0, c0);
      tc1 = widened(tc1, c1);
      td0 = widened(td0, d0);
      td1 = widened(td1, d1);
    }
    const scales = v128.load(panel);
    const lows = v128.load(panel, 16);
    writeBlock(out, ta0, ta1, scales, lows, v128.load32_splat(steps), v128.load32_splat(sums));
    writeBlock(out + line, tb0, tb1, scales, lows, v128.load32_splat(steps, 4), v128.load32_splat(sums, 4));
    writeBlock(out + 2 * line, tc0, tc1, scales, lows, v128.load32_splat(steps, 8), v128.load32_splat(sums, 8));
    writeBlock(out + 3 * line, td0, td1, scales, lows, v128.load32_splat(steps, 12), v128.load32_splat(sums, 12));
  }
}
