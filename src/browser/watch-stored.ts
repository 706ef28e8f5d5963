import { browser } from 'wxt/browser';

/**
 * Calls back with a list that is kept in the browser's storage, now and whenever a key of it has changed; what cannot be read is empty. An older answer
 * never comes after a newer one. Returns a function that stops.
 */
export function watchStored<Item>(
  load: () => Promise<readonly Item[]>,
  isOf: (key: string) => boolean,
  listener: (items: readonly Item[]) => void,
): () => void {
  let isStopped = false;
  let asked = 0;
  const read = async () => {
    const mine = ++asked;
    const items = await load().catch(() => []);
    if (!isStopped && mine === asked) listener(items);
  };
  const onChanged = (changes: object) => {
    if (Object.keys(changes).some(isOf)) void read();
  };
  browser.storage.onChanged.addListener(onChanged);
  void read();
  return () => {
    isStopped = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
