/** What is done row by row: token vectors, normalisation, GELU, rounding to 7 bits. Widths divide by 16. */
import { gelu, maxLane, minLane, sumLanes } from '../../compute/kernels/functions';
import { blockRows } from './matrix';

/** Writes word (uint8, one scale and zero), token type and position vectors, added up, for the tokens `[from, to)`. Ids are int32. */
export function embedRows(
  ids: usize,
  tokenTypes: usize,
  words: usize,
  wordScale: usize,
  wordZero: usize,
  tokenTypeRows: usize,
  positions: usize,
  width: usize,
  x: usize,
  from: usize,
  to: usize,
): void {
  for (let row = from; row < to; row++) {
    embedRow(
      words + <usize>load<u32>(ids + (row << 2)) * width,
      wordScale,
      wordZero,
      tokenTypeRows + <usize>load<u32>(tokenTypes + (row << 2)) * width * 4,
      positions + row * width * 4,
      width,
      x + row * width * 4,
    );
  }
}

function embedRow(word: usize, wordScale: usize, wordZero: usize, tokenType: usize, position: usize, width: usize, x: usize): void {
  const scale = v128.load32_splat(wordScale);
  const zero = i16x8.splat(load<u8>(wordZero));
  for (let at: usize = 0; at < width; at += 4) {
    const values = i32x4.extend_low_i16x8_s(i16x8.sub(i16x8.extend_low_i8x16_u(v128.load32_zero(word + at)), zero));
    const known = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(values), scale), v128.load(tokenType + (at << 2)));
    v128.store(x + (at << 2), f32x4.add(known, v128.load(position + (at << 2))));
  }
}

/** Layer normalisation of the rows `[from, to)` in place: `gain · (x − mean) / √(variance + 1e-12) + shift`. */
export function normRows(x: usize, gain: usize, shift: usize, width: usize, from: usize, to: usize): void {
  for (let row = from; row < to; row++) normRow(x + row * width * 4, gain, shift, width);
}

/** Adds `y` to the rows `[from, to)` of `x`, then normalises them. */
export function addNormRows(x: usize, y: usize, gain: usize, shift: usize, width: usize, from: usize, to: usize): void {
  for (let row = from; row < to; row++) {
    addRow(x + row * width * 4, y + row * width * 4, width);
    normRow(x + row * width * 4, gain, shift, width);
  }
}

function addRow(x: usize, y: usize, width: usize): void {
  for (const end = x + width * 4; x < end; x += 16, y += 16) v128.store(x, f32x4.add(v128.load(x), v128.load(y)));
}

function normRow(x: usize, gain: usize, shift: usize, width: usize): void {
  let sum = f32x4.splat(0);
  for (let at = x, end = x + width * 4; at < end; at += 16) sum = f32x4.add(sum, v128.load(at));
  const mean = f32x4.splat(sumLanes(sum) / <f32>width);
  let squares = f32x4.splat(0);
  for (let at = x, end = x + width * 4; at < end; at += 16) {
    const away = f32x4.sub(v128.load(at), mean);
    squares = f32x4.add(squares, f32x4.mul(away, away));
  }
  const factor = f32x4.splat(1 / sqrt<f32>(sumLanes(squares) / <f32>width + 1e-12));
  for (const end = x + width * 4; x < end; x += 16, gain += 16, shift += 16) {
    const unit = f32x4.mul(f32x4.sub(v128.load(x), mean), factor);
    v128.store(x, f32x4.add(f32x4.mul(unit, v128.load(gain)), v128.load(shift)));
  }
}

/** GELU of the rows `[from, to)` in place. */
export function geluRows(x: usize, width: usize, from: usize, to: usize): void {
  gelu(x + from * width * 4, x + to * width * 4);
}

/**
 * Rounds the rows `[from, to)` to 0..127 and writes them into blocks for `multiply`: x ≈ low + step · q, with
 * the least and the greatest value of each row as its ends.
 */
export function quantizeRows(x: usize, width: usize, blocks: usize, steps: usize, lows: usize, from: usize, to: usize): void {
  for (let row = from; row < to; row++) {
    const place = blocks + (row / blockRows) * blockRows * width + (row % blockRows) * 4;
    quantizeRow(x + row * width * 4, width, place, steps + (row << 2), lows + (row << 2));
  }
}

function quantizeRow(x: usize, width: usize, place: usize, step: usize, low: usize): void {
  const end = x + width * 4;
  let least = v128.load(x);
  let greatest = least;
  for (let at = x + 16; at < end; at += 16) {
    least = f32x4.pmin(least, v128.load(at));
    greatest = f32x4.pmax(greatest, v128.load(at));
  }
  const lowest = minLane(least);
  const range = maxLane(greatest) - lowest;
  store<f32>(step, range / 127);
  store<f32>(low, lowest);
  const factor = f32x4.splat(range > 0 ? 127 / range : 0);
  const offset = f32x4.splat(lowest);
  for (; x < end; x += 64) {
    const first = i16x8.narrow_i32x4_s(rounded(x, offset, factor), rounded(x + 16, offset, factor));
    const second = i16x8.narrow_i32x4_s(rounded(x + 32, offset, factor), rounded(x + 48, offset, factor));
    const q = i8x16.narrow_i16x8_s(first, second);
    v128.store_lane<i32>(place, q, 0);
    v128.store_lane<i32>(place + 4 * blockRows, q, 1);
    v128.store_lane<i32>(place + 8 * blockRows, q, 2);
    v128.store_lane<i32>(place + 12 * blockRows, q, 3);
    place += 16 * blockRows;
  }
}

function rounded(x: usize, offset: v128, factor: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.mul(f32x4.sub(v128.load(x), offset), factor), f32x4.splat(0.5)));
}
