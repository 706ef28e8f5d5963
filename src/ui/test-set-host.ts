/** The reader's test set, as the options page has it. */
import type { Run } from '../core/run/finished-run';
import type { AskOptions } from '../core/test-set/score-set';
import type { Passage } from '../core/text/passage';
import type { TestRow, TestSetChange, TestSetState } from '../core/test-set/test-row';
import type { JudgingHost } from './judging-host';

export interface TestSetHost extends Pick<JudgingHost, 'loadRules'> {
  /** Changes the set, all or nothing. Rejects when that could not be stored. */
  change(changes: readonly TestSetChange[]): Promise<void>;
  /** How the set stands and all its rows, now and on every change. Returns a function that stops. */
  watch(listener: (state: TestSetState, rows: readonly TestRow[]) => void): () => void;
  /** A run that tells what is to be masked in a text (`run-covered`), before any model is asked. */
  readCovered(passage: Passage): Run;
  /** Runs the task of a row over its text with the built-in model, at the settings as they are, but for these. */
  ask(row: TestRow, options?: AskOptions): Run;
}
