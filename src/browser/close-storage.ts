import { browser } from 'wxt/browser';

/**
 * Closes the extension's storage to scripts in pages, whose process may be the page's own: settings, what remembers use
 * and the session are for our own documents. Called whenever the background starts; a browser that knows no such
 * levels (it may keep some to documents of the extension by itself) goes on as it is.
 */
export async function closeStorage(): Promise<void> {
  const { local, session } = browser.storage;
  await Promise.all([local, session].map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
