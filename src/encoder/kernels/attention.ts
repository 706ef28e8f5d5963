/**
 * Self-attention of heads of 32 columns, in float32. The rows of `qkv` hold queries, keys and values of all
 * heads one behind the other; the scaling by 1/√32 lies in the query weights.
 */
import { softmax } from '../../compute/kernels/functions';
import { mixTile, scoreTile } from '../../compute/kernels/tiles';
import { narrowBytes } from './matrix';

/**
 * Attends with one head for all rows, four at a time. `keys` and `values` (32 × padded rows) and `scores` (4 × padded rows) are
 * room for intermediate values; `padded` is `rows` rounded up to a multiple of 8. `out` has rows up to a multiple of four.
 */
export function attend(qkv: usize, width: usize, head: usize, rows: usize, padded: usize, keys: usize, values: usize, scores: usize, out: usize): void {
  const rowBytes = width * 12;
  const outBytes = width << 2;
  const line = padded << 2;
  const queries = qkv + head * narrowBytes;
  placeKeys(queries + width * 4, rowBytes, rows, keys);
  copyValues(queries + width * 8, rowBytes, rows, values);
  for (let row: usize = 0; row < rows; row += 4) {
    // The rows behind the last are padding: whatever stands there is computed and not read.
    const own = queries + row * rowBytes;
    for (let key: usize = 0; key < padded; key += 8) scoreTile(own, narrowBytes, rowBytes, keys + key * narrowBytes, scores + (key << 2), line);
    for (let four: usize = 0; four < 4; four++) softmax(scores + four * line, 0, rows, line);
    const target = out + row * outBytes + head * narrowBytes;
    for (let four: usize = 0; four < 4; four++) memory.fill(target + four * outBytes, 0, narrowBytes);
    for (let at: usize = 0; at < narrowBytes; at += 32) mixTile(scores, line, rows, values + at, narrowBytes, target + at, outBytes);
  }
}

/** The 32 columns of eight keys side by side, value by value. */
function placeKeys(from: usize, rowBytes: usize, rows: usize, keys: usize): void {
  for (let row: usize = 0; row < rows; row++, from += rowBytes) {
    let target = keys + (row >> 3) * 8 * narrowBytes + ((row & 7) << 2);
    for (let at = from; at < from + narrowBytes; at += 16, target += 128) {
      const four = v128.load(at);
      v128.store32_lane(target, four, 0);
      v128.store32_lane(target, four, 1, 32);
      v128.store32_lane(target, four, 2, 64);
      v128.store32_lane(target, four, 3, 96);
    }
  }
}

/** The values one behind the other: as they lie in `qkv`, so far apart, they would push each other out of the nearest cache. */
function copyValues(from: usize, rowBytes: usize, rows: usize, values: usize): void {
  for (const end = values + rows * narrowBytes; values < end; values += narrowBytes, from += rowBytes) memory.copy(values, from, narrowBytes);
}
