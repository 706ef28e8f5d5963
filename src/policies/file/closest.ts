/** The name that was probably meant: of those at most a third of the letters away, the nearest. */
export function closest(typed: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => [name, distanceOf(typed.toLowerCase(), name.toLowerCase())] as const);
  const [name, distance] = distances.toSorted(([, one], [, other]) => one - other)[0] ?? ['', Infinity];
  return distance <= Math.max(2, Math.ceil(name.length / 3)) && distance < typed.length ? name : undefined;
}

/** Letters to insert, drop, exchange or swap with their neighbour (optimal string alignment). */
function distanceOf(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const exchange = last[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, exchange, isSwap ? before[j - 2]! + 1 : Infinity));
    }
    [before, last] = [last, row];
  }
  return last[other.length]!;
}
