/** Products of four rows with a panel of signed weights (see records.ts). */
import { dotOfFour, InOne, InTwo } from './dot';
import { addRow } from './four-rows';
import { kept } from './functions';
import { leftHalves, rightHalves } from './products';
import { signedRecord } from './records';

/** As `wideByFour`, for signed weights and values in two parts (see `roundRowsFine`): first the upper ones of a block, then, 128 times those, the lower ones. */
export function signedByFour(values: usize, steps: usize, panel: usize, blocks: usize, out: usize, line: usize, inOne: bool): void {
  if (inOne) signedTile<InOne>(values, steps, panel, blocks, out, line);
  else signedTile<InTwo>(values, steps, panel, blocks, out, line);
}

function signedTile<Way>(values: usize, steps: usize, panel: usize, blocks: usize, out: usize, line: usize): void {
  const ones = kept(i16x8.splat(1));
  for (const end = panel + blocks * signedRecord; panel < end; panel += signedRecord, steps += 16) {
    const sums = v128.load(panel, 16);
    const zero = i32x4.splat(0);
    let a0 = i32x4.sub(zero, i32x4.shl(i32x4.extend_low_i16x8_s(sums), 6));
    let a1 = i32x4.sub(zero, i32x4.shl(i32x4.extend_high_i16x8_s(sums), 6));
    let b0 = a0;
    let b1 = a1;
    let c0 = a0;
    let c1 = a1;
    let d0 = a0;
    let d1 = a1;
    for (let part = 0; ; part++) {
      for (let at = panel + 32; at < panel + signedRecord; at += 32, values += 16) {
        const left = v128.load(at);
        const right = v128.load(at, 16);
        let x = v128.load32_splat(values);
        a0 = dotOfFour<Way>(left, x, a0, ones);
        a1 = dotOfFour<Way>(right, x, a1, ones);
        x = v128.load32_splat(values, 4);
        b0 = dotOfFour<Way>(left, x, b0, ones);
        b1 = dotOfFour<Way>(right, x, b1, ones);
        x = v128.load32_splat(values, 8);
        c0 = dotOfFour<Way>(left, x, c0, ones);
        c1 = dotOfFour<Way>(right, x, c1, ones);
        x = v128.load32_splat(values, 12);
        d0 = dotOfFour<Way>(left, x, d0, ones);
        d1 = dotOfFour<Way>(right, x, d1, ones);
      }
      if (part) break;
      a0 = i32x4.shl(a0, 7);
      a1 = i32x4.shl(a1, 7);
      b0 = i32x4.shl(b0, 7);
      b1 = i32x4.shl(b1, 7);
      c0 = i32x4.shl(c0, 7);
      c1 = i32x4.shl(c1, 7);
      d0 = i32x4.shl(d0, 7);
      d1 = i32x4.shl(d1, 7);
    }
    const bits = kept(i32x4.splat(0x8fffe000));
    const scales = v128.load(panel);
    const scaleLeft = leftHalves(scales, bits);
    const scaleRight = rightHalves(scales, bits);
    addRow(out, a0, a1, scaleLeft, scaleRight, v128.load32_splat(steps));
    addRow(out + line, b0, b1, scaleLeft, scaleRight, v128.load32_splat(steps, 4));
    addRow(out + 2 * line, c0, c1, scaleLeft, scaleRight, v128.load32_splat(steps, 8));
    addRow(out + 3 * line, d0, d1, scaleLeft, scaleRight, v128.load32_splat(steps, 12));
  }
}
