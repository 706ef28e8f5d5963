import { describe, expect, it } from 'vitest';
import { createRandom } from '@/src/core/random';
import type { FittedSort } from '@/src/core/run/fit';
import { factorize, invert, solveFactorized } from '@/src/tasks/sort/cholesky';
import { fitSort } from '@/src/tasks/sort/fit-sort';
import { dealFolds, sampleEvenly } from '@/src/tasks/sort/folds';
import { unpackWeights } from '@/src/tasks/sort/pack-weights';
import { intervalOf } from '@/src/core/measure/wilson';
import { markFor } from '@/src/tasks/sort/report';
import { crossValidate, fitHead, penalties, type Samples } from '@/src/tasks/sort/ridge';

/** Two normal numbers at a time would be one too many (Box & Muller 1958). */
function createNormal(seed: number): () => number {
  const random = createRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Vectors around the corners of a simplex: those of label k lie `apart` along feature k. */
function cloud(counts: readonly number[], apart: number, width = 12, seed = 1): Float32Array[] {
  const normal = createNormal(seed);
  return counts.flatMap((count, label) =>
    Array.from({ length: count }, () => Float32Array.from({ length: width }, (_, at) => normal() + (at === label ? apart : 0))),
  );
}

const labelsOf = (counts: readonly number[]) =>
  counts.map((count, label) => ({ name: `label ${label}`, examples: Array.from({ length: count }, (_, at) => `${label}/${at}`) }));

function run<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function fitTo(counts: readonly number[], vectors: readonly Float32Array[]): FittedSort {
  return run(fitSort({ labels: labelsOf(counts), vectors, contradictory: 0, encoder: 'test' }));
}

const samplesOf = (counts: readonly number[], vectors: readonly Float32Array[]): Samples => ({
  inputs: vectors.map((vector) => Float64Array.from(vector, (value) => value / 4)),
  answers: counts.flatMap((count, label) => new Array<number>(count).fill(label)),
  labels: counts.length,
});

describe('the algebra of a fit', () => {
  it('solves and inverts what it has factorized', () => {
    const normal = createNormal(3);
    const size = 9;
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, normal));
    const matrix = Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      return rows[row]!.reduce((sum, value, k) => sum + value * rows[column]![k]!, row === column ? 1 : 0);
    });
    const inverse = invert(matrix.slice(), size);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += matrix[row * size + k]! * inverse[k * size + column]!;
        expect(sum).toBeCloseTo(row === column ? 1 : 0, 8);
      }
    }
    const factor = matrix.slice();
    factorize(factor, size);
    const wanted = Float64Array.from({ length: size * 2 }, normal);
    const right = new Float64Array(size * 2);
    for (let row = 0; row < size; row++)
      for (let k = 0; k < size; k++) for (let column = 0; column < 2; column++) right[row * 2 + column]! += matrix[row * size + k]! * wanted[k * 2 + column]!;
    solveFactorized(factor, size, right, 2);
    right.forEach((value, at) => void expect(value).toBeCloseTo(wanted[at]!, 8));
    expect(() => factorize(Float64Array.of(1, 0, 2, 1), 2)).toThrow(RangeError);
  });

  it('gives the same head from the side of the examples and from that of the features', () => {
    const counts = [9, 6];
    const samples = samplesOf(counts, cloud(counts, 2, 14));
    const narrow: Samples = { ...samples, inputs: samples.inputs.map((input) => input.slice(0, 5)) };
    const wide: Samples = { ...samples, inputs: narrow.inputs.map((input) => Float64Array.from([...input, ...new Array<number>(20).fill(0)])) };
    const [few, many] = [run(fitHead(narrow, 0.3)), run(fitHead(wide, 0.3))];
    for (let label = 0; label < 2; label++) {
      for (let at = 0; at < 5; at++) expect(many[label * 26 + at]).toBeCloseTo(few[label * 6 + at]!, 8);
      expect(many[label * 26 + 25]).toBeCloseTo(few[label * 6 + 5]!, 8);
    }
  });

  it('scores held-out examples exactly as heads that were fitted without them', () => {
    const counts = [12, 10, 11];
    const samples = samplesOf(counts, cloud(counts, 1.5));
    const folds = dealFolds(samples.answers, 4);
    const { scores } = run(crossValidate(samples, folds));
    for (let fold = 0; fold < 4; fold++) {
      const seen = samples.answers.map((_, at) => at).filter((at) => folds[at] !== fold);
      // Weights of labels are those of all examples; dealt evenly they are nearly those of the rest, so the best of all penalties comes near.
      const near = penalties.map((penalty) => {
        const head = run(fitHead({ ...samples, inputs: seen.map((at) => samples.inputs[at]!), answers: seen.map((at) => samples.answers[at]!) }, penalty));
        const errors = samples.answers.flatMap((_, at) =>
          folds[at] === fold ? scoresOf(head, samples.inputs[at]!, 3).map((score, label) => Math.abs(score - scores[at * 3 + label]!)) : [],
        );
        return Math.max(...errors);
      });
      expect(Math.min(...near)).toBeLessThan(0.05);
      expect(Math.max(...near)).toBeGreaterThan(0.05);
    }
  });
});

function scoresOf(head: ArrayLike<number>, input: ArrayLike<number>, labels: number): number[] {
  const width = input.length + 1;
  return Array.from({ length: labels }, (_, label) => {
    let sum = head[label * width + width - 1]!;
    for (let at = 0; at < input.length; at++) sum += head[label * width + at]! * input[at]!;
    return sum;
  });
}

