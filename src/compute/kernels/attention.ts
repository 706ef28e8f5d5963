/**
 * Causal attention of up to four tokens at a time over the pages of the cache, in float32. All heads that share a head of keys
 * are done together, as rows of one small matrix: their keys and values are widened from halves once for all.
 */
import { expBelowZero, maxLane, sumLanes } from './functions';
import { halfUnit, highHalves, lowHalves } from './halves';
import { pagePositions } from './heads';

const pageKeys: usize = pagePositions;

/**
 * Attends from `tokens` (1…4) rows of `queries`, which stand at the positions `first`, `first + 1` …, with the `group` heads from
 * `query head` = 0 of the addresses given; each sees itself and what is before it, `window` positions at most (0: all).
 *
 * `queries` and `out` are rows of `stride` values; `pages` as in heads.ts, `keys` the offset of this head of keys in a page.
 * `room` holds, for R = group · tokens rounded up to fours: R · size queries, R · size results, 64 · size keys or values,
 * and R lines of scores of (positions rounded out to 64) each, all float32.
 */
export function attend(
  queries: usize,
  out: usize,
  stride: usize,
  tokens: usize,
  group: usize,
  size: usize,
  first: usize,
  window: usize,
  pages: usize,
  keys: usize,
  room: usize,
): void {
  const rows = (group * tokens + 3) & ~3;
  const results = room + ((rows * size) << 2);
  const wide = results + ((rows * size) << 2);
  const scores = wide + ((pageKeys * size) << 2);
  const end = first + tokens;
  const seen = window && first + 1 > window ? first + 1 - window : 0;
  const page = seen / pageKeys;
  const start = page * pageKeys;
  const line = (((end - start + pageKeys - 1) / pageKeys) * pageKeys) << 2;

  gather(queries, stride, tokens, group, size, room);
  memory.fill(results, 0, (rows * size) << 2);
  scorePages(pages, keys, size, page, seen, end, room, rows, wide, scores, line);
  for (let row: usize = 0; row < group * tokens; row++) {
    const own = first + row / group + 1;
    const from = window && own > window ? own - window : 0;
    softmax(scores + row * line, from - start, own - start, line);
  }
  mixPages(pages, keys + pageKeys * size * 2, size, page, seen, end, results, rows, wide, scores, line);
  scatter(out, stride, tokens, group, size, results);
}

/** The queries of one group one behind the other, token by token. */
function gather(queries: usize, stride: usize, tokens: usize, group: usize, size: usize, room: usize): void {
  const bytes = (group * size) << 2;
  for (let token: usize = 0; token < tokens; token++) memory.copy(room + token * bytes, queries + ((token * stride) << 2), bytes);
}

function scatter(out: usize, stride: usize, tokens: usize, group: usize, size: usize, results: usize): void {
  const bytes = (group * size) << 2;
  for (let token: usize = 0; token < tokens; token++) memory.copy(out + ((token * stride) << 2), results + token * bytes, bytes);
}

function scorePages(
  pages: usize,
  keys: usize,
  size: usize,
  page: usize,
  seen: usize,
  end: usize,
  queries: usize,
  rows: usize,
  wide: usize,
  scores: usize,
  line: usize,
): void {
  for (let start = page * pageKeys; start < end; start += pageKeys, page++, scores += pageKeys << 2) {
    const address = <usize>load<u32>(pages + (page << 2)) + keys;
    const from = (seen > start ? seen - start : 0) >> 3;
    const to = (min(end - start, pageKeys) + 7) >> 3;
    widen(address + from * size * 16, wide, (to - from) * size * 8);
    for (let row: usize = 0; row < rows; row += 4) {
      for (let eight = from; eight < to; eight++) {
        scoreTile(queries + ((row * size) << 2), size << 2, wide + (eight - from) * size * 32, scores + row * line + (eight << 5), line);
      }
    }
  }
}

function mixPages(
  pages: usize,
  values: usize,
  size: usize,
  page: usize,
  seen: usize,
  end: usize,
  results: usize,
  rows: usize,
  wide: usize,
  scores: usize,
  line: usize,
): void {
  for (let start = page * pageKeys; start < end; start += pageKeys, page++, scores += pageKeys << 2) {
    const address = <usize>load<u32>(pages + (page << 2)) + values;
    const from = seen > start ? seen - start : 0;
    const to = min(end - start, pageKeys);
    widen(address + from * size * 2, wide, (to - from) * size);
    for (let row: usize = 0; row < rows; row += 4) {
      for (let at: usize = 0; at < size; at += 8) {
        mixTile(scores + row * line + (from << 2), line, to - from, wide + (at << 2), size << 2, results + ((row * size + at) << 2));
      }
    }
  }
}

