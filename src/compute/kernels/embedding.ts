/** Reads token vectors out of the panels of the embedding, which is the head as well: a token's vector is a column. */
import { fromHalf } from './halves';
import { blockDepth, byteRecord, fiveRecord, nibbleRecord, placeInGroup } from './records';

/** The forms of weights (see records.ts), as the plan numbers them. */
const nibbles: u32 = 1;
const fives: u32 = 2;
const signed: u32 = 3;

/** `x[row] = factor · embedding[ids[row]]` in float32 for the rows `[from, to)`; ids are int32. */
export function embedRows(form: u32, ids: usize, panels: usize, depth: usize, factor: f32, x: usize, from: usize, to: usize): void {
  const blocks = depth / blockDepth;
  const record = form === nibbles ? nibbleRecord : form === fives ? fiveRecord : byteRecord;
  for (let row = from; row < to; row++) {
    const id = <usize>load<u32>(ids + (row << 2));
    let panel = panels + (id >> 3) * blocks * record;
    let out = x + ((row * depth) << 2);
    for (let block: usize = 0; block < blocks; block++, panel += record, out += 4 * blockDepth) embedBlock(form, panel, id & 7, factor, out);
  }
}

function embedBlock(form: u32, panel: usize, column: usize, factor: f32, out: usize): void {
  const scale = fromHalf(load<u16>(panel + (column << 1)));
  const low: f32 = form === signed ? <f32>0 : fromHalf(load<u16>(panel + 16 + (column << 1)));
  for (let i: usize = 0; i < blockDepth; i++) {
    let q: i32;
    if (form === nibbles || form === fives) {
      const place = placeInGroup(column, i & 3);
      const both = load<u8>(panel + 32 + ((i >> 3) << 5) + place);
      q = i & 4 ? both >> 4 : both & 15;
      if (form === fives) {
        const eight = load<u8>(panel + nibbleRecord + ((i >> 4) << 4) + (place & 15));
        q |= ((eight >> <u8>((((i >> 2) & 3) << 1) + (place >> 4))) & 1) << 4;
      }
    } else {
      const at = panel + 32 + ((i & ~3) << 3) + placeInGroup(column, i & 3);
      q = form === signed ? <i32>load<i8>(at) : <i32>load<u8>(at);
    }
    store<f32>(out + (i << 2), (scale * <f32>q + low) * factor);
  }
}
