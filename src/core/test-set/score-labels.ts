/** How right a task of labels is about rows. Pure. */
import { accuracy } from '../measure/scoring';
import { saidLabel } from '../run/certainty';
import { type Judgement, type Score, topScore } from '../run/result';
import { type Share, shareOf } from './share';
import type { LabelRow } from './test-row';

/** A row and what was said of its text: every label with its share, and the one that a reader was told, null where none was. */
export interface LabelledAs {
  readonly row: LabelRow;
  readonly scores: readonly Score[];
  readonly said: string | null;
}

/** A row whose label was taken for another. */
export interface WrongLabel {
  readonly row: LabelRow;
  /** Null where there was no label at all. */
  readonly predicted: string | null;
  /** The reader was told so; else he was told “unsure”. */
  readonly isSaid: boolean;
}

export interface LabelScore {
  /** The likeliest label is right, told or not. */
  readonly accuracy: Share;
  /** Of the rows of which a label was told, how many rightly. */
  readonly told: Share;
  readonly wrong: readonly WrongLabel[];
}

/** What a result says of its row. */
export function labelledAs(row: LabelRow, judged: Judgement): LabelledAs {
  return { row, scores: judged.scores, said: saidLabel(judged) };
}

/** What the labels of many rows are worth. */
export function scoreLabels(all: readonly LabelledAs[]): LabelScore {
  const judged = all.map(({ row, scores, said }) => ({ row, said, gold: row.label, predicted: scores.length > 0 ? topScore(scores).label : '' }));
  const told = judged.filter(({ said }) => said !== null);
  const rightOf = (some: typeof judged) => (some.length === 0 ? 0 : Math.round(accuracy(some) * some.length));
  return {
    accuracy: shareOf(rightOf(judged), judged.length),
    told: shareOf(rightOf(told), told.length),
    wrong: judged
      .filter(({ gold, predicted }) => gold !== predicted)
      .map(({ row, predicted, said }) => ({ row, predicted: predicted === '' ? null : predicted, isSaid: said !== null })),
  };
}
