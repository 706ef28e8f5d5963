import type { Failure } from '../../core/run/failure';
import type { Coverage, Passage } from '../../core/text/passage';
import { isFindings, type RuleNotRun, type TaskResult } from '../../core/run/result';
import type { Cost, JudgingProgress, RunEvent } from '../../core/run/run';
import type { TaskId } from '../../core/run/task-id';
import type { Span } from '../../core/text/span';
import type { FinishedRun } from '../hosts';

/** What one task answered; a partial answer is what it knew when it was last heard of. */
export interface Answer {
  readonly task: TaskId;
  readonly result: TaskResult;
  readonly isPartial?: boolean;
}

/** How far a run has come; the answers so far stay readable in every phase. */
export type RunState = {
  /** In the order of the tasks that were asked for. */
  readonly answers: readonly Answer[];
  readonly covered: readonly Span[];
  readonly asked: readonly TaskId[];
} & (
  | { readonly phase: 'idle' }
  | { readonly phase: 'starting' }
  | { readonly phase: 'queued'; readonly ahead: number }
  | { readonly phase: 'loading' }
  | { readonly phase: 'running'; readonly coverage: Coverage | null }
  /** All is done but what a language model judges; who stops it has all the rest. */
  | { readonly phase: 'judging'; readonly judging: JudgingProgress; readonly coverage: Coverage; readonly cost: Cost }
  | { readonly phase: 'done'; readonly coverage: Coverage; readonly cost: Cost }
  | { readonly phase: 'failed'; readonly failure: Failure }
);

/** What moves a run: what the engine says, and its beginning. */
export type RunMove = RunEvent | { readonly type: 'run-started'; readonly tasks?: readonly TaskId[] };

/** No run yet. */
export const idleRun: RunState = { phase: 'idle', answers: [], covered: [], asked: [] };

/** The run after a move. */
export function moveRun(run: RunState, move: RunMove): RunState {
  if (move.type === 'run-started') return { phase: 'starting', answers: [], covered: [], asked: move.tasks ?? [] };
  // What is done, or was put away, moves no more, whatever an engine that was told to stop has still to say.
  if (run.phase === 'done' || run.phase === 'idle') return run;
  const { answers, covered, asked } = run;
  switch (move.type) {
    case 'run-queued':
      return { phase: 'queued', ahead: move.ahead, answers, covered, asked };
    case 'model-loading':
      return { phase: 'loading', answers, covered, asked };
    case 'run-progress':
      return { phase: 'running', coverage: move.coverage, answers, covered, asked };
    case 'run-covered':
      return { ...run, covered: move.covered };
    case 'task-partial':
      return { ...run, answers: withAnswer(run, { task: move.task, result: move.result, isPartial: true }) };
    case 'rules-judging':
      return { phase: 'judging', judging: move.judging, coverage: move.coverage, cost: move.cost, answers, covered, asked };
    case 'task-done': {
      if (run.phase === 'judging') return { ...run, answers: withAnswer(run, { task: move.task, result: move.result }) };
      const coverage = run.phase === 'running' ? run.coverage : null;
      return { phase: 'running', coverage, answers: withAnswer(run, { task: move.task, result: move.result }), covered, asked };
    }
    case 'run-done':
      return { phase: 'done', coverage: move.coverage, cost: move.cost, answers, covered, asked };
    case 'run-failed':
      // Nothing is wrong with what the built-in model said, whatever became of the rules in words.
      return run.phase === 'judging' ? stopJudging(run) : { phase: 'failed', failure: move.failure, answers, covered, asked };
  }
}

/** The answers with a new one in the place of what its task said before. */
function withAnswer({ answers, asked }: RunState, answer: Answer): Answer[] {
  const others = answers.filter(({ task }) => task !== answer.task);
  return [...others, answer].sort((a, b) => asked.indexOf(a.task) - asked.indexOf(b.task));
}

/** The answers of which the judging came to no end: what they have is all, and they say which rules were not judged. */
function withStopped({ open }: JudgingProgress): (answer: Answer) => Answer {
  const stopped = open.map(({ pack, rule }): RuleNotRun => ({ pack, rule, why: 'stopped' }));
  return ({ task, result, isPartial }) => {
    if (!isPartial || !isFindings(result)) return { task, result };
    return { task, result: { ...result, notRun: [...(result.notRun ?? []), ...stopped] } };
  };
}

/** A run that has all its answers: they can be copied, kept, judged and replaced, also while a language model has yet to judge by rules in words. */
export type ActableRun = Extract<RunState, { readonly phase: 'judging' | 'done' }>;

/** Whether the reader can act on what was answered. */
export function canAct(run: RunState): run is ActableRun {
  return run.phase === 'judging' || run.phase === 'done';
}

/** The run as it is left where nothing more is judged. */
export function stopJudging(run: RunState): RunState {
  if (run.phase !== 'judging') return run;
  const { coverage, cost, covered, asked } = run;
  return { phase: 'done', coverage, cost, answers: resultsOf(run), covered, asked };
}

/** What was answered; while a language model judges, with the rules that it has not judged by. */
function resultsOf(run: ActableRun): readonly Answer[] {
  return run.phase === 'judging' ? run.answers.map(withStopped(run.judging)) : run.answers;
}

/** Whether the engine may still be at work on it. */
export function isUnderWay(run: RunState): boolean {
  return run.phase === 'starting' || run.phase === 'queued' || run.phase === 'loading' || run.phase === 'running' || run.phase === 'judging';
}

/** The answer of a task, once it has come. */
export function answerOf(run: { readonly answers: readonly Answer[] }, task: TaskId): TaskResult | null {
  return run.answers.find((answer) => answer.task === task)?.result ?? null;
}

/** Whether what a task has answered is not all of it. */
export function isPartialAnswer(run: { readonly answers: readonly Answer[] }, task: TaskId): boolean {
  return run.answers.some((answer) => answer.task === task && answer.isPartial === true);
}

/** A run that can be acted on, as it is exported and kept; null before. The time also makes its id, which only has to be unique within a session. */
export function finish(run: RunState, passage: Passage, finishedAt: number, place?: FinishedRun['place']): FinishedRun | null {
  if (!canAct(run)) return null;
  const { covered, coverage, cost } = run;
  const id = `${finishedAt.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  return { id, finishedAt, passage, results: resultsOf(run), covered, coverage, cost, ...(place && { place }) };
}

/** The same run of the list with what has come since. */
export function inStep(finished: FinishedRun, run: RunState): FinishedRun {
  if (!canAct(run)) return finished;
  const { covered, coverage, cost } = run;
  return { ...finished, results: resultsOf(run), covered, coverage, cost };
}
