/**
 * Matrices: int8 weights times 7-bit activations, and the small float32 map behind them.
 *
 * Weights lie in panels of 8 columns, 4 values of each column together, as the integer dot product of
 * WebAssembly takes them; rows of activations lie in blocks of 4. A tile, one block by one panel, keeps
 * its 32 sums in 8 registers. Nothing is left over to handle: rows are padded, columns divide by 8.
 */
import { dotOfFour, InOne, InTwo, isDotOne } from '../../compute/kernels/dot';
import { kept } from '../../compute/kernels/functions';

export const blockRows: usize = 4;
export const panelColumns: usize = 8;
/** What is narrow is this wide, a head of attention and the last map: one kernel serves both. */
export const narrowColumns: usize = 32;
export const narrowBytes: usize = 4 * narrowColumns;

/**
 * Packs an int8 matrix `[depth, columns]` into panels, and writes the sum of each column, times its scale:
 * what a row's offset adds to every product.
 */
export function packPanels(weights: usize, scales: usize, depth: usize, columns: usize, panels: usize, sums: usize): void {
  for (let column: usize = 0; column < columns; column += panelColumns) {
    packPanel(weights + column, depth, columns, panels);
    sumPanel(panels, depth, scales + (column << 2), sums + (column << 2));
    panels += depth * panelColumns;
  }
}

