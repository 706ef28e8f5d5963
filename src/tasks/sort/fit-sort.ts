/** From texts of the user's own, as the encoder reads them, to a head that sorts others, and to what it is worth. */
import type { ExampleLabel, FittedSort } from '../../core/run/fit';
import { softmax } from '../../core/encoding/softmax';
import { topScore } from '../../core/run/result';
import { dealFolds, sampleEvenly } from './folds';
import { packWeights } from './pack-weights';
import { markFor, reportOf, type Told } from './report';
import { crossValidate, fitHead, type Samples } from './ridge';

/** The most folds; fewer where a label has fewer examples. */
const mostFolds = 5;
/** Of more examples than these so many are enough to know how often the head is right, within five in a hundred. */
const limitValidated = 400;
/** What *sure* and *likely* promise, as of the built-in tasks (`bench/quality/certainty`). */
const promised = { sure: 0.97, likely: 0.8 } as const;

/** What a fit works on. */
export interface FitInput {
  /** Without texts that stand twice under a label. */
  readonly labels: readonly ExampleLabel[];
  /** The vectors of the examples, label by label. */
  readonly vectors: readonly Float32Array[];
  /** Texts that stand under more than one label. */
  readonly contradictory: number;
  /** The version of the encoder that made the vectors. */
  readonly encoder: string;
}

/** Fits a head. Every label has at least three examples. Pauses now and again. The same every time for the same input. */
export function* fitSort({ labels, vectors, contradictory, encoder }: FitInput): Generator<void, FittedSort> {
  const answers = labels.flatMap(({ examples }, label) => examples.map(() => label));
  const scale = scaleOf(vectors);
  const inputs = vectors.map((vector) => Float64Array.from(vector, (value, at) => (value - scale.means[at]!) * scale.factors[at]!));
  yield;
  const whole: Samples = { inputs, answers, labels: labels.length };
  const taken = sampleEvenly(answers, limitValidated);
  const sample: Samples = { inputs: taken.map((at) => inputs[at]!), answers: taken.map((at) => answers[at]!), labels: labels.length };
  const least = Math.min(...labels.map((_, label) => sample.answers.filter((answer) => answer === label).length));
  const { scores, penalty } = yield* crossValidate(sample, dealFolds(sample.answers, Math.max(3, Math.min(mostFolds, least))));
  const temperature = fitTemperature(scores, sample);
  const told = sample.answers.map((answer, row): Told => tell(scores.subarray(row * labels.length, (row + 1) * labels.length), temperature, answer));
  const head = yield* fitHead(whole, penalty);
  return {
    encoder,
    labels: labels.map(({ name }) => name),
    weights: packWeights(unscale(head, scale, labels.length)),
    temperature,
    sure: markFor(promised.sure, told),
    likely: markFor(promised.likely, told),
    report: reportOf(labels, told, contradictory),
  };
}

function tell(scores: Float64Array, temperature: number, answer: number): Told {
  const shares = softmax(scores, temperature).map((confidence, label) => ({ label: String(label), confidence }));
  const { label, confidence } = topScore(shares);
  return { answer, told: Number(label), confidence };
}

interface Scale {
  readonly means: Float64Array;
  readonly factors: Float64Array;
}

/** Brings every feature to mean 0 and one variance, so that vectors have a mean square length of 1. No label is looked at. */
function scaleOf(vectors: readonly Float32Array[]): Scale {
  const width = vectors[0]!.length;
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const vector of vectors) for (let at = 0; at < width; at++) means[at]! += vector[at]! / vectors.length;
  for (const vector of vectors) for (let at = 0; at < width; at++) squares[at]! += (vector[at]! - means[at]!) ** 2 / vectors.length;
  // A feature that is the same in all examples tells nothing.
  return { means, factors: squares.map((square) => (square > 1e-9 ? 1 / Math.sqrt(square * width) : 0)) };
}

/** The head for vectors as they come from the encoder: weights of each label, then its bias. */
function unscale(head: Float64Array, { means, factors }: Scale, labels: number): Float32Array {
  const width = means.length;
  const plain = new Float32Array(head.length);
  for (let label = 0; label < labels; label++) {
    const row = label * (width + 1);
    let bias = head[row + width]!;
    for (let at = 0; at < width; at++) {
      const weight = head[row + at]! * factors[at]!;
      plain[row + at] = weight;
      bias -= weight * means[at]!;
    }
    plain[row + width] = bias;
  }
  return plain;
}

/**
 * The temperature under which held-out scores are likeliest, labels counting alike (Guo et al. 2017): found by golden section over
 * its logarithm, in which the likelihood has one peak.
 */
function fitTemperature(scores: Float64Array, { answers, labels }: Samples): number {
  const counts = new Array<number>(labels).fill(0);
  for (const answer of answers) counts[answer]!++;
  const lossAt = (logarithm: number) =>
    answers.reduce((sum, answer, row) => {
      const share = softmax(scores.subarray(row * labels, (row + 1) * labels), Math.exp(logarithm))[answer]!;
      return sum - Math.log(Math.max(share, 1e-12)) / counts[answer]!;
    }, 0);
  let [low, high] = [Math.log(0.02), Math.log(20)];
  const golden = (Math.sqrt(5) - 1) / 2;
  let [one, other] = [high - golden * (high - low), low + golden * (high - low)];
  let [lossOne, lossOther] = [lossAt(one), lossAt(other)];
  while (high - low > 0.01) {
    if (lossOne < lossOther) {
      [high, other, lossOther] = [other, one, lossOne];
      one = high - golden * (high - low);
      lossOne = lossAt(one);
    } else {
      [low, one, lossOne] = [one, other, lossOther];
      other = low + golden * (high - low);
      lossOther = lossAt(other);
    }
  }
  return Math.exp((low + high) / 2);
}
