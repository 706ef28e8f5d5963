/** The gated short convolution of LFM2. */

/**
 * For the channels `[from, to)`, in fours, of `rows` rows of `gates`, which hold B, C and x of `width` each:
 * `out = C · Σ taps[k] · (B · x)[row − (3 − 1) + k]`. `state` holds the last two (B · x) before the first row, and after it
 * those before the next; `taps` is 3 × width.
 */
export function convolve(gates: usize, rows: usize, width: usize, taps: usize, state: usize, out: usize, from: usize, to: usize): void {
  const line = width << 2;
  for (let at = from << 2; at < to << 2; at += 16) {
    let before = v128.load(state + at);
    let last = v128.load(state + line + at);
    const first = v128.load(taps + at);
    const second = v128.load(taps + line + at);
    const third = v128.load(taps + 2 * line + at);
    let gate = gates + at;
    let target = out + at;
    for (let row: usize = 0; row < rows; row++, gate += 3 * line, target += line) {
      const own = f32x4.mul(v128.load(gate), v128.load(gate + 2 * line));
      const sum = f32x4.add(f32x4.add(f32x4.mul(first, before), f32x4.mul(second, last)), f32x4.mul(third, own));
      v128.store(target, f32x4.mul(v128.load(gate + line), sum));
      before = last;
      last = own;
    }
    v128.store(state + at, before);
    v128.store(state + line + at, last);
  }
}
