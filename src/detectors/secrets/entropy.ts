/**
 * Shannon entropy of the characters of `value`, in bits per character; 0 for the empty text.
 * https://doi.org/10.1002/j.1538-7305.1948.tb01338.x
 */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
