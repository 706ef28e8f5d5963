import { browser } from 'wxt/browser';
import type { StoreCommand, StoreState } from '../core/store-state';
import { sendMessage } from '../protocol/messages';
import { storePortName, storeWatchPortName } from '../protocol/store';

type Port = ReturnType<typeof browser.runtime.connect>;

/** The store from a page that may change it. */
export interface StoreClient {
  /** Calls back with the state now and after every change. Returns a function that stops. */
  watch(listener: (state: StoreState) => void): () => void;
  send(command: StoreCommand): void;
}

/** Makes a client; it connects when it is first used, and again when the engine host was replaced. */
export function createStoreClient(): StoreClient {
  const listeners = new Set<(state: StoreState) => void>();
  let connecting: Promise<Port> | null = null;
  let last: StoreState | null = null;
  const connect = async (): Promise<Port> => {
    await sendMessage('ensureEngine', undefined);
    const port = browser.runtime.connect({ name: storePortName });
    port.onMessage.addListener((state: StoreState) => {
      last = state;
      for (const listener of listeners) listener(state);
    });
    port.onDisconnect.addListener(() => {
      connecting = null;
      if (listeners.size > 0) open();
    });
    return port;
  };
  const open = (): Promise<Port> => (connecting ??= connect());
  return {
    watch(listener) {
      listeners.add(listener);
      if (last) listener(last);
      void open();
      return () => listeners.delete(listener);
    },
    send: (command) => void open().then((port) => port.postMessage(command)),
  };
}

/** Calls back with the state of the store now and after every change, but only where the engine host is there already: looking never starts it. Returns a function that stops. */
export function watchStore(listener: (state: StoreState) => void): () => void {
  let port: Port | undefined;
  let isStopped = false;
  void browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((contexts) => {
    if (isStopped || contexts.length === 0) return;
    port = browser.runtime.connect({ name: storeWatchPortName });
    port.onMessage.addListener((state: StoreState) => listener(state));
  });
  return () => {
    isStopped = true;
    port?.disconnect();
  };
}
