/** Reads token vectors out of the panels of the embedding, which is the head as well: a token's vector is a column. */
import { fromHalf } from './halves';
import { blockDepth, fives, nibbles, placeInGroup, placeOfHalf, recordOf, sixes, symmetricFives } from './records';

/** `x[row] = factor · embedding[ids[row]]` in float32 for the rows `[from, to)`; ids are int32. */
export function embedRows(form: u32, ids: usize, panels: usize, depth: usize, factor: f32, x: usize, from: usize, to: usize): void {
  const blocks = depth / blockDepth;
  const record = recordOf(form);
  for (let row = from; row < to; row++) {
    const id = <usize>load<u32>(ids + (row << 2));
    let panel = panels + (id >> 3) * blocks * record;
    let out = x + ((row * depth) << 2);
    for (let block: usize = 0; block < blocks; block++, panel += record, out += 4 * blockDepth) embedBlock(form, panel, id & 7, factor, out);
  }
}

function embedBlock(form: u32, panel: usize, column: usize, factor: f32, out: usize): void {
  const scale = form === sixes ? load<f32>(panel + (column << 2)) : fromHalf(load<u16>(panel + placeOfHalf(column)));
  const offset = form === nibbles || form === fives ? fromHalf(load<u16>(panel + 16 + placeOfHalf(column))) : <f32>0;
  for (let i: usize = 0; i < blockDepth; i++) {
    let weight: i32;
    if (form > sixes) weight = <i8>byteAt(panel + 32, column, i);
    else if (form === sixes) weight = (<i32>byteAt(panel + 48, column, i) - 32) * <i32>load<i8>(panel + 32 + ((i >> 4) << 3) + column);
    else weight = smallAt(form, panel, column, i);
    store<f32>(out + (i << 2), (scale * <f32>weight + offset) * factor);
  }
}

/** A weight of those that have a byte each. */
function byteAt(bytes: usize, column: usize, depth: usize): u8 {
  return load<u8>(bytes + ((depth & ~3) << 3) + placeInGroup(column, depth & 3));
}

/** A weight of four or five bits; less its middle, where the offset is not the lowest. */
function smallAt(form: u32, panel: usize, column: usize, depth: usize): i32 {
  const at = panel + (form === nibbles || form === fives ? 32 : 16);
  const place = placeInGroup(column, depth & 3);
  const both = <i32>load<u8>(at + ((depth >> 3) << 5) + place);
  const nibble = depth & 4 ? both >> 4 : both & 15;
  if (form < symmetricFives) return form === nibbles ? nibble : nibble - 8;
  const eight = <i32>load<u8>(at + 128 + ((depth >> 4) << 4) + (place & 15));
  const fifth = (eight >> <i32>((((depth >> 2) & 3) << 1) + (place >> 4))) & 1;
  return (nibble | (fifth << 4)) - 16;
}
