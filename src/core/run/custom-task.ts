/** Tasks that the user made or brought: data of the same shape wherever they come from, told apart from ours by the beginning of their names. */
import type { PackProblem } from '../rules/pack-problem';
import type { FittedSort } from './fit';
import type { JudgeWish } from './judge';
import type { RecordWish } from './record';
import type { TaskId } from './task-id';
import type { ModelDescription } from '../store/model';
import { type LabelWish, wishesFor, type WishKind, type WriteWish } from './writing';

/** What the names of users' tasks begin with; none of ours does. */
export const userTaskPrefix = 'user/';
export type UserTaskId = `${typeof userTaskPrefix}${string}`;

/** What a language model can be asked to do: what is offered of itself, and tasks of the user. */
export type WorkId = WishKind | UserTaskId;

/** Sort a text into labels, each told by its examples. */
export interface SortParts {
  readonly kind: 'sort';
  readonly labels: readonly (LabelWish & { readonly examples: readonly string[] })[];
}

/** What a task does: sorts without a language model, the others ask one. */
export type TaskParts = SortParts | RecordWish | JudgeWish | WriteWish;
export const customKinds = ['sort', 'record', 'judge', 'write'] as const satisfies readonly TaskParts['kind'][];
export type CustomKind = (typeof customKinds)[number];

/** A task as it stands in its file. */
export type TaskDefinition = TaskParts & {
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly description?: string;
};

/** A task, or every mistake in its file. */
export type TaskFile = { readonly definition: TaskDefinition } | { readonly problems: readonly PackProblem[] };

/** A task in the list of all, in the order in which they were made. Menus need no more. */
export interface UserTaskEntry {
  readonly id: TaskId;
  readonly title: string;
  readonly description?: string;
  readonly kind: CustomKind;
  /** Of a sort: its labels were learnt from their examples, so that it can be offered. */
  readonly isLearnt?: boolean;
}

/** A task of the user with what it works by. */
export interface UserTask extends Pick<UserTaskEntry, 'id'> {
  readonly definition: TaskDefinition;
  /** Of a sort: the head that was fitted to its examples. */
  readonly fitted?: FittedSort;
}

/** A task of the user as a run is told it. */
export interface OwnTask {
  readonly id: TaskId;
  readonly fitted: FittedSort;
}

/** One change of the user's tasks. */
export type TaskChange =
  /** Adds a task at the end, or takes the place of the one of its id. */
  { readonly type: 'put-task'; readonly task: UserTask; readonly place?: number } | { readonly type: 'remove-task'; readonly id: TaskId };

/** Tasks were to be changed from a private window, which keeps nothing. */
export class PrivateTasksError extends Error {}

/** Whether a task is the user's. */
export function isUserTask(id: TaskId): id is UserTaskId {
  return id.startsWith(userTaskPrefix);
}

/** Whether a task runs without a language model, so that menu, popup and panel offer it beside ours. */
export function runsByItself({ kind }: Pick<UserTaskEntry, 'kind'>): boolean {
  return kind === 'sort';
}

/** A task of the user that a language model does. */
export interface OwnWork {
  readonly id: UserTaskId;
  readonly title: string;
  readonly description?: string;
  readonly wish: Exclude<TaskParts, SortParts>;
}

/** What a language model is asked for by a task; null for one that needs none. */
export function workOfTask({ id, definition }: UserTask): OwnWork | null {
  const { title, description, ...wish } = definition;
  return wish.kind === 'sort' || !isUserTask(id) ? null : { id, title, ...(description !== undefined && { description }), wish };
}

/** Whether a model can do a task of this kind: judging takes no more than saying how likely a word is, writing takes a model that follows instructions. */
export function canDoTask(kind: OwnWork['wish']['kind'], description: Pick<ModelDescription, 'hasChatTemplate'>): boolean {
  if (kind === 'judge') return true;
  return kind === 'write' ? description.hasChatTemplate : wishesFor(description).includes(kind);
}

/** Of a list, the tasks that some model can do, given what the models of this device are asked for of themselves. */
export function ownWorksIn(list: readonly UserTaskEntry[], offered: readonly WishKind[]): readonly UserTaskId[] {
  const isThere = { sort: false, record: offered.includes('record'), judge: offered.length > 0, write: offered.includes('summarise') };
  return list.filter(({ kind }) => isThere[kind]).flatMap(({ id }) => (isUserTask(id) ? [id] : []));
}

/** What the list says of a task. */
export function entryOf({ id, definition: { title, description, kind }, fitted }: UserTask): UserTaskEntry {
  return { id, title, ...(description !== undefined && { description }), kind, ...(fitted && { isLearnt: true }) };
}

/** The list after a change. */
export function applyTaskChange(list: readonly UserTaskEntry[], change: TaskChange): readonly UserTaskEntry[] {
  const id = change.type === 'put-task' ? change.task.id : change.id;
  const at = list.findIndex((entry) => entry.id === id);
  const others = list.filter((entry) => entry.id !== id);
  if (change.type === 'remove-task') return others;
  const place = Math.max(0, Math.min(change.place ?? (at < 0 ? others.length : at), others.length));
  return others.toSpliced(place, 0, entryOf(change.task));
}

/** What takes a change back, given the tasks as they were before it. */
export function undoTaskChange(change: TaskChange, tasks: readonly UserTask[]): TaskChange {
  const id = change.type === 'put-task' ? change.task.id : change.id;
  const place = tasks.findIndex((task) => task.id === id);
  const before = tasks[place];
  return before ? { type: 'put-task', task: before, place } : { type: 'remove-task', id };
}

/** A name for a task of this title that none of the others has: its words in small letters, joined by hyphens. */
export function freeTaskId(title: string, taken: readonly TaskId[]): TaskId {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  for (let number = 1; ; number++) {
    const id = `${userTaskPrefix}${words || 'task'}${number === 1 ? '' : `-${number}`}`;
    if (!taken.includes(id)) return id;
  }
}
