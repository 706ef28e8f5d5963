import { browser } from 'wxt/browser';

const key = 'welcomed';

/** Whether the words of welcome were read. */
export async function isWelcomed(): Promise<boolean> {
  const stored = await browser.storage.local.get(key);
  return stored[key] === true;
}

/** Notes that they were. */
export function setWelcomed(): void {
  void browser.storage.local.set({ [key]: true });
}