describe('folds', () => {
  it('hold every label as evenly as can be, and are the same every time', () => {
    const answers = [10, 7, 23].flatMap((count, label) => new Array<number>(count).fill(label));
    const folds = dealFolds(answers, 5);
    expect(folds).toEqual(dealFolds(answers, 5));
    for (let label = 0; label < 3; label++) {
      const counts = [0, 1, 2, 3, 4].map((fold) => answers.filter((answer, at) => answer === label && folds[at] === fold).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it('take as many of each label as there is room for', () => {
    const answers = [100, 5, 100].flatMap((count, label) => new Array<number>(count).fill(label));
    const taken = sampleEvenly(answers, 45);
    expect(taken).toHaveLength(45);
    expect([0, 1, 2].map((label) => taken.filter((at) => answers[at] === label).length)).toEqual([20, 5, 20]);
  });
});

describe('a fit', () => {
  it('finds what sets labels apart, and is right about texts that it has not seen', () => {
    const counts = [40, 40, 40];
    const fitted = fitTo(counts, cloud(counts, 4));
    expect(fitted.report.right / fitted.report.total).toBeGreaterThan(0.93);
    expect(fitted.report.advice).toEqual([]);
    const head = unpackWeights(fitted.weights);
    const fresh = cloud([50, 50, 50], 4, 12, 99);
    const right = fresh.filter((vector, at) => {
      const scores = scoresOf(head, vector, 3);
      return scores.indexOf(Math.max(...scores)) === Math.floor(at / 50);
    }).length;
    expect(right / 150).toBeGreaterThan(0.93);
    // What was promised of unseen texts holds for them.
    expect(right / 150).toBeGreaterThan(fitted.report.from - 0.03);
    expect(fitted.likely).toBeLessThanOrEqual(1);
  });

  it('leaves every other feature alone', () => {
    const counts = [80, 80];
    const head = unpackWeights(fitTo(counts, cloud(counts, 5)).weights);
    const squares = Array.from({ length: 12 }, (_, at) => (head[at]! - head[13 + at]!) ** 2);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(squares.slice(0, 2)) / sum(squares)).toBeGreaterThan(0.8);
  });

  it('says that it is no better than chance where labels mean nothing, and promises nothing', () => {
    let right = 0;
    let total = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const counts = [20, 20, 20];
      const { report, sure } = fitTo(counts, cloud(counts, 0, 40, seed));
      right += report.right;
      total += report.total;
      expect(sure).toBeGreaterThan(1);
      if (seed === 1) expect(report.advice).toContainEqual({ code: 'chance' });
    }
    // The penalty is chosen without the fold that is scored: nothing leaks.
    const { from, to } = intervalOf(right, total, 3);
    expect(from).toBeLessThan(1 / 3);
    expect(to).toBeGreaterThan(1 / 3);
  });

  it('is the same every time, and does not care how many examples a label has', () => {
    const counts = [60, 12];
    const vectors = cloud(counts, 3);
    const fitted = fitTo(counts, vectors);
    expect(fitTo(counts, vectors)).toEqual(fitted);
    expect(fitted.report.advice).toContainEqual({ code: 'unbalanced', label: 'label 0', other: 'label 1' });
    const head = unpackWeights(fitted.weights);
    const fresh = cloud([0, 60], 3, 12, 5);
    const right = fresh.filter((vector) => scoresOf(head, vector, 2)[1]! > scoresOf(head, vector, 2)[0]!).length;
    expect(right / 60).toBeGreaterThan(0.8);
  });

  it('names the two labels that are taken for one another', () => {
    const counts = [30, 30, 30];
    const vectors = cloud(counts, 6);
    // The third label lies where the second does.
    for (let at = 60; at < 90; at++) vectors[at]!.set(vectors[at - 30]!.map((value, feature) => value + (feature > 2 ? 0.01 : 0)));
    const { report } = fitTo(counts, vectors);
    expect([report.worst?.label, report.worst?.other].sort()).toEqual(['label 1', 'label 2']);
    expect(report.advice.map(({ code }) => code)).toContain('alike');
  });

  it('says which labels have too few examples, and works with three of each', () => {
    const counts = [3, 9];
    const { report } = fitTo(counts, cloud(counts, 6));
    expect(report.advice).toContainEqual({ code: 'few', label: 'label 0', count: 3 });
    expect(report.total).toBe(12);
  });

  it('knows from a part of many examples how often it is right', () => {
    const counts = [300, 300];
    const { report } = fitTo(counts, cloud(counts, 3));
    expect(report.total).toBe(400);
    expect(report.to - report.from).toBeLessThan(0.1);
  });
});

describe('what a confidence is worth', () => {
  it('is promised only where enough examples bear it out', () => {
    const told = (right: number, wrong: number, confidence: number) =>
      [...new Array<boolean>(right).fill(true), ...new Array<boolean>(wrong).fill(false)].map((isRight) => ({ answer: 1, told: isRight ? 1 : 0, confidence }));
    expect(markFor(0.97, told(20, 0, 0.9))).toBeGreaterThan(1);
    expect(markFor(0.97, told(120, 0, 0.9))).toBe(0.9);
    expect(markFor(0.8, [...told(40, 2, 0.9), ...told(10, 10, 0.5)])).toBe(0.9);
    expect(markFor(0.8, [...told(40, 2, 0.9), ...told(10, 1, 0.5)])).toBe(0.5);
  });

  it('has an interval that narrows with the number of examples', () => {
    expect(intervalOf(8, 10)).toMatchObject({ from: expect.closeTo(0.49, 2), to: expect.closeTo(0.943, 2) });
    expect(intervalOf(800, 1000).from).toBeCloseTo(0.774, 3);
  });
});
