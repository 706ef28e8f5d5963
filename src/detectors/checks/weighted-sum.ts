/**
 * The sum of the digits of `value`, each times the weight at its place; characters that are no
 * digits are passed over, digits beyond the weights are not counted. The base of most national
 * check digits, collected in https://arthurdejong.org/python-stdnum/
 */
export function weightedSum(value: string, weights: readonly number[]): number {
  let sum = 0;
  let place = 0;
  for (const char of value) {
    if (char < '0' || char > '9') continue;
    sum += Number(char) * (weights[place++] ?? 0);
  }
  return sum;
}
