/** The reader's test set, as a surface has it that shows results. */
import type { TaskId } from '../core/run/task-id';
import type { JudgedChange, TestRow, TestSetState } from '../core/test-set/test-row';
import type { LocalText } from '../core/text/local-text';

/** A rule by the name that rows have for it. */
export interface NamedRule {
  /** `pack/rule`. */
  readonly label: string;
  readonly pack: LocalText;
  readonly message: LocalText;
}

export interface JudgingHost {
  /** How the set stands, and the row of this text for the task, if there is one. */
  read(task: TaskId, text: string): Promise<{ readonly state: TestSetState; readonly row: TestRow | null }>;
  /** Changes the set, all or nothing. Rejects when that could not be stored. */
  change(changes: readonly JudgedChange[]): Promise<void>;
  /** Every rule that there is, ours and the reader's, for what was missed. */
  loadRules(): Promise<readonly NamedRule[]>;
  /** Opens the set in the options. */
  openSet(): void;
}

/** A surface on which results are judged. */
export interface JudgedHost {
  /** Absent where nothing can be kept. */
  readonly judging?: JudgingHost;
}
