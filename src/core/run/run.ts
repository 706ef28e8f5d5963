import type { EncoderId } from '../encoding/encoder-id';
import type { PackRevision } from '../rules/user-pack';
import type { OwnTask } from './custom-task';
import type { Failure } from './failure';
import type { Severity } from './finding';
import type { Coverage, Passage } from '../text/passage';
import type { TaskResult } from './result';
import type { Span } from '../text/span';
import type { TaskId } from './task-id';

/** How a rule differs from its default. `threshold` is for rules that ask the model: less sure answers do not count. */
export interface RuleOptions {
  readonly on?: boolean;
  readonly severity?: Severity;
  readonly threshold?: number;
}

/** What the user's settings mean for one run. Plain data: the engine has no access to storage. */
export interface RunOptions {
  /** Entity labels that are not to be shown. */
  readonly labelsOff: readonly string[];
  /** Findings of the encoder below this confidence are dropped. */
  readonly entityThreshold: number;
  /** Detectors that are switched off, or on against their default. */
  readonly detectors: Readonly<Record<string, { readonly on?: boolean; readonly threshold?: number }>>;
  /** ISO 3166 codes; detectors of other countries do not run. Empty means all. */
  readonly countries: readonly string[];
  /** Policies and rules that differ from their defaults. */
  readonly policies: Readonly<Record<string, { readonly on?: boolean; readonly rules?: Readonly<Record<string, RuleOptions>> }>>;
  /** SHA-256 (hex) of `label + "\n" + value` of what the user never wants to see again. */
  readonly ignored: readonly string[];
}

/** One run: some tasks over one passage. The first message over a run's port. */
export interface RunRequest {
  readonly tasks: readonly TaskId[];
  readonly passage: Passage;
  readonly options: RunOptions;
  /** The words of the passage that are asked about, for tasks that answer about some. */
  readonly focus?: Span;
  /** Packs of the user, in their order, each told to the engine beforehand. */
  readonly packs?: readonly PackRevision[];
  /** Those of the tasks that are the user's. */
  readonly own?: readonly OwnTask[];
  /** Not to be judged by rules in words: one of many runs in a row, each of which would wait for a language model. */
  readonly skipsJudging?: boolean;
  /** Asked in a private window: that a language model was asked, and what it can judge, is not written down. */
  readonly isPrivate?: boolean;
}

/** What the judging by rules in words took, and the language model that was asked, the last one where it was more than one. */
export interface JudgingCost {
  readonly model: string;
  readonly totalMs: number;
  readonly modelMs: number;
  readonly threads: number;
}

/** What the run cost, for the status line. */
export interface Cost {
  readonly totalMs: number;
  readonly modelMs: number;
  readonly tokens: number;
  readonly threads: number;
  /** Which of the built-in models have read; absent where none has. */
  readonly encoders?: readonly EncoderId[];
  /** Beside all that: what a language model took; absent where none was asked. */
  readonly judged?: JudgingCost;
}

/** What the language model is at, and how many of so many places it has judged. */
export interface JudgingProgress {
  readonly step: 'waiting' | 'loading' | 'trying' | 'judging';
  readonly done: number;
  readonly total: number;
  /** The rules that are not yet judged on all of the text. */
  readonly open: readonly { readonly pack: string; readonly rule: string }[];
}

/** What crosses from the engine to whoever asked. A run ends with exactly one `run-done` or `run-failed`. */
export type RunEvent =
  | { readonly type: 'run-queued'; readonly ahead: number }
  | { readonly type: 'model-loading' }
  | { readonly type: 'run-progress'; readonly coverage: Coverage }
  /** Comes before the first result: what must stay masked wherever the passage is shown, whichever tasks were asked. In order, without overlaps. */
  | { readonly type: 'run-covered'; readonly covered: readonly Span[] }
  /** What a task knows so far; the next of the same task takes its place. */
  | { readonly type: 'task-partial'; readonly task: TaskId; readonly result: TaskResult }
  | { readonly type: 'task-done'; readonly task: TaskId; readonly result: TaskResult }
  /** All else is done; a language model judges by the rules in words, and each place that breaks one comes as a partial result. */
  | { readonly type: 'rules-judging'; readonly judging: JudgingProgress; readonly coverage: Coverage; readonly cost: Cost }
  | { readonly type: 'run-done'; readonly coverage: Coverage; readonly cost: Cost }
  | { readonly type: 'run-failed'; readonly failure: Failure };

/** What every run may say, whatever it is about. */
export type AnyRunEvent = Extract<RunEvent, { type: 'run-queued' | 'model-loading' | 'run-failed' }>;

/** Whether this event ends its run. */
export function isLastEvent(event: { readonly type: string }): boolean {
  return event.type === 'run-done' || event.type === 'run-failed';
}
