import type { Task } from '../core/run/task';
import { compliance } from './compliance';
import { entities } from './entities';
import { sentiment } from './sentiment';

/** Every task Gloss can do, in the order of the menu. The one list of them: whoever needs their names takes them from here. */
export const tasks: readonly Task[] = [sentiment, entities, compliance];

/** Their names, in that order. */
export const taskIds = tasks.map(({ id }) => id);
