/** What happens to queries, keys and values between the matrices and attention. Rows hold heads of `size` values one behind the other. */
import { toHalves } from './halves';
import { normRow } from './rows';

/** Positions in a page of the cache. */
export const pagePositions: usize = 64;

/**
 * Prepares the heads of the rows `[from, to)`, `stride` values apart, in place: each is normalised where there is a `gain`
 * (0: none), turned by the angles of its position, the pairs being (i, i + size / 2), and multiplied by `factor`.
 * `angles` holds a row of `size` values per row: cosines, then sines.
 */
export function turnHeads(
  x: usize,
  stride: usize,
  heads: usize,
  size: usize,
  gain: usize,
  epsilon: f32,
  angles: usize,
  factor: f32,
  from: usize,
  to: usize,
): void {
  for (let row = from; row < to; row++) {
    const own = angles + ((row * size) << 2);
    let head = x + ((row * stride) << 2);
    for (const end = head + ((heads * size) << 2); head < end; head += size << 2) {
      if (gain) normRow(head, gain, epsilon, size, head);
      turnHead(head, size << 1, own, factor);
    }
  }
}

function turnHead(head: usize, half: usize, cosines: usize, factor: f32): void {
  const factors = f32x4.splat(factor);
  for (const end = head + half; head < end; head += 16, cosines += 16) {
    const cosine = v128.load(cosines);
    const sine = v128.load(cosines + half);
    const left = v128.load(head);
    const right = v128.load(head + half);
    v128.store(head, f32x4.mul(f32x4.sub(f32x4.mul(left, cosine), f32x4.mul(right, sine)), factors));
    v128.store(head + half, f32x4.mul(f32x4.add(f32x4.mul(right, cosine), f32x4.mul(left, sine)), factors));
  }
}

/**
 * Puts the keys and values of the rows `[from, to)` at the positions `first + row` of the cache, as halves. `pages` holds the
 * addresses of the pages by position / 64; within a page, from `offset`, each head has its keys, eight positions side by
 * side for each of its values, and then its values, one position behind the other.
 */
export function storeHeads(
  keys: usize,
  values: usize,
  stride: usize,
  heads: usize,
  size: usize,
  pages: usize,
  offset: usize,
  first: usize,
  from: usize,
  to: usize,
): void {
  const bytes = pagePositions * size * 2;
  for (let row = from; row < to; row++) {
    const position = first + row;
    const at = position % pagePositions;
    let page = <usize>load<u32>(pages + ((position / pagePositions) << 2)) + offset;
    for (let head: usize = 0; head < heads; head++, page += 2 * bytes) {
      const from = (row * stride + head * size) << 2;
      storeKey(keys + from, size, page + (at >> 3) * size * 16 + ((at & 7) << 1));
      storeValue(values + from, size, page + bytes + at * size * 2);
    }
  }
}

function storeKey(x: usize, size: usize, out: usize): void {
  for (const end = x + (size << 2); x < end; x += 16, out += 64) {
    const halves = toHalves(v128.load(x));
    v128.store16_lane(out, halves, 0);
    v128.store16_lane(out, halves, 2, 16);
    v128.store16_lane(out, halves, 4, 32);
    v128.store16_lane(out, halves, 6, 48);
  }
}

function storeValue(x: usize, size: usize, out: usize): void {
  for (const end = x + (size << 2); x < end; x += 16, out += 8) {
    const halves = toHalves(v128.load(x));
    v128.store64_lane(out, v128.shuffle<i16>(halves, halves, 0, 2, 4, 6, 0, 2, 4, 6), 0);
  }
}
