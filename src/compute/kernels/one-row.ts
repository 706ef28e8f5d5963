/**
 * What the products of one row with panels share (see one-row-small.ts and one-row-bytes.ts). A sequence that grows token by token waits for memory here, so four
 * panels that lie far apart are read in turns, a block of each: the processor fetches ahead in each of them. Each of the four has
 * instructions of its own: some processors go by the instruction when they guess what is read next, and fetch half as much
 * where one reads from four places.
 */
import { leftHalves, rightHalves, scaled } from './products';

/** Panels that are read in turns. */
export const streams: usize = 4;

/** Which of them a function reads. */
export type First = i8;
export type Second = i16;
export type Third = i32;
export type Fourth = i64;

export function placeOf<Panel>(): usize {
  return sizeof<Panel>() === 8 ? 3 : sizeof<Panel>() >> 1;
}

/** Adds the sums of a block to its eight columns, and what their offsets, lowest or middle weights, add where there are some. */
export function addBlock(target: usize, record: usize, factors: usize, left: v128, right: v128, hasOffsets: bool, bits: v128): void {
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
