/** The reader's test set, as a surface has it that shows results. */
import type { JudgedChange, TestRow, TestSetState } from '../core/test-set/test-row';
import type { NamedRule } from '../core/test-set/named-rule';

export interface JudgingHost {
  /**
   * Calls back with how the set stands and the row of this id, if there is one, now and on every change; never where nothing can be kept. Returns a
   * function that stops.
   */
  watchRow(id: string, listener: (kept: { readonly state: TestSetState; readonly row: TestRow | null }) => void): () => void;
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
