/**
 * What a pattern of ours may cost for each character of a text. Users' patterns may cost `limitPatternCost`; ours are
 * read by us, run behind words that few texts hold, and are driven over hostile texts by a test, so they may cost more.
 */
const usual = 60_000;

/** Patterns of which the bound is higher, by how they begin, and why that does no harm. */
const rare: readonly (readonly [start: string, cost: number])[] = [
  // Tried only where one of its names begins.
  ['(?<![\\p{L}\\p{N}_-])(?<word>(?:(?:account|', 4_000_000],
  // Only behind “curl”.
  ['(?<![A-Za-z-])curl\\s', 120_000],
  // Only in texts with the name of a kind of street, behind a number.
  ['(?<![\\p{L}\\p{N}.,$-])\\d{1,5}[A-Za-z]?(?:\\s[NSEW]', 110_000],
];

export function limitOf(source: string): number {
  return rare.find(([start]) => source.startsWith(start))?.[1] ?? usual;
}
