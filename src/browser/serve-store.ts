import { browser } from 'wxt/browser';
import type { StoreHost } from '../core/store/host';
import { isOwnPage } from './own-page';
import { parseStoreCommand, storePortName, storeWatchPortName } from '../protocol/store';

/** Serves the store to our own pages. What runs in a web page, ours or not, gets nothing of it. */
export function serveStore(store: StoreHost): void {
  let writers = 0;
  browser.runtime.onConnect.addListener((port) => {
    const isWriter = port.name === storePortName;
    if (!isWriter && port.name !== storeWatchPortName) return;
    if (!isOwnPage(port.sender)) return;
    if (isWriter) writers++;
    const stop = store.watch((state) => port.postMessage(state));
    port.onMessage.addListener((message: unknown) => {
      const command = isWriter ? parseStoreCommand(message) : null;
      if (command) store.obey(command);
    });
    port.onDisconnect.addListener(() => {
      stop();
      if (!isWriter) return;
      store.sweep();
      if (--writers === 0) store.tidy();
    });
  });
}
