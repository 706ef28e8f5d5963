/** Asks tasks about every row of a set, one after the other, and scores what they answer. Who answers is the caller's business. */
import type { Finding } from '../run/finding';
import { isFindings, isLabel, type TaskResult } from '../run/result';
import type { RunOptions } from '../run/run';
import type { TaskId } from '../run/task-id';
import { adviseAmong, adviseThreshold, isSaidEnough, isWorthProposing, type SaidFrom, saidFrom, type ThresholdAdvice, thresholds } from './propose-threshold';
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

/** How one asker did one task. `learnt`: rows that were left out, because the task was learnt from them. */
export type TaskScore = { readonly task: TaskId; readonly model: string | null; readonly failed: number; readonly learnt: number } & (
  | ({ readonly kind: 'label' } & LabelScore)
  | ({ readonly kind: 'findings' } & FindingsScore)
);

/**
 * Scores one task, without the rows that it was learnt from. `onRow` is called after every row that was asked about; what rejects is counted as
 * failed, unless the signal was aborted, which rejects.
 */
export async function scoreTask(
  task: TaskId,
  rows: readonly TestRow[],
  { model, ask }: Asker,
  onRow: () => void,
  signal: AbortSignal,
  isLearnt: (row: TestRow) => boolean = () => false,
): Promise<TaskScore> {
  const labels: LabelledAs[] = [];
  const found: FoundIn[] = [];
  const asked = rows.filter((row) => !isLearnt(row));
  const failed = await askEach(asked, ask, onRow, signal, (row, result) => {
    if (row.kind === 'label' && isLabel(result)) labels.push(labelledAs(row, result));
    else if (row.kind === 'findings' && isFindings(result)) found.push({ row, findings: result.findings });
    else return false;
    return true;
  });
  const isOfLabels = rows.some(({ kind }) => kind === 'label');
  const learnt = rows.length - asked.length;
  return { task, model, failed, learnt, ...(isOfLabels ? { kind: 'label', ...scoreLabels(labels) } : { kind: 'findings', ...scoreFindings(found) }) };
}

/** What is asked when a threshold is looked for. */
export interface ThresholdWish {
  readonly rows: readonly FindingsRow[];
  readonly asker: Asker;
  /** Whose findings the threshold decides on. */
  isDecided(finding: Pick<Finding, 'by'>): boolean;
  /** All rows are about to be asked about, once more. */
  onRun(rows: number): void;
  onRow(): void;
  readonly signal: AbortSignal;
}

/** What rows say of findings, and how many of them had no answer. */
export interface Claims {
  readonly claims: readonly FindingClaim[];
  readonly failed: number;
}

/** Every finding of the rows that a threshold of this kind decides on, with what its row says of it. */
export async function claimsOf({ rows, asker, isDecided, onRun, onRow, signal }: ThresholdWish, options: AskOptions): Promise<Claims> {
  const claims: FindingClaim[] = [];
  onRun(rows.length);
  const failed = await askEach(
    rows,
    (row) => asker.ask(row, options),
    onRow,
    signal,
    (row, result) => {
      if (!isFindings(result)) return false;
      claims.push(...compareRow({ row, findings: result.findings }).claims.filter(isDecided));
      return true;
    },
  );
  return { claims, failed };
}

/** Asks about one row after the other. Resolves to how many had no answer, or none that `take` has a use for; rejects once the signal is aborted. */
async function askEach<Row extends TestRow>(
  rows: readonly Row[],
  ask: (row: Row) => Promise<TaskResult>,
  onRow: () => void,
  signal: AbortSignal,
  take: (row: Row, result: TaskResult) => boolean,
): Promise<number> {
  let failed = 0;
  for (const row of rows) {
    signal.throwIfAborted();
    const result = await ask(row).catch(() => null);
    signal.throwIfAborted();
    if (!result || !take(row, result)) failed++;
    onRow();
  }
  return failed;
}

/**
 * The lowest threshold at which what is said is surely right often enough. Findings compete for their places, so that what a threshold lets
 * through is not all that a lower one does: the one that seems right is measured, and, where it does not hold, each above it, up to where too
 * little is said. What is told of a threshold was measured at it. `failed`: the most rows that had no
 * answer in one run.
 */
export async function findThreshold(
  wish: ThresholdWish,
  optionsAt: (threshold: number) => AskOptions,
): Promise<{ readonly advice: ThresholdAdvice; readonly failed: number }> {
  const all = await claimsOf(wish, optionsAt(thresholds[0]!));
  const guess = adviseThreshold(all.claims);
  if (guess.kind === 'few') return { advice: guess, failed: all.failed };
  const measured: SaidFrom[] = [];
  let failed = 0;
  for (const threshold of thresholds.filter((one) => one >= guess.threshold)) {
    const run = threshold === thresholds[0] ? all : await claimsOf(wish, optionsAt(threshold));
    const said = { ...saidFrom(run.claims, 0), threshold };
    measured.push(said);
    failed = Math.max(failed, run.failed);
    if (isWorthProposing(said) || !isSaidEnough(said)) break;
  }
  return { advice: adviseAmong(measured), failed };
}
