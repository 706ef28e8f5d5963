import { FailureError } from '../core/run/failure';
import type { Sampling } from '../core/store/model';
import { createRandom } from '../core/random';

/** How a token is drawn. Temperature 0 is greedy: always the likeliest. */
export interface SampleOptions extends Sampling {
  /** How many of the last tokens the repetition penalty looks at; all unless told. */
  readonly repetitionWindow?: number;
  /** The same seed, prompt and weights draw the same tokens. */
  readonly seed?: number;
}

/** Draws a token: an index into `logits`, which are changed. `recent` are indices drawn or read before, the newest last. */
export type Sampler = (logits: Float32Array, recent: readonly number[]) => number;

/**
 * Applied in the order in which the publishers' advice was found (Hugging Face's): repetition penalty, temperature,
 * top-k, top-p, min-p. Throws `model-failed` where the logits hold nothing to draw from.
 */
export function createSampler(options: SampleOptions): Sampler {
  const { temperature, topK = 0, topP = 1, minP = 0, repetitionPenalty = 1, repetitionWindow = Number.POSITIVE_INFINITY } = options;
  const random = createRandom(options.seed ?? 0);
  return (logits, recent) => {
    if (repetitionPenalty !== 1) penalise(logits, recent.slice(Math.max(0, recent.length - repetitionWindow)), repetitionPenalty);
    const best = argmax(logits);
    if (temperature <= 0) return best;
    if (topK === 0 && topP >= 1 && minP <= 0) return drawFromAll(logits, logits[best]!, temperature, random()) ?? best;
    const chosen = nucleus(topOf(logits, logits[best]!, { temperature, topK, topP, minP }), topP, minP);
    let left = random() * sumOf(chosen);
    for (const { index, weight } of chosen) {
      left -= weight;
      if (left < 0) return index;
    }
    return best;
  };
}

/** The highest logit's index, the first of equals. Throws `model-failed` where none is finite. */
export function argmax(logits: Float32Array): number {
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < logits.length; index++) {
    if (logits[index]! > highest) {
      highest = logits[index]!;
      best = index;
    }
  }
  if (best < 0 || highest === Number.POSITIVE_INFINITY) throw new FailureError({ code: 'model-failed' });
  return best;
}

/** Keskar et al. 2019, https://arxiv.org/abs/1909.05858, once for each token whatever its count. */
function penalise(logits: Float32Array, recent: readonly number[], penalty: number): void {
  for (const index of new Set(recent)) {
    const logit = logits[index];
    if (logit !== undefined) logits[index] = logit > 0 ? logit / penalty : logit * penalty;
  }
}

interface Weighted {
  readonly index: number;
  /** Relative to the likeliest token's. */
  readonly weight: number;
}

interface Top {
  /** The likeliest first. */
  readonly tokens: readonly Weighted[];
  /** The weight of all tokens among which the nucleus is sought. */
  readonly total: number;
}

/** How far below the likeliest, in natural logarithms, tokens are looked at; further only where these are not enough. */
const depths = [8, 16, Number.POSITIVE_INFINITY];

/**
 * The likeliest tokens: `topK` of them, or all that may count. A vocabulary of 262,144 is never sorted whole where a few
 * dozen tokens are likely.
 */
function topOf(logits: Float32Array, highest: number, { temperature, topK, topP, minP }: Required<Omit<Sampling, 'repetitionPenalty'>>): Top {
  const wanted = Math.min(topK, logits.length);
  const total = wanted || topP >= 1 ? 0 : totalWeight(logits, highest, temperature);
  // What min-p drops need not be found.
  for (const depth of topP >= 1 && !wanted ? [-Math.log(minP) + 1e-6] : depths) {
    const tokens: Weighted[] = [];
    const least = highest - depth * temperature;
    for (let index = 0; index < logits.length; index++) {
      if (logits[index]! >= least) tokens.push({ index, weight: weightOf(logits[index]!, highest, temperature) });
    }
    const isEnough = wanted ? tokens.length >= wanted : sumOf(tokens) >= topP * total;
    if (!isEnough && depth < Number.POSITIVE_INFINITY && (wanted || topP < 1)) continue;
    tokens.sort((a, b) => b.weight - a.weight || a.index - b.index);
    const kept = wanted ? tokens.slice(0, wanted) : tokens;
    return { tokens: kept, total: wanted ? sumOf(kept) : total };
  }
  return { tokens: [], total: 0 };
}

/** Without any limit: one token of all. Null where rounding leaves none. */
function drawFromAll(logits: Float32Array, highest: number, temperature: number, place: number): number | null {
  let left = place * totalWeight(logits, highest, temperature);
  for (let index = 0; index < logits.length; index++) {
    if (logits[index]! < highest - negligible * temperature) continue;
    left -= weightOf(logits[index]!, highest, temperature);
    if (left < 0) return index;
  }
  return null;
}

/** A token so many natural logarithms below the likeliest adds less than is lost by rounding. */
const negligible = 30;

function totalWeight(logits: Float32Array, highest: number, temperature: number): number {
  const least = highest - negligible * temperature;
  let total = 0;
  for (let index = 0; index < logits.length; index++) if (logits[index]! >= least) total += Math.exp((logits[index]! - highest) / temperature);
  return total;
}

function weightOf(logit: number, highest: number, temperature: number): number {
  return Number.isNaN(logit) ? 0 : Math.exp((logit - highest) / temperature);
}

function sumOf(tokens: readonly Weighted[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

/** As few of the likeliest as hold `topP` of them all (Holtzman et al. 2020), and none below `minP` of the first (Nguyen et al. 2024). */
function nucleus({ tokens, total }: Top, topP: number, minP: number): readonly Weighted[] {
  let count = 0;
  for (let sum = 0; count < tokens.length && (topP >= 1 || sum < topP * total); count++) sum += tokens[count]!.weight;
  const kept = tokens.slice(0, count);
  return kept.filter(({ weight }) => weight >= minP * kept[0]!.weight);
}
