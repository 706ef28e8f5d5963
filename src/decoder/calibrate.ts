/**
 * Takes a model's leaning towards some labels, whatever the text, out of its answers: each probability is divided by how
 * likely the label is without a text (contextual calibration, Zhao et al. 2021, https://arxiv.org/abs/2102.09690) or on the
 * mean over texts (batch calibration, Zhou et al. 2024, https://arxiv.org/abs/2309.17249).
 */
export function calibrate(probabilities: readonly number[], prior: readonly number[]): number[] {
  const weights = probabilities.map((probability, label) => probability / Math.max(prior[label] ?? 0, least));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : probabilities.map(() => 1 / probabilities.length);
}

/** Below this a probability is the noise of rounded weights, and says nothing that could be divided by. */
const least = 1e-6;

/**
 * The mean answer over the texts a task has seen. It begins with the answers for texts that say nothing, which count as
 * `weight` texts, so that the first real text is calibrated as well (contextually) and the hundredth by its batch.
 */
export class RunningPrior {
  readonly #sums: number[];
  #count: number;

  constructor(start: readonly (readonly number[])[], weight = start.length) {
    const labels = start[0]?.length ?? 0;
    this.#sums = Array.from({ length: labels }, (_, label) => (start.reduce((sum, answer) => sum + answer[label]!, 0) / start.length) * weight);
    this.#count = weight;
  }

  /** The mean so far. */
  get prior(): readonly number[] {
    return this.#sums.map((sum) => sum / this.#count);
  }

  /** Takes in an answer as the model gave it, not calibrated. */
  add(probabilities: readonly number[]): void {
    for (const [label, probability] of probabilities.entries()) this.#sums[label]! += probability;
    this.#count++;
  }
}
