import { browser } from 'wxt/browser';

/** The keyboard commands and the keys the user's browser has for them; empty keys when unset. */
export async function loadShortcuts(): Promise<{ command: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}
