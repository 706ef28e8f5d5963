/** Packs eight rows of a file, each an output of the matrix, into the eight columns of a panel (see records.ts). Done once, when a model is loaded. */
import { fromHalf, toHalf } from './halves';
import {
  blockDepth,
  fiveRecord,
  fives,
  nibbleRecord,
  nibbles,
  panelColumns,
  placeInGroup,
  placeOfHalf,
  signedRecord,
  sixes,
  sixRecord,
  symmetricFiveRecord,
  symmetricFives,
  symmetricNibbleRecord,
  symmetricNibbles,
} from './records';
import { floats, low, Q8_0, quants, scale, unpackFives, unpackFloats, unpackNibbles, unpackSixes } from './unpack';

/** Packs rows of a kind of weights (see unpack.ts) as a panel of a form; `rows` is where eight addresses of rows stand. */
export function pack(form: u32, kind: u32, rows: usize, depth: usize, panel: usize): void {
  if (form === symmetricNibbles) packSymmetricNibbles(kind, rows, depth, panel);
  else if (form === nibbles) packNibbles(kind, rows, depth, panel);
  else if (form === symmetricFives) packSymmetricFives(kind, rows, depth, panel);
  else if (form === fives) packFives(kind, rows, depth, panel);
  else if (form === sixes) packSixes(rows, depth, panel);
  else packSigned(kind, rows, depth, panel);
}

/** Q4_0. */
function packSymmetricNibbles(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += symmetricNibbleRecord) {
    for (let column: usize = 0; column < panelColumns; column++) {
      unpackNibbles(kind, load<u32>(rows + (column << 2)), block);
      writeHalf(panel, column, toHalf(scale));
      writeNibbles(panel + 16, column);
    }
  }
}

/** Q4_1 and Q4_K. */
function packNibbles(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += nibbleRecord) {
    for (let column: usize = 0; column < panelColumns; column++) {
      unpackNibbles(kind, load<u32>(rows + (column << 2)), block);
      writeHalf(panel, column, toHalf(scale));
      writeHalf(panel + 16, column, toHalf(low));
      writeNibbles(panel + 32, column);
    }
  }
}

/** Q5_0. */
function packSymmetricFives(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += symmetricFiveRecord) {
    memory.fill(panel + symmetricNibbleRecord, 0, symmetricFiveRecord - symmetricNibbleRecord);
    for (let column: usize = 0; column < panelColumns; column++) {
      unpackFives(kind, load<u32>(rows + (column << 2)), block);
      writeHalf(panel, column, toHalf(scale));
      writeFives(panel + 16, column);
    }
  }
}

/** Q5_1 and Q5_K. */
function packFives(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += fiveRecord) {
    memory.fill(panel + nibbleRecord, 0, fiveRecord - nibbleRecord);
    for (let column: usize = 0; column < panelColumns; column++) {
      unpackFives(kind, load<u32>(rows + (column << 2)), block);
      writeHalf(panel, column, toHalf(scale));
      writeHalf(panel + 16, column, toHalf(low + 16 * scale));
      writeFives(panel + 32, column);
    }
  }
}

/** Q6_K, as it is. */
function packSixes(rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += sixRecord) {
    for (let column: usize = 0; column < panelColumns; column++) {
      const row = load<u32>(rows + (column << 2));
      const scales = unpackSixes(row, block);
      store<f32>(panel + (column << 2), fromHalf(load<u16>(row + (<u32>block >> 3) * 210, 208)));
      store<u8>(panel + 32 + column, load<u8>(scales));
      store<u8>(panel + 40 + column, load<u8>(scales, 1));
      for (let i: usize = 0; i < blockDepth; i++) store<u8>(panel + 48 + ((i & ~3) << 3) + placeInGroup(column, i & 3), load<u8>(quants + i));
    }
  }
}

/** Q8_0 as it is, and floating-point weights rounded to int8. */
function packSigned(kind: u32, rows: usize, depth: usize, panel: usize): void {
  for (let block: usize = 0; block < depth / blockDepth; block++, panel += signedRecord) {
    for (let column: usize = 0; column < panelColumns; column++) {
      const row = load<u32>(rows + (column << 2));
      let from = quants;
      if (kind === Q8_0) {
        from = row + <u32>block * 34 + 2;
        writeHalf(panel, column, load<u16>(from - 2));
      } else {
        unpackFloats(kind, row, block);
        writeHalf(panel, column, roundToSigned());
      }
      store<i16>(panel + 16 + (column << 1), sumOfBlock(from));
      // Pairs of depths stand together in either build.
      for (let i: usize = 0; i < blockDepth; i += 2) store<u16>(panel + 32 + ((i & ~3) << 3) + placeInGroup(column, i & 3), load<u16>(from + i));
    }
  }
}

/** The sum of 32 int8. */
function sumOfBlock(weights: usize): i16 {
  const pairs = i16x8.add(i16x8.extadd_pairwise_i8x16_s(v128.load(weights)), i16x8.extadd_pairwise_i8x16_s(v128.load(weights, 16)));
  const fours = i32x4.extadd_pairwise_i16x8_s(pairs);
  const halves = i32x4.add(fours, v128.shuffle<i64>(fours, fours, 1, 0));
  return <i16>(i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1));
}

function writeHalf(halves: usize, column: usize, half: u16): void {
  store<u16>(halves + placeOfHalf(column), half);
}

/** Two in a byte, of the depths k and k + 4. */
function writeNibbles(out: usize, column: usize): void {
  for (let at: usize = 0; at < blockDepth; at += 8) {
    for (let i: usize = 0; i < 4; i++) {
      const both = (load<u8>(quants + at + i) & 15) | (load<u8>(quants + at + i + 4) << 4);
      store<u8>(out + (at << 2) + placeInGroup(column, i), both);
    }
  }
}

/** Nibbles, and behind them the fifth bits: those of eight vectors, two of each group of four depths, stand in the bits of one. */
function writeFives(out: usize, column: usize): void {
  writeNibbles(out, column);
  for (let depth: usize = 0; depth < blockDepth; depth++) {
    const place = placeInGroup(column, depth & 3);
    const at = out + 128 + ((depth >> 4) << 4) + (place & 15);
    const vector = (((depth >> 2) & 3) << 1) + (place >> 4);
    store<u8>(at, load<u8>(at) | ((load<u8>(quants + depth) >> 4) << (<u8>vector)));
  }
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
