import type { ComponentChild } from 'preact';
import type { Severity } from '../../core/run/finding';
import type { TaskResult } from '../../core/run/result';
import type { Span } from '../../core/text/span';
import type { Formats } from '../formats';
import type { Translate } from '../hosts';
import type { ResultDesk } from './result-desk';

/** A place to mark in the passage. `kind` chooses its colour. */
export interface Mark {
  readonly span: Span;
  readonly kind: string;
}

/** The columns of a table of results. */
export const columns = [
  'task',
  'kind',
  'text',
  'start',
  'end',
  'confidence',
  'certainty',
  'severity',
  'rule',
  'replacement',
  'suggestion',
  'source',
  'found_by',
  'why',
  'page',
  'address',
  'date',
] as const;

/** What is the same in every line of a run. */
export type RunColumn = 'task' | 'page' | 'address' | 'date';

/** One line of that table in words for people; what is of the run is added by whoever makes it. */
export type Row = Readonly<Partial<Record<Exclude<(typeof columns)[number], RunColumn>, string | number>>>;

/** The passage of a run as it may be written down: secrets that are covered on the surface are covered here. */
export interface Writing {
  readonly text: string;
  readonly covered: readonly Span[];
  readonly locale: string;
  /** The words at a place. */
  show(span: Span): string;
}

/** The same for people, in their language. */
export interface Telling extends Writing {
  readonly t: Translate;
  readonly formats: Formats;
}

/** Everything a surface does with results of one kind. A kind is one file; `kinds.ts` is the list. */
export interface ResultKind<Result extends TaskResult = TaskResult> {
  readonly kind: string;
  /** Whether there is nothing in it to show. */
  isEmpty(result: Result): boolean;
  /** How it looks in card and panel; never asked for an empty one. */
  View(props: { result: Result; desk: ResultDesk }): ComponentChild;
  /** Its lines in a table for people. */
  rows(result: Result, telling: Telling): Row[];
  /** For other programs. */
  json(result: Result, writing: Writing): object;
  /** Its lines in a note, Markdown already escaped; none where there is nothing to tell. */
  markdown(result: Result, telling: Telling): string[];
  /** What to mark in the passage. */
  marks(result: Result): Mark[];
  /** What stands beside the task's name; null where nothing is counted. */
  count(result: Result): { readonly count: number; readonly severity?: Severity | undefined } | null;
}

/** Four digits are more than a calibrated confidence is good for. */
export function round(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}
