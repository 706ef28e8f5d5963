import { browser } from 'wxt/browser';
import type { Settings } from '../core/run/settings';
import type { TaskId } from '../core/run/task-id';

const everything = 'everything';

/** What the context menu offers. */
export type MenuItem = TaskId | typeof everything;

let lastBuild: Promise<void> = Promise.resolve();

/** Rebuilds the context menu of selections from the settings; builds wait for each other. */
export function buildMenus(settings: Settings, title: (item: MenuItem) => string): Promise<void> {
  // Firefox for Android has none.
  if (!browser.contextMenus) return lastBuild;
  lastBuild = lastBuild.then(async () => {
    await browser.contextMenus.removeAll();
    const items = settings.tasks.length > 1 ? ([...settings.tasks, everything] as const) : settings.tasks;
    for (const id of items) browser.contextMenus.create({ id, title: title(id), contexts: ['selection'] });
  });
  return lastBuild;
}

/** The tasks a menu entry stands for; `everything`, and a task that has been switched off since, stand for all that are on. */
export function tasksOf(item: MenuItem, { tasks }: Settings): readonly TaskId[] {
  const asked = tasks.filter((id) => id === item);
  return asked.length > 0 ? asked : tasks;
}
