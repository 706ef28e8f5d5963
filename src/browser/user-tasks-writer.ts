/** The one writer of the user's tasks. Only the background imports it. */
import { browser } from 'wxt/browser';
import { applyTaskChange, type TaskChange } from '../core/run/custom-task';
import { limitUserTasks, readTaskList } from '../protocol/user-tasks';
import { createTurns } from './turns';
import { taskKey, tasksKey } from './user-tasks-storage';

const inTurn = createTurns();

/** Makes changes, all or none, after those that came before. Rejects beyond the limit of tasks, or when storage fails. */
export function makeTaskChanges(changes: readonly TaskChange[]): Promise<void> {
  return inTurn(async () => {
    const { [tasksKey]: stored } = await browser.storage.local.get(tasksKey);
    const list = changes.reduce(applyTaskChange, readTaskList(stored));
    if (list.length > limitUserTasks) throw new Error('too-many-tasks');
    const kept = new Set(list.map(({ id }) => id));
    const written = changes.flatMap((change) =>
      change.type === 'put-task' && kept.has(change.task.id) ? [[taskKey(change.task.id), change.task] as const] : [],
    );
    const gone = changes.flatMap((change) => (change.type === 'remove-task' && !kept.has(change.id) ? [taskKey(change.id)] : []));
    // All in one write: a task that is listed is there.
    await browser.storage.local.set({ ...Object.fromEntries(written), [tasksKey]: list });
    await browser.storage.local.remove(gone);
  });
}
