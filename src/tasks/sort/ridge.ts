/**
 * Ridge regression onto labels, one column each, with its cross-validation. On these vectors it is mostly level with a
 * multinomial logistic regression, and far cheaper: everything that is known of folds follows from one inverse per penalty,
 * without fitting anything again. Source: Rifkin & Klautau 2004 (regression onto labels); for the held-out residuals of a set S,
 * (M_SS)⁻¹·(M·T)_S with M = (K + λI)⁻¹, An, Liu & Venkatesh 2007.
 */
import { factorize, invert, solveFactorized } from './cholesky';

/** Examples as a fit sees them. Rows of `inputs` have the same length; the targets' rows are `labels` long. */
export interface Samples {
  readonly inputs: readonly Float64Array[];
  /** The label of each, by number. */
  readonly answers: readonly number[];
  readonly labels: number;
}

/** Penalties that are tried. Inputs have a mean square length of 1, so that these mean the same for every set of texts. */
export const penalties = [0.03, 0.1, 0.3, 1, 3, 10] as const;

/** How much each example counts: every label as much as every other, whatever the number of its examples. Square roots, mean square 1. */
function rootWeights({ answers, labels }: Samples): Float64Array {
  const counts = new Array<number>(labels).fill(0);
  for (const answer of answers) counts[answer]!++;
  return Float64Array.from(answers, (answer) => Math.sqrt(answers.length / (labels * counts[answer]!)));
}

/** Weighted targets, shape [examples × labels]: how far an example's own label lies above the share of a die, and the others below. */
function targetsOf({ answers, labels }: Samples, roots: Float64Array): Float64Array {
  const targets = new Float64Array(answers.length * labels);
  answers.forEach((answer, row) => {
    for (let label = 0; label < labels; label++) targets[row * labels + label] = roots[row]! * ((answer === label ? 1 : 0) - 1 / labels);
  });
  return targets;
}

/** The product of two inputs, and 1 for the bias, which is an input that is always 1. */
function product(one: Float64Array, other: Float64Array): number {
  let sum = 1;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

/** Scores of each example by heads that were fitted without it, and the penalty of a head that is fitted to all. */
export interface HeldOut {
  /** Shape [examples × labels]. */
  readonly scores: Float64Array;
  readonly penalty: number;
}

/**
 * Nested cross-validation, exactly: each fold is scored by a head that was fitted without it, under the penalty that was best on
 * the other folds alone. Pauses now and again.
 *
 * @param folds the fold of each example, numbers from 0 without a gap, at least three of them.
 */
export function* crossValidate(samples: Samples, folds: Uint8Array): Generator<void, HeldOut> {
  const { inputs, labels } = samples;
  const size = inputs.length;
  const roots = rootWeights(samples);
  const targets = targetsOf(samples, roots);
  const kernel = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const value = roots[row]! * roots[column]! * product(inputs[row]!, inputs[column]!);
      kernel[row * size + column] = kernel[column * size + row] = value;
    }
    if (row % 32 === 0) yield;
  }
  const sets = setsOf(folds);
  const residuals: Float64Array[] = [];
  const inner: number[][] = [];
  const outer: number[] = [];
  for (const penalty of penalties) {
    const shifted = kernel.slice();
    for (let row = 0; row < size; row++) shifted[row * size + row]! += penalty;
    yield;
    const inverse = invert(shifted, size);
    yield;
    const coefficients = multiply(inverse, targets, size, labels);
    const own = new Float64Array(size * labels);
    for (const set of sets) place(own, residualsOf(inverse, coefficients, set, size, labels), set, labels);
    residuals.push(own);
    outer.push(squares(own));
    inner.push(innerErrors(inverse, coefficients, sets, size, labels));
    yield;
  }
  const scores = new Float64Array(size * labels);
  sets.forEach((set, fold) => {
    const best = leastOf(inner.map((errors) => errors[fold]!));
    for (const row of set) {
      for (let label = 0; label < labels; label++) {
        const at = row * labels + label;
        scores[at] = (targets[at]! - residuals[best]![at]!) / roots[row]!;
      }
    }
  });
  return { scores, penalty: penalties[leastOf(outer)]! };
}

