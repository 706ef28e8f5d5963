/** The reader's own test set: passages with what is right about them, as the reader said it. Plain data. */
import type { Labelled } from '../measure/token-spans';
import type { TaskId } from '../run/task-id';
import { sha256Hex } from '../sha256';
import type { Span } from '../text/span';

/** What every row has. */
interface RowOfText {
  /** Of task and text (`rowId`): a passage that is judged again takes its own place. */
  readonly id: string;
  readonly task: TaskId;
  readonly text: string;
  /** BCP 47, as the page said it. */
  readonly language?: string;
  /** What is shown masked. */
  readonly covered?: readonly Span[];
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
}

/** A passage and the label that is right for it. */
export interface LabelRow extends RowOfText {
  readonly kind: 'label';
  readonly label: string;
}

/** A passage and the places in it that were judged. The label of a broken rule is `pack/rule`. */
export interface FindingsRow extends RowOfText {
  readonly kind: 'findings';
  /** What is to be found. */
  readonly spans: readonly Labelled[];
  /** What was found and is not there. */
  readonly wrong: readonly Labelled[];
  /** The reader has vouched for the whole passage: whatever is not in `spans` is not to be found. */
  readonly isWhole: boolean;
}

export type TestRow = LabelRow | FindingsRow;

/** One change of the set, as it is made below a result: of a passage that is somebody's page. */
export type JudgedChange =
  /** Keeps what was judged. Refused before the reader has agreed, and where the row that it changes is there no more, unless it `isNew`. */
  | { readonly type: 'judge'; readonly row: TestRow; readonly isNew: boolean }
  | { readonly type: 'remove-rows'; readonly ids: readonly string[] }
  /** The reader agrees, once, that what is judged below results is kept. */
  | { readonly type: 'agree' }
  /** Whether judging is offered below results. It says nothing of agreement. */
  | { readonly type: 'offer'; readonly isOffered: boolean };

/** One change of the set. */
export type TestSetChange =
  | JudgedChange
  /** Adds a row that the reader brought or wrote in the options, or takes the place of the one of its id. */
  | { readonly type: 'put-row'; readonly row: TestRow };

/** How the set stands, without its rows: null before anything was said of it. */
export type TestSetState = { readonly isOffered: boolean; readonly hasAgreed: boolean; readonly count: number } | null;

/** The most rows of a set. */
export const limitTestRows = 2_000;
/** The longest passage that becomes a row: a judgement of more than this is one of its reader's patience. */
export const limitRowChars = 10_000;
/** The most places of one row. */
export const limitRowSpans = 500;
/** The longest names: of a task, of a language, of what is right for a passage, and of what stands at a place. */
export const limitNames = { task: 65, language: 35, label: 100, place: 200 } as const;

/** What is masked in a text, as a row keeps it: as many places as it has room for; where there are more, all from the last of them on is one. */
export function coveredIn(text: string, covered: readonly Span[]): readonly Span[] {
  const places = covered.map(({ start, end }) => ({ start, end }));
  return places.length <= limitRowSpans ? places : [...places.slice(0, limitRowSpans - 1), { start: places[limitRowSpans - 1]!.start, end: text.length }];
}

/** Rows were to be kept from a private window, which keeps nothing. */
export class PrivateRowsError extends Error {}
/** There is no room for another row. */
export class FullSetError extends Error {}

/** The name of the row of a text for a task: SHA-256 in hex, so that it can be found without reading all. */
export function rowId(task: TaskId, text: string): Promise<string> {
  return sha256Hex(`${task}\n${text}`);
}

/** What takes changes back, given the rows as they were before. An agreement stays, and so does the offer. */
export function undoTestSetChanges(changes: readonly TestSetChange[], before: readonly TestRow[]): readonly TestSetChange[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const ids = changes.flatMap((change) => ('row' in change ? [change.row.id] : 'ids' in change ? change.ids : []));
  const back = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const gone = [...new Set(ids)].filter((id) => !known.has(id));
  return [...back.map((row): TestSetChange => ({ type: 'put-row', row })), ...(gone.length > 0 ? [{ type: 'remove-rows', ids: gone } as const] : [])];
}
