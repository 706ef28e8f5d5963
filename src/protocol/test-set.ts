/** The reader's test set as it is stored and sent: checked to be one, within bounds. */
import * as v from 'valibot';
import { limitNames, limitRowChars, limitRowSpans, limitTestRows, type TestRow, type TestSetChange } from '../core/test-set/test-row';

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limitRowChars));
const line = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const spans = v.pipe(v.array(v.strictObject({ start: place, end: place, label: line(limitNames.place) })), v.maxLength(limitRowSpans));
const rowName = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

const ofText = {
  id: rowName,
  task: line(limitNames.task),
  text: line(limitRowChars),
  language: v.optional(line(limitNames.language)),
  covered: v.optional(v.pipe(v.array(v.strictObject({ start: place, end: place })), v.maxLength(limitRowSpans))),
  addedAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

const rowSchema = v.variant('kind', [
  v.strictObject({ ...ofText, kind: v.literal('label'), label: line(limitNames.label) }),
  v.strictObject({ ...ofText, kind: v.literal('findings'), spans, wrong: spans, isWhole: v.boolean() }),
]);

const changeSchema = v.variant('type', [
  v.strictObject({ type: v.literal('put-row'), row: rowSchema }),
  v.strictObject({ type: v.literal('remove-rows'), ids: v.pipe(v.array(rowName), v.maxLength(limitTestRows)) }),
  v.strictObject({ type: v.literal('judge'), row: rowSchema, isNew: v.boolean() }),
  v.strictObject({ type: v.literal('agree') }),
  v.strictObject({ type: v.literal('offer'), isOffered: v.boolean() }),
]);

const indexSchema = v.object({ isOffered: v.boolean(), hasAgreed: v.optional(v.boolean(), false), ids: v.pipe(v.array(rowName), v.maxLength(limitTestRows)) });

/** What is known of the set beside its rows: whether the reader agreed, whether it is offered, and the names of all rows. */
export type TestSetIndex = v.InferOutput<typeof indexSchema>;

/** The index as it is stored; null where nothing was said of it, or it cannot be read. */
export function readTestSetIndex(stored: unknown): TestSetIndex | null {
  const parsed = v.safeParse(indexSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** A row as it is stored; null for what is none. */
export function readTestRow(stored: unknown): TestRow | null {
  const parsed = v.safeParse(rowSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Changes that arrive at the background; null for what are none. */
export function parseTestSetChanges(message: unknown): readonly TestSetChange[] | null {
  const parsed = v.safeParse(v.pipe(v.array(changeSchema), v.maxLength(limitTestRows + 2)), message);
  return parsed.success ? parsed.output : null;
}
