import { judgeWhole, saidLabel } from '../../../src/core/run/certainty';
import type { CertaintyMarks } from '../../../src/core/encoding/encoding';
import type { LabelResult } from '../../../src/core/run/result';

/** A labelled text with what the sentiment task knows of it before marks: every label unsure, every doubt told. */
export interface Unmarked {
  readonly dataset: string;
  readonly gold: string;
  readonly result: LabelResult;
}

/** What is said of a text, and whether it is true. */
export interface Said {
  readonly dataset: string;
  readonly label: string;
  readonly isRight: boolean;
  readonly confidence: number;
}

/** The result as the product gives it with these marks. */
export function judgeAgain({ scores, withheld, parts }: LabelResult, marks: CertaintyMarks): LabelResult {
  const unjudged = parts.map((part) => ({ span: part.span, scores: part.scores, against: part.withheld ?? null }));
  return judgeWhole({ scores, against: withheld ?? null }, unjudged, marks);
}

/** What is said of the texts with at least this certainty; texts of which nothing is said are left out. */
export function saidOf(texts: readonly Unmarked[], marks: CertaintyMarks, least: 'sure' | 'likely'): Said[] {
  return texts.flatMap(({ dataset, gold, result }) => {
    const judged = judgeAgain(result, marks);
    const label = saidLabel(judged);
    if (label === null || (least === 'sure' && judged.certainty !== 'sure')) return [];
    const confidence = judged.scores.find((score) => score.label === label)?.confidence ?? 0;
    return [{ dataset, label, isRight: label === gold, confidence }];
  });
}