/** For each fold, the squared errors about the others of heads that have seen neither. */
function innerErrors(inverse: Float64Array, coefficients: Float64Array, sets: readonly number[][], size: number, labels: number): number[] {
  const errors = new Array<number>(sets.length).fill(0);
  sets.forEach((one, first) => {
    sets.forEach((other, second) => {
      if (second <= first) return;
      const both = residualsOf(inverse, coefficients, [...one, ...other], size, labels);
      errors[first]! += squares(both.subarray(one.length * labels));
      errors[second]! += squares(both.subarray(0, one.length * labels));
    });
  });
  return errors;
}

/** Weighted residuals of some examples under a head that was fitted to the others. */
function residualsOf(inverse: Float64Array, coefficients: Float64Array, set: readonly number[], size: number, labels: number): Float64Array {
  const block = new Float64Array(set.length ** 2);
  set.forEach((row, at) => {
    for (let other = 0; other <= at; other++) block[at * set.length + other] = inverse[row * size + set[other]!]!;
  });
  const values = new Float64Array(set.length * labels);
  set.forEach((row, at) => void values.set(coefficients.subarray(row * labels, (row + 1) * labels), at * labels));
  factorize(block, set.length);
  solveFactorized(block, set.length, values, labels);
  return values;
}

/** A head: for each label its weights, then its bias. Shape [labels × (features + 1)]. Pauses now and again. */
export function* fitHead(samples: Samples, penalty: number): Generator<void, Float64Array> {
  const { inputs, labels } = samples;
  const roots = rootWeights(samples);
  const targets = targetsOf(samples, roots);
  const width = inputs[0]!.length + 1;
  const weights = new Float64Array(labels * width);
  const add = (row: number, coefficientAt: (label: number) => number) => {
    for (let label = 0; label < labels; label++) {
      const times = coefficientAt(label);
      const input = inputs[row]!;
      for (let at = 0; at < width - 1; at++) weights[label * width + at]! += times * input[at]!;
      weights[label * width + width - 1]! += times;
    }
  };
  if (inputs.length <= width) {
    const size = inputs.length;
    const kernel = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) kernel[row * size + column] = roots[row]! * roots[column]! * product(inputs[row]!, inputs[column]!);
      kernel[row * size + row]! += penalty;
      if (row % 32 === 0) yield;
    }
    factorize(kernel, size);
    solveFactorized(kernel, size, targets, labels);
    for (let row = 0; row < size; row++) add(row, (label) => roots[row]! * targets[row * labels + label]!);
    return weights;
  }
  // More examples than features: the same head from the features' side.
  const covariance = new Float64Array(width * width);
  const right = new Float64Array(width * labels);
  for (const [row, input] of inputs.entries()) {
    const weight = roots[row]! ** 2;
    for (let at = 0; at < width; at++) {
      const value = weight * (input[at] ?? 1);
      for (let other = 0; other <= at; other++) covariance[at * width + other]! += value * (input[other] ?? 1);
      for (let label = 0; label < labels; label++) right[at * labels + label]! += roots[row]! * (input[at] ?? 1) * targets[row * labels + label]!;
    }
    if (row % 4 === 0) yield;
  }
  for (let at = 0; at < width; at++) covariance[at * width + at]! += penalty;
  factorize(covariance, width);
  solveFactorized(covariance, width, right, labels);
  for (let at = 0; at < width; at++) for (let label = 0; label < labels; label++) weights[label * width + at] = right[at * labels + label]!;
  return weights;
}

function setsOf(folds: Uint8Array): number[][] {
  const sets: number[][] = [];
  folds.forEach((fold, row) => {
    sets[fold] ??= [];
    sets[fold].push(row);
  });
  return sets;
}

function multiply(matrix: Float64Array, values: Float64Array, size: number, columns: number): Float64Array {
  const result = new Float64Array(size * columns);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < size; k++) {
      const times = matrix[row * size + k]!;
      for (let column = 0; column < columns; column++) result[row * columns + column]! += times * values[k * columns + column]!;
    }
  }
  return result;
}

function place(into: Float64Array, values: Float64Array, set: readonly number[], columns: number): void {
  set.forEach((row, at) => void into.set(values.subarray(at * columns, (at + 1) * columns), row * columns));
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** The place of the least; of equals that of the last, which is the stronger penalty. */
function leastOf(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value <= values[best]! ? at : best), 0);
}
