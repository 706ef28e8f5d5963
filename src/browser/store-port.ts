import { browser } from 'wxt/browser';
import type { StoreCommand, StoreState } from '../core/store/state';
import { onMessage, sendMessage } from '../protocol/messages';
import { storePortName, storeWatchPortName } from '../protocol/store';
import { isEngineHostOpen } from './engine-home/engine-host';

/** Between two tries to reach the engine host. */
const retryMs = 1_000;

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
  let connecting: Promise<Port | null> | null = null;
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
      if (listeners.size > 0) void open();
    });
    return port;
  };
  /** The port; null where the engine host could not be reached this time. Who watches is tried again for. */
  const open = (): Promise<Port | null> =>
    (connecting ??= connect().catch(() => {
      setTimeout(() => {
        connecting = null;
        if (listeners.size > 0) void open();
      }, retryMs);
      return null;
    }));
  return {
    watch(listener) {
      listeners.add(listener);
      if (last) listener(last);
      void open();
      return () => listeners.delete(listener);
    },
    send: (command) => void open().then((port) => port?.postMessage(command)),
  };
}

const hearers = new Set<() => void>();
let stopHearingAll = () => {};

/** Calls back whenever an engine host has started. A message may have one listener in a page, and a page may watch for several reasons. */
function hearStarts(listener: () => void): () => void {
  if (hearers.size === 0) {
    stopHearingAll = onMessage('engineStarted', () => {
      for (const hear of hearers) hear();
    });
  }
  hearers.add(listener);
  return () => {
    if (hearers.delete(listener) && hearers.size === 0) stopHearingAll();
  };
}

/**
 * Calls back with the state of the store now and after every change, whenever the engine host is there:
 * looking never starts it, and it says itself when it has started. Returns a function that stops.
 */
export function watchStore(listener: (state: StoreState) => void): () => void {
  let port: Port | undefined;
  let isStopped = false;
  const look = async () => {
    const isOpen = await isEngineHostOpen();
    if (isStopped || port || !isOpen) return;
    port = browser.runtime.connect({ name: storeWatchPortName });
    port.onMessage.addListener((state: StoreState) => listener(state));
    port.onDisconnect.addListener(() => {
      port = undefined;
    });
  };
  const stopHearing = hearStarts(() => void look());
  void look();
  return () => {
    isStopped = true;
    stopHearing();
    port?.disconnect();
  };
}
