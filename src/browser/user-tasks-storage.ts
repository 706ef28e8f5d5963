import type { TaskId } from '../core/run/task-id';
import { keysUnder } from './keys-under';

/** Where the list of the user's tasks is in `storage.local`, and each task besides: menus read the list, and a run only the tasks it is of. */
export const tasksKey = 'tasks';
export const { keyOf: taskKey, isOne: isTaskKey } = keysUnder<TaskId>('task:');
