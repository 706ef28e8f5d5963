/**
 * Causal attention of up to four tokens at a time over the pages of the cache, in float32. All heads that share a head of keys
 * are done together, as rows of one small matrix: their keys and values are widened from halves once for all.
 */
import { softmax } from './functions';
import { halfUnit, highHalves, lowHalves } from './halves';
import { pagePositions } from './heads';
import { mixTile, scoreTile } from './tiles';

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
  const line = lineOf(page, end);

  gather(queries, stride, tokens, group, size, room);
  memory.fill(results, 0, (rows * size) << 2);
  scorePages(pages, keys, size, page, seen, end, room, rows, wide, scores, line);
  for (let row: usize = 0; row < group * tokens; row++) {
    const own = first + row / group + 1;
    const from = window && own > window ? own - window : 0;
    softmax(scores + row * line, from - start, own - start, line);
  }
  mixPages(pages, keys + pageKeys * size * 2, size, 0, size, page, seen, end, results, rows, wide, scores, line);
  scatter(out, stride, tokens, group, size, results);
}

/**
 * The first half of `attend` for one token, as one of `parts` threads does it: the scores of its part of the positions, which all write into `scores`, lines for the
 * `group` heads rounded up to fours. The second half, `mixAlone`, begins when all have come so far.
 */
export function scoreAlone(
  queries: usize,
  group: usize,
  size: usize,
  first: usize,
  window: usize,
  pages: usize,
  keys: usize,
  room: usize,
  scores: usize,
  part: usize,
  parts: usize,
): void {
  const rows = (group + 3) & ~3;
  const wide = room + ((2 * rows * size) << 2);
  const end = first + 1;
  const seen = window && end > window ? end - window : 0;
  const page = seen / pageKeys;
  const eight = seen >> 3;
  const eights = ((end + 7) >> 3) - eight;
  const from = (eight + (eights * part) / parts) << 3;
  const to = min((eight + (eights * (part + 1)) / parts) << 3, end);
  if (from >= to) return;
  gather(queries, 0, 1, group, size, room);
  const own = from / pageKeys;
  scorePages(pages, keys, size, own, from, to, room, rows, wide, scores + (((own - page) * pageKeys) << 2), lineOf(page, end));
}

/** The second half: the shares of all positions, and with them the mixture of this part of the columns of the values. */
export function mixAlone(
  out: usize,
  group: usize,
  size: usize,
  first: usize,
  window: usize,
  pages: usize,
  keys: usize,
  room: usize,
  scores: usize,
  part: usize,
  parts: usize,
): void {
  const rows = (group + 3) & ~3;
  const results = room + ((rows * size) << 2);
  const wide = results + ((rows * size) << 2);
  const shares = wide + ((pageKeys * size) << 2);
  const end = first + 1;
  const seen = window && end > window ? end - window : 0;
  const page = seen / pageKeys;
  const line = lineOf(page, end);
  const left = (((size >> 3) * part) / parts) << 3;
  const right = (((size >> 3) * (part + 1)) / parts) << 3;
  // The scores belong to all: each makes its own shares of them.
  memory.copy(shares, scores, rows * line);
  for (let row: usize = 0; row < group; row++) softmax(shares + row * line, seen - page * pageKeys, end - page * pageKeys, line);
  memory.fill(results, 0, (rows * size) << 2);
  mixPages(pages, keys + pageKeys * size * 2, size, left, right, page, seen, end, results, rows, wide, shares, line);
  for (let row: usize = 0; row < group; row++) {
    const at = (row * size + left) << 2;
    memory.copy(out + at, results + at, (right - left) << 2);
  }
}

/** The bytes of a line of scores: whole pages. */
function lineOf(page: usize, end: usize): usize {
  return ((end - page * pageKeys + pageKeys - 1) / pageKeys) * (pageKeys << 2);
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
        scoreTile(queries + ((row * size) << 2), size << 2, size << 2, wide + (eight - from) * size * 32, scores + row * line + (eight << 5), line);
      }
    }
  }
}

/** Mixes the columns `[left, right)` of the values. */
function mixPages(
  pages: usize,
  values: usize,
  size: usize,
  left: usize,
  right: usize,
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
    const columns = right - left;
    if (columns === size) widen(address + from * size * 2, wide, (to - from) * size);
    else for (let at = from; at < to; at++) widen(address + (at * size + left) * 2, wide + (((at - from) * columns) << 2), columns);
    for (let row: usize = 0; row < rows; row += 4) {
      for (let at: usize = 0; at < columns; at += 8) {
        const target = results + ((row * size + left + at) << 2);
        mixTile(scores + row * line + (from << 2), line, to - from, wide + (at << 2), columns << 2, target, size << 2);
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
