import type { TaskId } from '../core/run/task-id';

/** Where the list of the user's tasks is in `storage.local`, and each task besides: menus read the list, and a run only the tasks it is of. */
export const tasksKey = 'tasks';

const prefix = 'task:';

export function taskKey(id: TaskId): string {
  return prefix + id;
}

/** Whether a task of the user's is kept under a key. */
export function isTaskKey(key: string): boolean {
  return key.startsWith(prefix);
}
