/** The background's half of *Erase everything*; what else lies on the disk a page erases afterwards, when nobody holds it open any more. */
import { browser } from 'wxt/browser';
import { closeEngineHost } from './engine-home/engine-host';

/** Ends the engine with all that runs in it, and empties what the browser stores for the extension, of private windows too. */
export async function eraseStorage(): Promise<void> {
  await closeEngineHost();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