function packPanel(weights: usize, depth: usize, columns: usize, panel: usize): void {
  for (let row: usize = 0; row < depth; row += 4) {
    const a = v128.load64_zero(weights);
    const b = v128.load64_zero(weights + columns);
    const c = v128.load64_zero(weights + 2 * columns);
    const d = v128.load64_zero(weights + 3 * columns);
    const ab = v128.shuffle<i8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const cd = v128.shuffle<i8>(c, d, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    if (ASC_FEATURE_RELAXED_SIMD) {
      v128.store(panel, v128.shuffle<i16>(ab, cd, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(panel, v128.shuffle<i16>(ab, cd, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    } else {
      // Without the four-fold product there are two two-fold ones: the first two values of four columns, then the others.
      v128.store(panel, v128.shuffle<i64>(ab, cd, 0, 2));
      v128.store(panel, v128.shuffle<i64>(ab, cd, 1, 3), 16);
    }
    weights += 4 * columns;
    panel += 32;
  }
}

function sumPanel(panel: usize, depth: usize, scales: usize, sums: usize): void {
  const one = i8x16.splat(1);
  let left = i32x4.splat(0);
  let right = i32x4.splat(0);
  for (const end = panel + depth * panelColumns; panel < end; panel += 32) {
    left = dotOfFour<InOne>(v128.load(panel), one, left, one);
    right = dotOfFour<InOne>(v128.load(panel, 16), one, right, one);
  }
  v128.store(sums, f32x4.mul(v128.load(scales), f32x4.convert_i32x4_s(left)));
  v128.store(sums, f32x4.mul(v128.load(scales, 16), f32x4.convert_i32x4_s(right)), 16);
}

/**
 * `out[row, column] = Σ activations · weights + bias` in float32 for the panels `[from, to)` of all blocks.
 * Activations are `low + step · q` per row (see `quantizeRows`), weights `scale · q` per column.
 */
export function multiply(
  blocks: usize,
  steps: usize,
  lows: usize,
  rows: usize,
  depth: usize,
  panels: usize,
  scales: usize,
  sums: usize,
  bias: usize,
  from: usize,
  to: usize,
  out: usize,
  outColumns: usize,
): void {
  const inOne = isDotOne();
  for (let panel = from; panel < to; panel++) {
    const column = (panel * panelColumns) << 2;
    const weights = panels + panel * panelColumns * depth;
    if (inOne) panelByBlocks<InOne>(blocks, steps, lows, rows, depth, weights, scales + column, sums + column, bias + column, out + column, outColumns << 2);
    else panelByBlocks<InTwo>(blocks, steps, lows, rows, depth, weights, scales + column, sums + column, bias + column, out + column, outColumns << 2);
  }
}

function panelByBlocks<Way>(
  blocks: usize,
  steps: usize,
  lows: usize,
  rows: usize,
  depth: usize,
  panel: usize,
  scales: usize,
  sums: usize,
  bias: usize,
  out: usize,
  outBytes: usize,
): void {
  for (let row: usize = 0; row < rows; row += blockRows) {
    tile<Way>(blocks + row * depth, steps + (row << 2), lows + (row << 2), panel, depth, scales, sums, bias, out + row * outBytes, outBytes);
  }
}

function tile<Way>(
  block: usize,
  steps: usize,
  lows: usize,
  panel: usize,
  depth: usize,
  scales: usize,
  sums: usize,
  bias: usize,
  out: usize,
  outBytes: usize,
): void {
  const ones = kept(i16x8.splat(1));
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  const end = panel + depth * panelColumns;
  do {
    let left = v128.load(panel);
    let right = v128.load(panel, 16);
    let values = v128.load32_splat(block);
    a0 = dotOfFour<Way>(left, values, a0, ones);
    a1 = dotOfFour<Way>(right, values, a1, ones);
    values = v128.load32_splat(block, 4);
    b0 = dotOfFour<Way>(left, values, b0, ones);
    b1 = dotOfFour<Way>(right, values, b1, ones);
    values = v128.load32_splat(block, 8);
    c0 = dotOfFour<Way>(left, values, c0, ones);
    c1 = dotOfFour<Way>(right, values, c1, ones);
    values = v128.load32_splat(block, 12);
    d0 = dotOfFour<Way>(left, values, d0, ones);
    d1 = dotOfFour<Way>(right, values, d1, ones);
    left = v128.load(panel, 32);
    right = v128.load(panel, 48);
    values = v128.load32_splat(block, 16);
    a0 = dotOfFour<Way>(left, values, a0, ones);
    a1 = dotOfFour<Way>(right, values, a1, ones);
    values = v128.load32_splat(block, 20);
    b0 = dotOfFour<Way>(left, values, b0, ones);
    b1 = dotOfFour<Way>(right, values, b1, ones);
    values = v128.load32_splat(block, 24);
    c0 = dotOfFour<Way>(left, values, c0, ones);
    c1 = dotOfFour<Way>(right, values, c1, ones);
    values = v128.load32_splat(block, 28);
    d0 = dotOfFour<Way>(left, values, d0, ones);
    d1 = dotOfFour<Way>(right, values, d1, ones);
    block += 8 * blockRows;
    panel += 64;
  } while (panel < end);
  writeRow(a0, a1, steps, lows, scales, sums, bias, out);
  writeRow(b0, b1, steps + 4, lows + 4, scales, sums, bias, out + outBytes);
  writeRow(c0, c1, steps + 8, lows + 8, scales, sums, bias, out + 2 * outBytes);
  writeRow(d0, d1, steps + 12, lows + 12, scales, sums, bias, out + 3 * outBytes);
}

function writeRow(left: v128, right: v128, step: usize, low: usize, scales: usize, sums: usize, bias: usize, out: usize): void {
  const steps = v128.load32_splat(step);
  const lows = v128.load32_splat(low);
  v128.store(out, scaled(left, steps, lows, v128.load(scales), v128.load(sums), v128.load(bias)));
  v128.store(out, scaled(right, steps, lows, v128.load(scales, 16), v128.load(sums, 16), v128.load(bias, 16)), 16);
}

function scaled(products: v128, steps: v128, lows: v128, scales: v128, sums: v128, bias: v128): v128 {
  const product = f32x4.mul(f32x4.convert_i32x4_s(products), f32x4.mul(steps, scales));
  return f32x4.add(f32x4.add(product, f32x4.mul(lows, sums)), bias);
}

/** `out[row, 0..32) = x[row] · weights[depth, 32] + bias` in float32, for the rows `[from, to)`. */
export function project(x: usize, depth: usize, weights: usize, bias: usize, out: usize, from: usize, to: usize): void {
  for (let row = from; row < to; row++) {
    const target = out + row * narrowBytes;
    memory.copy(target, bias, narrowBytes);
    addProducts(x + row * depth * 4, depth, weights, target);
  }
}

/** Adds `x[0..depth) · rows[depth, 32]` to the 32 columns at `out`. */
export function addProducts(x: usize, depth: usize, rows: usize, out: usize): void {
  let s0 = v128.load(out);
  let s1 = v128.load(out, 16);
  let s2 = v128.load(out, 32);
  let s3 = v128.load(out, 48);
  let s4 = v128.load(out, 64);
  let s5 = v128.load(out, 80);
  let s6 = v128.load(out, 96);
  let s7 = v128.load(out, 112);
  for (const end = x + depth * 4; x < end; x += 4) {
    const value = v128.load32_splat(x);
    s0 = f32x4.add(s0, f32x4.mul(value, v128.load(rows)));
    s1 = f32x4.add(s1, f32x4.mul(value, v128.load(rows, 16)));
    s2 = f32x4.add(s2, f32x4.mul(value, v128.load(rows, 32)));
    s3 = f32x4.add(s3, f32x4.mul(value, v128.load(rows, 48)));
    s4 = f32x4.add(s4, f32x4.mul(value, v128.load(rows, 64)));
    s5 = f32x4.add(s5, f32x4.mul(value, v128.load(rows, 80)));
    s6 = f32x4.add(s6, f32x4.mul(value, v128.load(rows, 96)));
    s7 = f32x4.add(s7, f32x4.mul(value, v128.load(rows, 112)));
    rows += narrowBytes;
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
  v128.store(out, s4, 64);
  v128.store(out, s5, 80);
  v128.store(out, s6, 96);
  v128.store(out, s7, 112);
}
