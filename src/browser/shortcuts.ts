import { browser } from 'wxt/browser';

/** The keyboard commands and the keys the user's browser has for them; empty keys when unset. */
export async function loadShortcuts(): Promise<{ command: string; keys: string }[]> {
  // Firefox for Android has no keys.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}

/** Shows where the user's browser lets keys be changed. */
export function openShortcutSettings(): void {
  // Firefox lets no extension open an address of its own pages.
  const { openShortcutSettings: openInFirefox } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (import.meta.env.FIREFOX) void openInFirefox?.();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
