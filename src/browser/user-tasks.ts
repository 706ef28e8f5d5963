/** The user's tasks: read by surfaces and runs, changed by the background alone. */
import { browser } from 'wxt/browser';
import {
  isUserTask,
  type OwnTask,
  type OwnWork,
  PrivateTasksError,
  runsByItself,
  type TaskChange,
  type UserTask,
  type UserTaskEntry,
  workOfTask,
} from '../core/run/custom-task';
import type { TaskId } from '../core/run/task-id';
import { withTaskWords } from '../core/run/task-words';
import type { Translate } from '../core/text/translate';
import { sendMessage } from '../protocol/messages';
import { readStoredTask, readTaskList } from '../protocol/user-tasks';
import { isPrivateHere } from './private-window';
import { watchSettings } from './settings';
import { isTaskKey, taskKey, tasksKey } from './user-tasks-storage';
import { watchStored } from './watch-stored';

/** The list of the user's tasks, in the order in which they were made. */
export async function loadTaskList(): Promise<readonly UserTaskEntry[]> {
  const { [tasksKey]: stored } = await browser.storage.local.get(tasksKey);
  return readTaskList(stored);
}

/** All tasks that menus, popup and panel offer: those given, then the user's that need no language model. */
export async function withUserTasks(ours: readonly TaskId[]): Promise<readonly TaskId[]> {
  return [...ours, ...idsOf(await loadTaskList())];
}

/** Of a list, the tasks that run without a language model, and can: their labels were learnt. */
export function idsOf(list: readonly UserTaskEntry[]): readonly TaskId[] {
  return list.filter((entry) => runsByItself(entry) && entry.isLearnt).map(({ id }) => id);
}

/** Those of some tasks that are the user's, as a run is told them; one that is gone is left out. */
export async function loadOwnTasks(tasks: readonly TaskId[]): Promise<readonly OwnTask[]> {
  const wanted = tasks.filter(isUserTask);
  if (wanted.length === 0) return [];
  return (await readTasks(wanted)).flatMap(({ id, fitted }) => (fitted ? [{ id, fitted }] : []));
}

async function readTasks(ids: readonly TaskId[]): Promise<readonly UserTask[]> {
  const stored = await browser.storage.local.get(ids.map(taskKey));
  return ids.flatMap((id) => readStoredTask(stored[taskKey(id)]) ?? []);
}

/** Calls back with the list now and on every change. Returns a function that stops. */
export function watchTaskList(listener: (list: readonly UserTaskEntry[]) => void): () => void {
  return watchStored(loadTaskList, (key) => key === tasksKey, listener);
}

/** The same with all that is in them. */
export function watchUserTasks(listener: (tasks: readonly UserTask[]) => void): () => void {
  // A browser tells of what has changed alone: with a task's examples its own key, with its title the list too.
  return watchStored(
    async () => readTasks((await loadTaskList()).map(({ id }) => id)),
    (key) => key === tasksKey || isTaskKey(key),
    listener,
  );
}

/** Calls back with the tasks that a language model does and that are on, now and on every change. Returns a function that stops. */
export function watchOwnWorks(listener: (works: readonly OwnWork[]) => void): () => void {
  let works: readonly OwnWork[] | null = null;
  let off: readonly TaskId[] | null = null;
  const tell = () => {
    if (works && off) listener(works.filter(({ id }) => !off?.includes(id)));
  };
  const stopTasks = watchUserTasks((tasks) => {
    works = tasks.flatMap((task) => workOfTask(task) ?? []);
    tell();
  });
  const stopSettings = watchSettings(({ tasksOff }) => {
    off = tasksOff;
    tell();
  });
  return () => {
    stopTasks();
    stopSettings();
  };
}

/** Changes the user's tasks, all or nothing. Rejects when they could not be stored, in a private window with a `PrivateTasksError`. */
export async function changeUserTasks(changes: readonly TaskChange[]): Promise<void> {
  if (await isPrivateHere()) throw new PrivateTasksError();
  await sendMessage('changeTasks', changes);
}

/** The user's tasks as a surface has them, kept up to date. */
export interface FollowedTasks {
  /** Sentences with their words among them. */
  readonly t: Translate;
  /** All tasks that the surface offers: those given, then the user's that need no language model. */
  all(ours: readonly TaskId[]): readonly TaskId[];
  /** Calls back when they have changed. */
  onChange(listener: () => void): () => void;
}

/** Reads the user's tasks and goes on following them for as long as this document lives. */
export async function followUserTasks(translate: Translate): Promise<FollowedTasks> {
  let list = await loadTaskList().catch((): readonly UserTaskEntry[] => []);
  const listeners = new Set<() => void>();
  watchTaskList((changed) => {
    list = changed;
    for (const listener of listeners) listener();
  });
  return {
    t: withTaskWords(translate, () => list),
    all: (ours) => [...ours, ...idsOf(list)],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
