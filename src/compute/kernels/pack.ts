/** Packs eight rows of a file, each an output of the matrix, into the eight columns of a panel (see records.ts). Done once, when a model is loaded. */
import { fromHalf, toHalf } from './halves';
import { blockDepth, byteRecord, fiveRecord, nibbleRecord, panelColumns, placeInGroup } from './records';
import { floats, low, Q8_0, quants, scale, unpackFives, unpackFloats, unpackNibbles, unpackSixes } from './unpack';

/** Packs Q4_0, Q4_1 and Q4_K; `rows` is where eight addresses of rows stand. */
export function packNibbles(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += nibbleRecord) {
    for (let column: usize = 0; column < panelColumns; column++) {
      unpackNibbles(kind, load<u32>(rows + (column << 2)), block);
      writeFactors(panel, column, toHalf(scale), toHalf(low));
      writeNibbles(panel, column);
    }
  }
}

/** Packs Q5_0, Q5_1 and Q5_K. */
export function packFives(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += fiveRecord) {
    memory.fill(panel + nibbleRecord, 0, fiveRecord - nibbleRecord);
    for (let column: usize = 0; column < panelColumns; column++) {
      unpackFives(kind, load<u32>(rows + (column << 2)), block);
      writeFactors(panel, column, toHalf(scale), toHalf(low));
      writeNibbles(panel, column);
      for (let i: usize = 0; i < blockDepth; i++) writeFifth(panel, column, i, load<u8>(quants + i) >> 4);
    }
  }
}

/** A fifth bit: those of eight vectors, two of each group of four depths, stand in the bits of one. */
function writeFifth(panel: usize, column: usize, depth: usize, bit: u8): void {
  const place = placeInGroup(column, depth & 3);
  const at = panel + nibbleRecord + ((depth >> 4) << 4) + (place & 15);
  const vector = (((depth >> 2) & 3) << 1) + (place >> 4);
  store<u8>(at, load<u8>(at) | (bit << (<u8>vector)));
}

/** Packs Q6_K, which has two scales for 32 weights, to 7 bits. */
export function packBytes(_kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += byteRecord) {
    for (let column: usize = 0; column < panelColumns; column++) {
      unpackSixes(load<u32>(rows + (column << 2)), block);
      roundToSeven(panel, column);
      writeBytes(panel, column);
    }
  }
}

/** Packs Q8_0 as it is, and floating-point weights to int8. */
export function packSigned(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += byteRecord) {
    for (let column: usize = 0; column < panelColumns; column++) {
      const row = load<u32>(rows + (column << 2));
      if (kind === Q8_0) {
        store<u16>(panel + (column << 1), load<u16>(row + <u32>block * 34));
        memory.copy(quants, row + <u32>block * 34 + 2, blockDepth);
        // Only −128 would need more than the product has room for; quantisers do not write it.
        for (let i: usize = 0; i < blockDepth; i++) if (load<i8>(quants + i) === -128) store<i8>(quants + i, -127);
      } else {
        unpackFloats(kind, row, block);
        store<u16>(panel + (column << 1), roundToSigned());
      }
      let sum: i32 = 0;
      for (let i: usize = 0; i < blockDepth; i++) sum += load<i8>(quants + i);
      store<i16>(panel + 16 + (column << 1), <i16>sum);
      writeBytes(panel, column);
    }
  }
}

function writeFactors(panel: usize, column: usize, scale: u16, low: u16): void {
  store<u16>(panel + (column << 1), scale);
  store<u16>(panel + 16 + (column << 1), low);
}

/** Two in a byte, of the depths k and k + 4. */
function writeNibbles(panel: usize, column: usize): void {
  for (let at: usize = 0; at < blockDepth; at += 8) {
    for (let i: usize = 0; i < 4; i++) {
      const both = (load<u8>(quants + at + i) & 15) | (load<u8>(quants + at + i + 4) << 4);
      store<u8>(panel + 32 + (at << 2) + placeInGroup(column, i), both);
    }
  }
}

function writeBytes(panel: usize, column: usize): void {
  for (let i: usize = 0; i < blockDepth; i++) store<u8>(panel + 32 + ((i & ~3) << 3) + placeInGroup(column, i & 3), load<u8>(quants + i));
}

/** Rounds 32 float32 to 0…127 between the least and the greatest; with the halves that scale and low are kept as. */
function roundToSeven(panel: usize, column: usize): void {
  let least = load<f32>(floats);
  let greatest = least;
  for (let i: usize = 1; i < blockDepth; i++) {
    const value = load<f32>(floats + (i << 2));
    least = min(least, value);
    greatest = max(greatest, value);
  }
  const low = toHalf(least);
  const scale = toHalf((greatest - fromHalf(low)) / 127);
  const unit = fromHalf(scale);
  for (let i: usize = 0; i < blockDepth; i++) {
    const q = unit > 0 ? nearest((load<f32>(floats + (i << 2)) - fromHalf(low)) / unit) : 0;
    store<u8>(quants + i, <u8>max<f32>(0, min<f32>(127, q)));
  }
  writeFactors(panel, column, scale, low);
}

/** Rounds 32 float32 to −127…127; returns their scale as the half that it is kept as. */
function roundToSigned(): u16 {
  let greatest: f32 = 0;
  for (let i: usize = 0; i < blockDepth; i++) greatest = max(greatest, abs(load<f32>(floats + (i << 2))));
  const scale = toHalf(greatest / 127);
  const unit = fromHalf(scale);
  for (let i: usize = 0; i < blockDepth; i++) {
    const q = unit > 0 ? nearest(load<f32>(floats + (i << 2)) / unit) : 0;
    store<i8>(quants + i, <i8>max<f32>(-127, min<f32>(127, q)));
  }
  return scale;
}
