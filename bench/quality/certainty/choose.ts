import type { CertaintyMarks } from '../../../src/core/encoding/encoding';
import { tallyParts } from '../../../src/core/run/certainty';
import { topScore } from '../../../src/core/run/result';
import { judgeAgain, type Said, type Unmarked } from './claims';

/** Of what is said without reserve, this share is to be right, and of what is said at all, that. */
export const targets = { sure: 0.97, likely: 0.8 } as const;

/** Fewer claims than this above a mark prove nothing: then there is no mark. */
const leastClaims = 30;
/** A mark that no confidence reaches. */
const never = 1.01;
/** Whether a text is mixed depends on the marks; after a few rounds they no longer change. */
const rounds = 4;

/** A text whose whole may be given a label, and how much it counts. */
interface Sayable extends Said {
  readonly weight: number;
}

/**
 * The least confidences per label from which enough of what is said is right, on labelled texts that nothing was tuned on.
 * Every set counts the same, however many texts it has. Marks are in the order of `labels`.
 */
export function chooseMarks(texts: readonly Unmarked[], labels: readonly string[]): CertaintyMarks {
  let marks: CertaintyMarks = { sure: labels.map(() => never), likely: labels.map(() => never) };
  for (let round = 0; round < rounds; round++) {
    const sayable = sayableOf(texts, marks);
    const marksFor = (target: number) => leastConfidences(sayable, labels, target);
    const next = { sure: marksFor(targets.sure), likely: marksFor(targets.likely) };
    if (JSON.stringify(next) === JSON.stringify(marks)) break;
    marks = next;
  }
  return marks;
}

/** What could be said of whole texts, were the bar for them at nothing and for their sentences at these marks. */
function sayableOf(texts: readonly Unmarked[], marks: CertaintyMarks): Sayable[] {
  const sizes = new Map<string, number>();
  for (const { dataset } of texts) sizes.set(dataset, (sizes.get(dataset) ?? 0) + 1);
  return texts.flatMap(({ dataset, gold, result }) => {
    if (result.withheld || tallyParts(judgeAgain(result, marks).parts).isMixed) return [];
    const { label, confidence } = topScore(result.scores);
    return [{ dataset, label, confidence, isRight: label === gold, weight: 1 / sizes.get(dataset)! }];
  });
}

/** How far one label may fall below the target that all of them together reach. */
const leeway = 0.04;
/** Marks that are tried of each label, evenly spread over what is said with it. */
const steps = 60;

/** A mark with what is said from there on. */
interface Step {
  readonly mark: number;
  readonly all: number;
  readonly right: number;
}

/** The marks with which most is said, while the share that is right is at least the target over all labels and hardly less for each. */
function leastConfidences(said: readonly Sayable[], labels: readonly string[], target: number): number[] {
  const ladders = labels.map((label) =>
    ladderOf(
      said.filter((one) => one.label === label),
      target - leeway,
    ),
  );
  let best: { readonly all: number; readonly marks: readonly number[] } = { all: 0, marks: labels.map(() => never) };
  const climb = (at: number, sum: Step, marks: readonly number[]): void => {
    if (at === ladders.length) {
      if (sum.right >= target * sum.all && sum.all > best.all) best = { all: sum.all, marks };
      return;
    }
    for (const { mark, all, right } of ladders[at]!) climb(at + 1, { mark, all: sum.all + all, right: sum.right + right }, [...marks, mark]);
  };
  climb(0, { mark: 0, all: 0, right: 0 }, []);
  return [...best.marks];
}

/** The marks of one label from which on at least this share is right, from saying nothing to saying most. */
function ladderOf(said: readonly Sayable[], least: number): Step[] {
  const falling = [...said].sort((a, b) => b.confidence - a.confidence);
  const stride = Math.max(1, Math.floor(falling.length / steps));
  const ladder: Step[] = [{ mark: never, all: 0, right: 0 }];
  let right = 0;
  let all = 0;
  for (const [at, { isRight, confidence, weight }] of falling.entries()) {
    all += weight;
    if (isRight) right += weight;
    const isStep = at + 1 >= leastClaims && (at + 1) % stride === 0 && falling[at + 1]?.confidence !== confidence;
    // Rounded up, so that the rounded mark lets no more through.
    if (isStep && right >= least * all) ladder.push({ mark: Math.ceil(confidence * 10_000) / 10_000, all, right });
  }
  return ladder;
}
