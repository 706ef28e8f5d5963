import { browser } from 'wxt/browser';
import type { TaskId } from '../core/run/task-id';

const everything = 'everything';

/** Reads the whole page, selected or not. */
export const wholePage = 'page';

/** What the context menu offers: the tasks that are on, all of them at once, and all of them on the whole page. */
export type MenuItem = TaskId | typeof everything | typeof wholePage;

let lastBuild: Promise<void> = Promise.resolve();

/** Rebuilds the context menu from the tasks that are on; builds wait for each other. */
export function buildMenus(tasks: readonly TaskId[], title: (item: MenuItem) => string): Promise<void> {
  // Firefox for Android has none.
  if (!browser.contextMenus) return lastBuild;
  lastBuild = lastBuild.then(async () => {
    await browser.contextMenus.removeAll();
    const items = tasks.length > 1 ? [...tasks, everything] : tasks;
    for (const id of items) browser.contextMenus.create({ id, title: title(id), contexts: ['selection'] });
    browser.contextMenus.create({ id: wholePage, title: title(wholePage), contexts: ['page', 'frame', 'selection'] });
  });
  return lastBuild;
}

/** The tasks a menu entry stands for; `everything`, and a task that has been switched off since, stand for all that are on. */
export function tasksOf(item: MenuItem, tasks: readonly TaskId[]): readonly TaskId[] {
  return tasks.includes(item) ? [item] : tasks;
}
