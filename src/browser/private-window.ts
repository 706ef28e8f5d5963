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

async function askWindow(): Promise<boolean> {
  const { windows } = browser as { windows?: typeof browser.windows };
  return windows ? (await windows.getCurrent()).incognito : false;
}

/** Forgets all that was kept for private windows once none is open any more. For the background. */
export async function forgetClosedPrivateWindows(): Promise<void> {
  const open = await browser.windows.getAll();
  if (open.some(({ incognito }) => incognito)) return;
  const kept = Object.keys(await browser.storage.session.get()).filter((key) => key.startsWith(prefix));
  if (kept.length > 0) await browser.storage.session.remove(kept);
}
