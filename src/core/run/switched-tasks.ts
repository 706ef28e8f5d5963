/** Which tasks are on, and in which order: what the user chose over the list of all that there are. */
import type { Settings } from './settings';
import { settingsAt } from './site-profile';
import { siteOf } from './site';
import type { TaskId } from './task-id';

type Choice = Pick<Settings, 'taskOrder' | 'tasksOff'>;

/** All tasks in the user's order. One that came later than the order stands at its usual place, behind those that come before it there. */
export function orderTasks({ taskOrder }: Pick<Choice, 'taskOrder'>, all: readonly TaskId[]): readonly TaskId[] {
  const ordered = taskOrder.filter((id) => all.includes(id));
  all.forEach((id, place) => {
    if (ordered.includes(id)) return;
    const before = all.slice(0, place);
    ordered.splice(ordered.findLastIndex((other) => before.includes(other)) + 1, 0, id);
  });
  return ordered;
}

/** The tasks that are on, in the order of the menu. Without any, menu and shortcuts would have nothing to do: then all are. */
export function tasksOn(choice: Choice, all: readonly TaskId[]): readonly TaskId[] {
  const ordered = orderTasks(choice, all);
  const on = ordered.filter((id) => !choice.tasksOff.includes(id));
  return on.length > 0 ? on : ordered;
}

/** The tasks that are on at an address, where the user's settings for its site may differ. */
export function tasksAt(settings: Settings, url: string | undefined, all: readonly TaskId[]): readonly TaskId[] {
  return tasksOn(settingsAt(settings, siteOf(url)), all);
}

/** Whether a task is the only one left on. */
export function isLastTask(choice: Choice, task: TaskId, all: readonly TaskId[]): boolean {
  const on = tasksOn(choice, all);
  return on.length === 1 && on[0] === task;
}
