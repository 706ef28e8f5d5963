/** The 95% interval of a share of which so many of so many were seen (Wilson 1927). */
export function intervalOf(right: number, total: number, z = 1.96): { readonly from: number; readonly to: number } {
  if (total === 0) return { from: 0, to: 1 };
  const share = right / total;
  const middle = (share + z ** 2 / (2 * total)) / (1 + z ** 2 / total);
  const reach = (z / (1 + z ** 2 / total)) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  return { from: Math.max(0, middle - reach), to: Math.min(1, middle + reach) };
}
