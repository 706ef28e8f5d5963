/** Asks tasks about every row of a set, one after the other, and scores what they answer. Who answers is the caller's business. */
import type { Finding } from '../run/finding';
import { isFindings, isLabel, type TaskResult } from '../run/result';
import type { RunOptions } from '../run/run';
import type { TaskId } from '../run/task-id';
import { adviseThreshold, isWorthProposing, type SaidFrom, saidFrom, type ThresholdAdvice, thresholds } from './propose-threshold';
import { type FindingClaim, type FindingsScore, compareRow, type FoundIn, scoreFindings } from './score-findings';
import { type LabelledAs, labelledAs, type LabelScore, scoreLabels } from './score-labels';
import type { FindingsRow, TestRow } from './test-row';

/** What is different from the settings while a row is asked about. */
export interface AskOptions {
  readonly entityThreshold?: number;
  readonly policies?: RunOptions['policies'];
}

/** Who answers for a task. */
export interface Asker {
  /** What is called so in the results: the built-in model, or a language model by its title. */
  readonly model: string | null;
  /** The task's answer for the row's text. Rejects when there is none, or the measuring was cancelled. */
  ask(row: TestRow, options?: AskOptions): Promise<TaskResult>;
}

/** How one asker did one task. */
export type TaskScore = { readonly task: TaskId; readonly model: string | null; readonly failed: number } & (
  | ({ readonly kind: 'label' } & LabelScore)
  | ({ readonly kind: 'findings' } & FindingsScore)
);

/** Scores one task. `onRow` is called after every row; what rejects is counted as failed, unless the signal was aborted, which rejects. */
export async function scoreTask(task: TaskId, rows: readonly TestRow[], { model, ask }: Asker, onRow: () => void, signal: AbortSignal): Promise<TaskScore> {
  const labels: LabelledAs[] = [];
  const found: FoundIn[] = [];
  let failed = 0;
  for (const row of rows) {
    signal.throwIfAborted();
    const result = await ask(row).catch(() => null);
    signal.throwIfAborted();
    if (result && row.kind === 'label' && isLabel(result)) labels.push(labelledAs(row, result));
    else if (result && row.kind === 'findings' && isFindings(result)) found.push({ row, findings: result.findings });
    else failed++;
    onRow();
  }
  const isOfLabels = rows.some(({ kind }) => kind === 'label');
  return { task, model, failed, ...(isOfLabels ? { kind: 'label', ...scoreLabels(labels) } : { kind: 'findings', ...scoreFindings(found) }) };
}

/** Every finding of the rows that a threshold of this kind decides on, with what its row says of it. */
export async function claimsOf(
  rows: readonly FindingsRow[],
  { ask }: Asker,
  options: AskOptions,
  isDecided: (finding: Pick<Finding, 'by'>) => boolean,
  onRow: () => void,
  signal: AbortSignal,
): Promise<FindingClaim[]> {
  const claims: FindingClaim[] = [];
  for (const row of rows) {
    signal.throwIfAborted();
    const result = await ask(row, options).catch(() => null);
    signal.throwIfAborted();
    if (result && isFindings(result)) claims.push(...compareRow({ row, findings: result.findings }).claims.filter(isDecided));
    onRow();
  }
  return claims;
}

/** How many thresholds are tried before it is said that none will do. */
const mostTries = 4;

/**
 * The lowest threshold at which what is said is right often enough. Findings compete for their places, so that what a threshold lets through is
 * not all that a lower one does: the one that seems right is measured, and, where it does not hold, the next.
 */
export async function findThreshold(
  rows: readonly FindingsRow[],
  asker: Asker,
  optionsAt: (threshold: number) => AskOptions,
  isDecided: (finding: Pick<Finding, 'by'>) => boolean,
  onRow: () => void,
  signal: AbortSignal,
): Promise<ThresholdAdvice> {
  const claimsAt = (threshold: number) => claimsOf(rows, asker, optionsAt(threshold), isDecided, onRow, signal);
  const advice = adviseThreshold(await claimsAt(thresholds[0]!));
  if (advice.kind !== 'proposed') return advice;
  const tries = thresholds.filter((threshold) => threshold >= advice.threshold).slice(0, mostTries);
  let best: SaidFrom = advice;
  for (const threshold of tries) {
    best = { ...saidFrom(await claimsAt(threshold), 0), threshold };
    if (isWorthProposing(best)) return { kind: 'proposed', ...best };
  }
  return { kind: 'none', ...best };
}
