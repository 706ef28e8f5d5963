/** Users' tasks as they are stored and sent. A task is read strictly where it is made; here it is checked that it is one, within bounds. */
import * as v from 'valibot';
import { customKinds, type TaskChange, type UserTask, type UserTaskEntry } from '../core/run/custom-task';
import { limitExampleChars, limitLabelExamples, limitSortLabels } from '../core/run/fit';
import { storyLengths } from '../core/run/writing';
import { fittedSchema } from './fit';
import { judgeSchema, recordSchema } from './writing';

/** The most tasks a user may have. */
export const limitUserTasks = 50;

/** What a task of a user is called in settings, menus and results. */
export const ownTaskId = v.pipe(v.string(), v.maxLength(65), v.regex(/^user\/[a-z\d]+(?:-[a-z\d]+)*$/));

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
const named = v.pipe(line(100), v.minLength(1));
const head = { title: named, description: v.optional(line(300)) };
const labelSchema = v.strictObject({
  name: named,
  description: v.optional(line(300)),
  examples: v.pipe(v.array(line(limitExampleChars)), v.maxLength(limitLabelExamples)),
});

const definitionSchema = v.variant('kind', [
  v.strictObject({ ...head, kind: v.literal('sort'), labels: v.pipe(v.array(labelSchema), v.minLength(2), v.maxLength(limitSortLabels)) }),
  v.strictObject({ ...head, ...recordSchema.entries }),
  v.strictObject({ ...head, ...judgeSchema.entries }),
  v.strictObject({ ...head, kind: v.literal('write'), instruction: line(2_000), length: v.picklist(storyLengths) }),
]);

const taskSchema = v.strictObject({ id: ownTaskId, definition: definitionSchema, fitted: v.optional(fittedSchema) });
const entrySchema = v.object({ id: ownTaskId, ...head, kind: v.picklist(customKinds), isLearnt: v.optional(v.boolean()) });
const listSchema = v.pipe(v.array(entrySchema), v.maxLength(limitUserTasks));

const changeSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('put-task'),
    task: taskSchema,
    place: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limitUserTasks))),
  }),
  v.strictObject({ type: v.literal('remove-task'), id: ownTaskId }),
]);

/** Tasks in a file of settings. */
export const taskFiles = v.pipe(v.array(v.strictObject({ id: ownTaskId, definition: definitionSchema })), v.maxLength(limitUserTasks));

/** The list as it is stored; what cannot be read is empty. */
export function readTaskList(stored: unknown): readonly UserTaskEntry[] {
  const parsed = v.safeParse(listSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** A task as it is stored; null for what is none. */
export function readStoredTask(stored: unknown): UserTask | null {
  const parsed = v.safeParse(taskSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Changes that arrive at the background; null for what are none. */
export function parseTaskChanges(message: unknown): readonly TaskChange[] | null {
  const parsed = v.safeParse(v.pipe(v.array(changeSchema), v.maxLength(limitUserTasks)), message);
  return parsed.success ? parsed.output : null;
}
