import { FailureError } from '../core/run/failure';
import type { TaskId } from '../core/run/settings';
import type { Task } from '../core/run/task';
import { compliance } from './compliance';
import { entities } from './entities';
import { sentiment } from './sentiment';

/** Every task Gloss can do, in the order of the menu. */
export const tasks = [sentiment, entities, compliance] as const satisfies readonly Task<TaskId>[];

/** The task of that id; throws `bad-request` for one we do not have. */
export function taskById(id: string): Task {
  const task = tasks.find((candidate) => candidate.id === id);
  if (!task) throw new FailureError({ code: 'bad-request' });
  return task;
}
