/**
 * What private windows leave behind: nothing. Gloss runs once for normal and private windows (`spanning`, the browser's
 * default), so that there is one engine and one shelf of models; what comes from a private window is therefore told apart
 * here, kept in memory under names of its own, and forgotten with the last private window.
 */
import { browser } from 'wxt/browser';

/** All that is kept for private windows begins like this, so that all of it can be forgotten. */
const prefix = 'private-';

/** Where something of private windows is kept in `storage.session`. */
export function privateKey(name: string): string {
  return prefix + name;
}

let here: Promise<boolean> | undefined;

/** Whether this document (card, popup, panel) is in a private window. A script in a page cannot ask, and has nothing to decide. */
export function isPrivateHere(): Promise<boolean> {
  here ??= askWindow();
  return here;
}

/** Windows, which Firefox for Android does not tell extensions of. */
const windowsThere = () => (browser as { windows?: typeof browser.windows }).windows;

async function askWindow(): Promise<boolean> {
  const windows = windowsThere();
  return windows ? (await windows.getCurrent()).incognito : browser.extension.inIncognitoContext;
}

/**
 * Forgets all that was kept for private windows once none is open any more; where there are no windows, once no private tab is.
 * For the background, which hears of what has closed.
 *
 * @param closedTabId a tab that is just closing, which some browsers still count.
 */
export async function forgetClosedPrivateWindows(closedTabId?: number): Promise<void> {
  const windows = windowsThere();
  const open = windows ? await windows.getAll() : (await browser.tabs.query({})).filter(({ id }) => id !== closedTabId);
  if (open.some(({ incognito }) => incognito)) return;
  const kept = Object.keys(await browser.storage.session.get()).filter((key) => key.startsWith(prefix));
  if (kept.length > 0) await browser.storage.session.remove(kept);
}
