/** Probabilities of `logits / temperature`; they sum to 1. */
export function softmax(logits: ArrayLike<number>, temperature = 1): number[] {
  let max = -Infinity;
  for (let at = 0; at < logits.length; at++) if (logits[at]! > max) max = logits[at]!;
  const weights = new Array<number>(logits.length);
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at] = Math.exp((logits[at]! - max) / temperature);
  for (let at = 0; at < weights.length; at++) weights[at]! /= sum;
  return weights;
}
