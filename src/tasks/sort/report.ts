/** What cross-validation has shown, in numbers that a person can rely on. */
import { intervalOf } from '../../core/measure/wilson';
import { fewExamples, type ExampleLabel, type FitAdvice, type FitReport } from '../../core/run/fit';
import { membersOf } from './folds';

/** A label for an example that a head gave without having seen it, and with which share. */
export interface Told {
  readonly answer: number;
  readonly told: number;
  readonly confidence: number;
}

/**
 * The least confidence from which as large a share is right as is wanted, held out examples being the witness: the lower end of
 * the interval must reach it. Above 1 where these examples cannot show it of any.
 */
export function markFor(target: number, all: readonly Told[]): number {
  const ordered = all.toSorted((one, other) => other.confidence - one.confidence);
  let right = 0;
  let mark = 2;
  ordered.forEach(({ answer, told, confidence }, at) => {
    if (answer === told) right++;
    const isLastOfItsKind = ordered[at + 1]?.confidence !== confidence;
    if (isLastOfItsKind && intervalOf(right, at + 1, oneSided).from >= target) mark = confidence;
  });
  return mark;
}

/** Of a 95% interval. As the least of many marks is taken, fewer than 95 of 100 hold on other texts (docs/custom-tasks.md has figures). */
const oneSided = 1.645;

/** Counts what was right, and says what the examples lack. `examples` are those that were given, of which `all` may be a part. */
export function reportOf(labels: readonly ExampleLabel[], all: readonly Told[], contradictory: number): FitReport {
  const right = all.filter(({ answer, told }) => answer === told).length;
  const groups = membersOf(all.map(({ answer }) => answer));
  const baseline = Math.max(...groups.map(({ length }) => length)) / Math.max(1, all.length);
  const interval = intervalOf(right, all.length);
  const worst = worstPair(labels, all, groups);
  return {
    right,
    total: all.length,
    ...interval,
    baseline,
    ...(worst && { worst }),
    advice: [...adviceOn(labels, contradictory), ...adviceFrom(interval.from, Math.max(baseline, 1 / labels.length), worst)],
  };
}

/** Largest to smallest label from which on it is said that they differ much. */
const muchMore = 4;

function adviceOn(labels: readonly ExampleLabel[], contradictory: number): FitAdvice[] {
  const few = labels.filter(({ examples }) => examples.length < fewExamples);
  const [least, ...rest] = labels.toSorted((one, other) => one.examples.length - other.examples.length);
  const most = rest.at(-1);
  const isUneven = least && most && most.examples.length >= muchMore * least.examples.length;
  return [
    ...few.map(({ name, examples }): FitAdvice => ({ code: 'few', label: name, count: examples.length })),
    ...(isUneven ? [{ code: 'unbalanced', label: most.name, other: least.name } as const] : []),
    ...(contradictory > 0 ? [{ code: 'contradictory', count: contradictory } as const] : []),
  ];
}

/** From this share of its texts on, a label is hardly told from another. */
const hardlyTold = 0.25;

function adviceFrom(from: number, chance: number, worst: FitReport['worst']): FitAdvice[] {
  if (from <= chance) return [{ code: 'chance' }];
  const isAlike = worst && worst.count >= 3 && worst.count / worst.of >= hardlyTold;
  return isAlike ? [{ code: 'alike', label: worst.label, other: worst.other }] : [];
}

function worstPair(labels: readonly ExampleLabel[], all: readonly Told[], groups: readonly number[][]): FitReport['worst'] {
  let worst: FitReport['worst'];
  groups.forEach((group, answer) => {
    labels.forEach(({ name: other }, told) => {
      const count = told === answer ? 0 : group.filter((at) => all[at]!.told === told).length;
      if (count > 0 && count / group.length > (worst ? worst.count / worst.of : 0)) worst = { label: labels[answer]!.name, other, count, of: group.length };
    });
  });
  return worst;
}
