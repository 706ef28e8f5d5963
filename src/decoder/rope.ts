/**
 * Writes the angles of rotary positions: per position the cosines of `position · base^(−2i / size)` for i below size / 2, then the
 * sines. Source: “RoFormer” (arXiv 2104.09864); computed in double precision, since positions are large numbers.
 */
export function writeAngles(base: number, size: number, first: number, count: number, out: Float32Array): void {
  const half = size / 2;
  const frequencies = Float64Array.from({ length: half }, (_, i) => base ** ((-2 * i) / size));
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < half; i++) {
      const angle = (first + row) * frequencies[i]!;
      out[row * size + i] = Math.cos(angle);
      out[row * size + half + i] = Math.sin(angle);
    }
  }
}
