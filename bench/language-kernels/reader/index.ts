/** Reads memory and does nothing else: what comes in is the most that any kernel can be given. AssemblyScript. */

/** Reads `bytes` (a multiple of 64) from each of four places `next` bytes apart, in turns as the kernels do. */
export function read(at: usize, bytes: usize, next: usize): i32 {
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (const end = at + bytes; at < end; at += 64) {
    a = v128.or(a, v128.or(v128.or(v128.load(at), v128.load(at, 16)), v128.or(v128.load(at, 32), v128.load(at, 48))));
    const second = at + next;
    b = v128.or(b, v128.or(v128.or(v128.load(second), v128.load(second, 16)), v128.or(v128.load(second, 32), v128.load(second, 48))));
    const third = second + next;
    c = v128.or(c, v128.or(v128.or(v128.load(third), v128.load(third, 16)), v128.or(v128.load(third, 32), v128.load(third, 48))));
    const fourth = third + next;
    d = v128.or(d, v128.or(v128.or(v128.load(fourth), v128.load(fourth, 16)), v128.or(v128.load(fourth, 32), v128.load(fourth, 48))));
  }
  const all = v128.or(v128.or(a, b), v128.or(c, d));
  return i32x4.extract_lane(all, 0);
}
