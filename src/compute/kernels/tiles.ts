/** What attention consists of, for four queries at a time: encoder and language models share it. */

/** Products of four queries, `bytes` long each and `next` apart, with eight keys that lie side by side, value by value. */
export function scoreTile(queries: usize, bytes: usize, next: usize, keys: usize, scores: usize, line: usize): void {
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
    x = v128.load32_splat(queries + next);
    b0 = f32x4.add(b0, f32x4.mul(x, left));
    b1 = f32x4.add(b1, f32x4.mul(x, right));
    x = v128.load32_splat(queries + 2 * next);
    c0 = f32x4.add(c0, f32x4.mul(x, left));
    c1 = f32x4.add(c1, f32x4.mul(x, right));
    x = v128.load32_splat(queries + 3 * next);
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

/** Adds of `count` positions, times the shares of four rows, to eight columns of their results. */
export function mixTile(shares: usize, line: usize, count: usize, values: usize, bytes: usize, results: usize, next: usize): void {
  let a0 = v128.load(results);
  let a1 = v128.load(results, 16);
  let b0 = v128.load(results + next);
  let b1 = v128.load(results + next, 16);
  let c0 = v128.load(results + 2 * next);
  let c1 = v128.load(results + 2 * next, 16);
  let d0 = v128.load(results + 3 * next);
  let d1 = v128.load(results + 3 * next, 16);
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
  v128.store(results + next, b0);
  v128.store(results + next, b1, 16);
  v128.store(results + 2 * next, c0);
  v128.store(results + 2 * next, c1, 16);
  v128.store(results + 3 * next, d0);
  v128.store(results + 3 * next, d1, 16);
}