/** So many halves as float32; a multiple of eight. */
function widen(halves: usize, out: usize, count: usize): void {
  const unit = f32x4.splat(halfUnit);
  for (const end = halves + (count << 1); halves < end; halves += 16, out += 32) {
    const both = v128.load(halves);
    v128.store(out, f32x4.mul(lowHalves(both), unit));
    v128.store(out, f32x4.mul(highHalves(both), unit), 16);
  }
}

/** Products of four queries, `bytes` long each, with eight keys. */
function scoreTile(queries: usize, bytes: usize, keys: usize, scores: usize, line: usize): void {
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  for (const end = queries + bytes; queries < end; queries += 4, keys += 32) {
    const left = v128.load(keys);
    const right = v128.load(keys, 16);
    let x = v128.load32_splat(queries);
    a0 = f32x4.add(a0, f32x4.mul(x, left));
    a1 = f32x4.add(a1, f32x4.mul(x, right));
    x = v128.load32_splat(queries + bytes);
    b0 = f32x4.add(b0, f32x4.mul(x, left));
    b1 = f32x4.add(b1, f32x4.mul(x, right));
    x = v128.load32_splat(queries + 2 * bytes);
    c0 = f32x4.add(c0, f32x4.mul(x, left));
    c1 = f32x4.add(c1, f32x4.mul(x, right));
    x = v128.load32_splat(queries + 3 * bytes);
    d0 = f32x4.add(d0, f32x4.mul(x, left));
    d1 = f32x4.add(d1, f32x4.mul(x, right));
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

/** Adds the values of `count` positions, times the shares of four rows, to eight columns of their results. */
function mixTile(shares: usize, line: usize, count: usize, values: usize, bytes: usize, results: usize): void {
  let a0 = v128.load(results);
  let a1 = v128.load(results, 16);
  let b0 = v128.load(results + bytes);
  let b1 = v128.load(results + bytes, 16);
  let c0 = v128.load(results + 2 * bytes);
  let c1 = v128.load(results + 2 * bytes, 16);
  let d0 = v128.load(results + 3 * bytes);
  let d1 = v128.load(results + 3 * bytes, 16);
  for (const end = shares + (count << 2); shares < end; shares += 4, values += bytes) {
    const left = v128.load(values);
    const right = v128.load(values, 16);
    let x = v128.load32_splat(shares);
    a0 = f32x4.add(a0, f32x4.mul(x, left));
    a1 = f32x4.add(a1, f32x4.mul(x, right));
    x = v128.load32_splat(shares + line);
    b0 = f32x4.add(b0, f32x4.mul(x, left));
    b1 = f32x4.add(b1, f32x4.mul(x, right));
    x = v128.load32_splat(shares + 2 * line);
    c0 = f32x4.add(c0, f32x4.mul(x, left));
    c1 = f32x4.add(c1, f32x4.mul(x, right));
    x = v128.load32_splat(shares + 3 * line);
    d0 = f32x4.add(d0, f32x4.mul(x, left));
    d1 = f32x4.add(d1, f32x4.mul(x, right));
  }
  v128.store(results, a0);
  v128.store(results, a1, 16);
  v128.store(results + bytes, b0);
  v128.store(results + bytes, b1, 16);
  v128.store(results + 2 * bytes, c0);
  v128.store(results + 2 * bytes, c1, 16);
  v128.store(results + 3 * bytes, d0);
  v128.store(results + 3 * bytes, d1, 16);
}

/** Softmax over the scores `[from, to)` of a line of so many bytes, in place; the others become 0. */
function softmax(scores: usize, from: usize, to: usize, line: usize): void {
  for (let at: usize = 0; at < from; at++) store<f32>(scores + (at << 2), -3.4e38);
  for (let at = scores + (to << 2); at < scores + line; at += 4) store<f32>(at, -3.4e38);
  const end = scores + line;
  let greatest = v128.load(scores);
  for (let at = scores + 16; at < end; at += 16) greatest = f32x4.pmax(greatest, v128.load(at));
  const most = f32x4.splat(maxLane(greatest));
  let sum = f32x4.splat(0);
  for (let at = scores; at < end; at += 16) {
    const part = expBelowZero(f32x4.sub(v128.load(at), most));
    v128.store(at, part);
    sum = f32x4.add(sum, part);
  }
  const share = f32x4.splat(1 / sumLanes(sum));
  for (let at = scores; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}
