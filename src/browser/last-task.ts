/** What the “last task” shortcut runs. It remembers use and is no setting: nothing is rebuilt for it, no file holds it. */
import { browser } from 'wxt/browser';
import { taskIds } from '../core/run/settings';
import type { TaskId } from '../core/run/task-id';
import { privateKey } from './private-window';

export type LastTask = TaskId | 'everything';

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
  return value === 'everything' ? value : taskIds.find((task) => task === value);
}
