import type { Task } from '../core/run/task';
import { compliance } from './compliance';
import { entities } from './entities';
import { sentiment } from './sentiment';
import { why } from './why';

/** Every task Gloss can do, in the order of the menu. The one list of them: whoever needs their names takes them from here. */
export const tasks: readonly Task[] = [sentiment, entities, compliance];

/** What can be asked for without standing in a menu, too. */
export const askable: readonly Task[] = [...tasks, why];

/** Their names, in that order. */
export const taskIds = tasks.map(({ id }) => id);
