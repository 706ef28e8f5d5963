import { browser } from 'wxt/browser';
import type { TaskId } from '../core/run/task-id';
import { isUserTask, type WorkId } from '../core/run/custom-task';
import { wishKinds } from '../core/run/writing';

const everything = 'everything';
/** The entry that leads to where models are. */
export const bringModel = 'models';
const workPrefix = 'work-';

/** Reads the whole page, selected or not. */
export const wholePage = 'page';

/** What the context menu offers: tasks, all of them at once, and that on the whole page, works of a language model, and, where there is no model, the way to one. */
export type MenuItem = TaskId | typeof everything | `${typeof workPrefix}${WorkId}` | typeof bringModel | typeof wholePage;

let lastBuild: Promise<void> = Promise.resolve();

/** Rebuilds the context menu from the tasks that are on and the works that are offered; builds wait for each other. */
export function buildMenus(tasks: readonly TaskId[], works: readonly WorkId[], title: (item: MenuItem) => string): Promise<void> {
  // Firefox for Android has none.
  if (!browser.contextMenus) return lastBuild;
  lastBuild = lastBuild.then(async () => {
    await browser.contextMenus.removeAll();
    const contexts: ['selection'] = ['selection'];
    const create = (id: MenuItem) => browser.contextMenus.create({ id, title: title(id), contexts });
    for (const id of tasks.length > 1 ? [...tasks, everything] : tasks) create(id);
    browser.contextMenus.create({ id: 'works', type: 'separator', contexts });
    if (works.length === 0) create(bringModel);
    for (const kind of works) create(`${workPrefix}${kind}`);
    browser.contextMenus.create({ id: wholePage, title: title(wholePage), contexts: ['page', 'frame', 'selection'] });
  });
  return lastBuild;
}

/** The tasks a menu entry stands for; `everything`, and a task that has been switched off since, stand for all that are on. */
export function tasksOf(item: MenuItem, tasks: readonly TaskId[]): readonly TaskId[] {
  return tasks.includes(item) ? [item] : tasks;
}

/** The work of a language model that a menu entry stands for; null for the others. */
export function workOf(item: MenuItem): WorkId | null {
  const own = item.startsWith(workPrefix) ? item.slice(workPrefix.length) : '';
  if (isUserTask(own)) return own;
  return wishKinds.find((kind) => item === `${workPrefix}${kind}`) ?? null;
}
