/** Results read row by row: what a table, a list or a page of reviews says in each of its rows. */
import { judgeTogether, saidLabel } from '../../core/run/certainty';
import type { BrokenRule, Severity } from '../../core/run/finding';
import { isUserTask } from '../../core/run/custom-task';
import { findingsOf, isLabel, type Judgement, type LabelResult, type Score } from '../../core/run/result';
import type { Rows } from '../../core/run/whole-page';
import type { Span } from '../../core/text/span';
import { worstSeverity } from '../kinds/grouping';
import type { Answer } from './run-state';

/** What was found in one row. */
export interface RowResult {
  readonly span: Span;
  /** Null where nothing in the row can be given a label. */
  readonly judged: Judgement | null;
  /** How often something of each kind is in it, in the order in which they come. */
  readonly entities: ReadonlyMap<string, number>;
  readonly worst: Severity | null;
  /** The rules that are broken in it, each once. */
  readonly rules: readonly BrokenRule[];
}

/** The results of each row, in order. */
export function resultsByRow(rows: Rows, answers: readonly Answer[]): RowResult[] {
  const mood = labelOfRows(answers)?.result;
  const parts = mood?.parts.filter(({ withheld }) => !withheld) ?? [];
  const findings = answers.flatMap(({ result }) => findingsOf(result)).toSorted((a, b) => a.span.start - b.span.start);
  const partsOf = createWindow(parts.toSorted((a, b) => a.span.start - b.span.start));
  const findingsIn = createWindow(findings);
  return rows.map((span) => {
    const found = findingsIn(span);
    const entities = new Map<string, number>();
    for (const { label, broken } of found) if (!broken) entities.set(label, (entities.get(label) ?? 0) + 1);
    const rules = new Map(found.flatMap(({ by, broken }) => (broken ? [[by.id, broken] as const] : [])));
    const inRow = partsOf(span);
    const scores = meanOf(inRow, span);
    return { span, judged: mood && scores ? judgeTogether(scores, inRow, mood) : null, entities, worst: worstSeverity(found), rules: [...rules.values()] };
  });
}

/** The result by which a row is labelled: of ours before any of the user's, so that a task of one's own adds to the mood and does not take its place. */
export function labelOfRows(answers: readonly Answer[]): LabelAnswer | undefined {
  const labelled = labelAnswers(answers);
  return labelled.find(({ task }) => !isUserTask(task)) ?? labelled[0];
}

/** A result that gives labels, and the task that gave it. */
export interface LabelAnswer extends Answer {
  readonly result: LabelResult;
}

export function labelAnswers(answers: readonly Answer[]): readonly LabelAnswer[] {
  return answers.filter((answer): answer is LabelAnswer => isLabel(answer.result));
}

/** How many of some stretches are told each label, by label in the head's order, and of how many none is, under `unsure`. */
export function countLabels(all: readonly (Judgement | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let unsure = 0;
  for (const judged of all) {
    if (!judged || judged.withheld || judged.scores.length === 0) continue;
    for (const { label } of judged.scores) if (!counts.has(label)) counts.set(label, 0);
    const label = saidLabel(judged);
    if (label === null) unsure++;
    else counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return unsure > 0 ? counts.set('unsure', unsure) : counts;
}

/**
 * The scores of a row from those of its sentences: softmax of the mean of their logits, each weighted by its length. The
 * logarithm of a share is its logit but for a constant, so this is the rule by which the whole passage is scored
 * (`core/encoding/pool.ts`), with characters in the place of tokens.
 */
function meanOf(parts: readonly { readonly span: Span; readonly scores: readonly Score[] }[], row: Span): Score[] | null {
  const scored = parts.filter(({ scores }) => scores.length > 0);
  const first = scored[0];
  if (!first) return null;
  const weights = scored.map(({ span }) => Math.max(1, Math.min(span.end, row.end) - Math.max(span.start, row.start)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const logits = first.scores.map(({ label }) =>
    scored.reduce((sum, { scores }, at) => {
      const share = scores.find((score) => score.label === label)?.confidence ?? 0;
      return sum + (weights[at]! / total) * Math.log(Math.max(share, 1e-9));
    }, 0),
  );
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return first.scores.map(({ label }, at) => ({ label, confidence: powers[at]! / sum }));
}

/** Gives, for spans in rising order, the items that reach into them. */
function createWindow<Item extends { readonly span: Span }>(items: readonly Item[]): (span: Span) => Item[] {
  let from = 0;
  return ({ start, end }) => {
    while (items[from] && items[from]!.span.end <= start) from++;
    const found: Item[] = [];
    for (let at = from; items[at] && items[at]!.span.start < end; at++) if (items[at]!.span.end > start) found.push(items[at]!);
    return found;
  };
}
