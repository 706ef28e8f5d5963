import type { TaskId } from '../../core/run/task-id';
import type { Judged } from '../../core/test-set/judge-findings';
import type { TestRow } from '../../core/test-set/test-row';
import type { Span } from '../../core/text/span';
import type { NamedRule } from '../../core/test-set/named-rule';

/** What a reader can say of a passage: the label that is right for it, or what is to be found in it. */
export type Said = { readonly kind: 'label'; readonly label: string } | ({ readonly kind: 'findings' } & Judged);

/** The same, on top of what was said of the passage before: nothing that was said in the meantime is lost. */
export type Saying = (judged: Judged) => Said;

/** What became of it. */
export interface JudgeNote {
  readonly key: string;
  readonly values?: readonly string[];
  readonly isUndoable?: boolean;
}

/** Where results are judged: one task's answer about one passage. */
export interface JudgeDesk {
  readonly task: TaskId;
  readonly text: string;
  /** BCP 47, of the passage. */
  readonly language?: string;
  readonly covered: readonly Span[];
  /** What the reader has said of it before; null for nothing yet. */
  readonly row: TestRow | null;
  /** The reader is to be asked whether the passage may be kept. */
  readonly isAsking: boolean;
  readonly note: JudgeNote | null;
  /** Keeps it, or takes the row away where nothing is said any more. Asks first where that is due. */
  say(saying: Saying, note: JudgeNote): void;
  /** Answers that question. */
  answer(how: 'keep' | 'not-now' | 'never'): void;
  undo(): void;
  loadRules(): Promise<readonly NamedRule[]>;
  openSet(): void;
}

/** What the row says of findings; nothing where there is none. */
export function judgedIn({ row }: Pick<JudgeDesk, 'row'>): Judged | null {
  return row?.kind === 'findings' ? row : null;
}
