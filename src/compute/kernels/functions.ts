/** Functions of four float32 at once, of operations that IEEE 754 rounds, one by one, so that every machine gives the same bits. */

/** Zero, which nobody writes; but who compiles cannot know. */
// biome-ignore lint/style/useConst: were it constant, `kept` would do nothing
export let nothing: i32 = 0;

/** A constant that stays in a register: V8 makes those that it knows anew at each use, by three instructions. For what stands before a loop. */
export function kept(constant: v128): v128 {
  return v128.or(constant, i32x4.splat(nothing));
}

/** The sum of the four lanes. */
export function sumLanes(x: v128): f32 {
  const pairs = f32x4.add(x, v128.shuffle<i32>(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** The greatest of the four lanes. */
export function maxLane(x: v128): f32 {
  const pairs = f32x4.pmax(x, v128.shuffle<i32>(x, x, 2, 3, 0, 1));
  return max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
}

/** The least of the four lanes. */
export function minLane(x: v128): f32 {
  const pairs = f32x4.pmin(x, v128.shuffle<i32>(x, x, 2, 3, 0, 1));
  return min(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
}

/**
 * Softmax over the scores `[from, to)` of a line of so many bytes, a multiple of 16, in place; the others become 0. The exponential is
 * right to 2 units in the last place, and 0 where that is below the normal numbers, which are slow: after Cephes' `expf` (Moshier). It stands in the
 * loop, as in `gateRows`, since a loop keeps its constants in registers and a call does not.
 */
export function softmax(scores: usize, from: usize, to: usize, line: usize): void {
  for (let at: usize = 0; at < from; at++) store<f32>(scores + (at << 2), -3.4e38);
  for (let at = scores + (to << 2); at < scores + line; at += 4) store<f32>(at, -3.4e38);
  const end = scores + line;
  let greatest = v128.load(scores);
  for (let at = scores + 16; at < end; at += 16) greatest = f32x4.pmax(greatest, v128.load(at));
  const most = f32x4.splat(maxLane(greatest));
  const least = kept(f32x4.splat(-88.0));
  const log2 = kept(f32x4.splat(1.442695));
  // ln 2 in two parts: the first has few bits, so that its product with n is exact.
  const high = kept(f32x4.splat(0.693359375));
  const low = kept(f32x4.splat(-2.1219444e-4));
  const p5 = kept(f32x4.splat(1.98756915e-4));
  const p4 = kept(f32x4.splat(1.3981999507e-3));
  const p3 = kept(f32x4.splat(8.3334519073e-3));
  const p2 = kept(f32x4.splat(4.1665795894e-2));
  const p1 = kept(f32x4.splat(1.6666665459e-1));
  const p0 = kept(f32x4.splat(5.0000001201e-1));
  const one = kept(f32x4.splat(1));
  const bias = kept(i32x4.splat(127));
  let sum = f32x4.splat(0);
  for (let at = scores; at < end; at += 16) {
    const clamped = f32x4.pmax(f32x4.sub(v128.load(at), most), least);
    const n = f32x4.nearest(f32x4.mul(clamped, log2));
    const r = f32x4.sub(f32x4.sub(clamped, f32x4.mul(n, high)), f32x4.mul(n, low));
    let p = f32x4.add(f32x4.mul(p5, r), p4);
    p = f32x4.add(f32x4.mul(p, r), p3);
    p = f32x4.add(f32x4.mul(p, r), p2);
    p = f32x4.add(f32x4.mul(p, r), p1);
    p = f32x4.add(f32x4.mul(p, r), p0);
    const fraction = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), one);
    const part = f32x4.mul(fraction, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), bias), 23));
    v128.store(at, part);
    sum = f32x4.add(sum, part);
  }
  const share = f32x4.splat(1 / sumLanes(sum));
  for (let at = scores; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}

/** GELU in place with the exact error function: x · (1 + erf(x / √2)) / 2; erf as a ratio of polynomials after Eigen and XLA, to 4e-7. */
export function gelu(x: usize, end: usize): void {
  const limit = kept(f32x4.splat(3.832506856900711));
  const least = kept(f32x4.splat(-3.832506856900711));
  const root = kept(f32x4.splat(0.70710677));
  const p6 = kept(f32x4.splat(-2.72614225801306e-10));
  const p5 = kept(f32x4.splat(2.77068142495902e-8));
  const p4 = kept(f32x4.splat(-2.10102402082508e-6));
  const p3 = kept(f32x4.splat(-5.69250639462346e-5));
  const p2 = kept(f32x4.splat(-7.34990630326855e-4));
  const p1 = kept(f32x4.splat(-2.95459980854025e-3));
  const p0 = kept(f32x4.splat(-1.60960333262415e-2));
  const q4 = kept(f32x4.splat(-1.45660718464996e-5));
  const q3 = kept(f32x4.splat(-2.13374055278905e-4));
  const q2 = kept(f32x4.splat(-1.68282697438203e-3));
  const q1 = kept(f32x4.splat(-7.37332916720468e-3));
  const q0 = kept(f32x4.splat(-1.42647390514189e-2));
  const half = kept(f32x4.splat(0.5));
  for (; x < end; x += 16) {
    const value = v128.load(x);
    const t = f32x4.pmax(least, f32x4.pmin(limit, f32x4.mul(value, root)));
    const s = f32x4.mul(t, t);
    let p = f32x4.add(f32x4.mul(p6, s), p5);
    p = f32x4.add(f32x4.mul(p, s), p4);
    p = f32x4.add(f32x4.mul(p, s), p3);
    p = f32x4.add(f32x4.mul(p, s), p2);
    p = f32x4.add(f32x4.mul(p, s), p1);
    p = f32x4.add(f32x4.mul(p, s), p0);
    let q = f32x4.add(f32x4.mul(q4, s), q3);
    q = f32x4.add(f32x4.mul(q, s), q2);
    q = f32x4.add(f32x4.mul(q, s), q1);
    q = f32x4.add(f32x4.mul(q, s), q0);
    const erf = f32x4.div(f32x4.mul(t, p), q);
    const part = f32x4.mul(value, half);
    v128.store(x, f32x4.add(part, f32x4.mul(part, erf)));
  }
}
