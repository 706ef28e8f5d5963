/** What the “last task” shortcut runs. It remembers use and is no setting: nothing is rebuilt for it, no file holds it. */
import { browser } from 'wxt/browser';
import type { TaskId } from '../core/run/task-id';
import { privateKey } from './private-window';

/** The name of a task, or `everything`; a task that there is no more stands for everything, too. */
export type LastTask = TaskId;

/** Where it is in `storage.local`. */
export const lastTaskKey = 'lastTask';
const privateLastTask = privateKey('lastTask');

/** The task that was run last; in a private window the one that was run last in those, if any was. */
export async function loadLastTask(isPrivate: boolean): Promise<LastTask> {
  const [stored, session] = await Promise.all([
    browser.storage.local.get(lastTaskKey),
    isPrivate ? browser.storage.session.get(privateLastTask) : Promise.resolve({} as Record<string, unknown>),
  ]);
  return readTask(session[privateLastTask]) ?? readTask(stored[lastTaskKey]) ?? 'everything';
}

/** Remembers a task; what is run in a private window only until the last of those closes. */
export async function rememberTask(task: LastTask, isPrivate: boolean): Promise<void> {
  await (isPrivate ? browser.storage.session.set({ [privateLastTask]: task }) : browser.storage.local.set({ [lastTaskKey]: task }));
}

function readTask(value: unknown): LastTask | undefined {
  return typeof value === 'string' ? value : undefined;
}
