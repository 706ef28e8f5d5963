/**
 * Self-attention of heads of 32 columns, in float32. The rows of `qkv` hold queries, keys and values of all
 * heads one behind the other; the scaling by 1/√32 lies in the query weights.
 */
import { expBelowZero, maxLane, sumLanes } from '../../compute/kernels/functions';
import { addProducts, narrowBytes } from './matrix';

/** What stands for the keys behind the last, so that they get no share. */
const masked: f32 = -3.4e38;

/**
 * Attends with one head for all rows. `keys` and `values` (32 × padded rows) and `scores` (4 × padded rows) are
 * room for intermediate values; `padded` is `rows` rounded up to a multiple of 8.
 */
export function attend(qkv: usize, width: usize, head: usize, rows: usize, padded: usize, keys: usize, values: usize, scores: usize, out: usize): void {
  const rowBytes = width * 12;
  const queries = qkv + head * narrowBytes;
  transposeKeys(queries + width * 4, rowBytes, rows, padded, keys);
  copyValues(queries + width * 8, rowBytes, rows, values);
  for (let row: usize = 0; row < rows; row += 4) {
    // The rows behind the last are padding: whatever stands there is computed and not read.
    score(queries + row * rowBytes, rowBytes, keys, padded, scores);
    const stop = min(row + 4, rows);
    for (let own = row; own < stop; own++) {
      const line = scores + (own - row) * padded * 4;
      softmax(line, rows, padded);
      const target = out + own * width * 4 + head * narrowBytes;
      memory.fill(target, 0, narrowBytes);
      addProducts(line, rows, values, target);
    }
  }
}

/** The 32 columns of the keys as 32 rows. */
function transposeKeys(from: usize, rowBytes: usize, rows: usize, padded: usize, keys: usize): void {
  const line = padded * 4;
  for (let row: usize = 0; row < rows; row++) {
    let target = keys + (row << 2);
    for (let at: usize = 0; at < narrowBytes; at += 4) {
      store<f32>(target, load<f32>(from + at));
      target += line;
    }
    from += rowBytes;
  }
}

/** The values one behind the other: as they lie in `qkv`, so far apart, they would push each other out of the nearest cache. */
function copyValues(from: usize, rowBytes: usize, rows: usize, values: usize): void {
  for (const end = values + rows * narrowBytes; values < end; values += narrowBytes, from += rowBytes) memory.copy(values, from, narrowBytes);
}

/** Products of four queries with all keys. */
function score(queries: usize, rowBytes: usize, keys: usize, padded: usize, scores: usize): void {
  for (let key: usize = 0; key < padded; key += 8) scoreTile(queries, rowBytes, keys + (key << 2), padded, scores + (key << 2));
}

function scoreTile(queries: usize, rowBytes: usize, keys: usize, padded: usize, scores: usize): void {
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  const line = padded * 4;
  for (const end = queries + narrowBytes; queries < end; queries += 4) {
    const left = v128.load(keys);
    const right = v128.load(keys, 16);
    let value = v128.load32_splat(queries);
    a0 = f32x4.add(a0, f32x4.mul(value, left));
    a1 = f32x4.add(a1, f32x4.mul(value, right));
    value = v128.load32_splat(queries + rowBytes);
    b0 = f32x4.add(b0, f32x4.mul(value, left));
    b1 = f32x4.add(b1, f32x4.mul(value, right));
    value = v128.load32_splat(queries + 2 * rowBytes);
    c0 = f32x4.add(c0, f32x4.mul(value, left));
    c1 = f32x4.add(c1, f32x4.mul(value, right));
    value = v128.load32_splat(queries + 3 * rowBytes);
    d0 = f32x4.add(d0, f32x4.mul(value, left));
    d1 = f32x4.add(d1, f32x4.mul(value, right));
    keys += line;
  }
  v128.store(scores, a0);
  v128.store(scores, a1, 16);
  v128.store(scores + line, b0);
  v128.store(scores + line, b1, 16);
  v128.store(scores + 2 * line, c0);
  v128.store(scores + 2 * line, c1, 16);
  v128.store(scores + 3 * line, d0);
  v128.store(scores + 3 * line, d1, 16);
}

/** Softmax over the first `rows` of a line, in place. */
function softmax(line: usize, rows: usize, padded: usize): void {
  const end = line + (padded << 2);
  for (let at = line + (rows << 2); at < end; at += 4) store<f32>(at, masked);
  let greatest = v128.load(line);
  for (let at = line + 16; at < end; at += 16) greatest = f32x4.pmax(greatest, v128.load(at));
  const most = f32x4.splat(maxLane(greatest));
  let sum = f32x4.splat(0);
  for (let at = line; at < end; at += 16) {
    const part = expBelowZero(f32x4.sub(v128.load(at), most));
    v128.store(at, part);
    sum = f32x4.add(sum, part);
  }
  const share = f32x4.splat(1 / sumLanes(sum));
  for (let at = line; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}
