/** The worker in which downloads happen and the shelf is kept. There is no `chrome` in here: what it must know comes with commands. */
import '../seal/seal-first';
import { holdLifeline } from '../workers/lifeline';
import { Acceptances } from '../shelf/acceptances';
import { sweepExports } from './import/export';
import { connectThroughPort } from './hub/hub-port';
import { withLedger } from './hub/ledger';
import { browserLocks } from '../shelf/locks';
import type { Connect } from './hub/request';
import { Shelf, shelfChannel } from '../shelf/shelf';
import { toStoreFailure } from '../core/store/failure';
import { Staging } from './downloads/staging';
import { Store } from './store';
import { type FromStore, storeLifeline, type ToStore } from './store-protocol';
import { withWatchdog } from './hub/watchdog';

/** A connection that brings nothing for this long is dead. */
const stallMs = 30_000;

let hub: Connect | undefined;
/** No page or worker of ours may reach another address; the frame that may is opened at the first request, and anew when it is gone. */
const connect: Connect = (request, signal) => {
  hub ??= openHub();
  return hub(request, signal);
};

function openHub(): Connect {
  const { port1, port2 } = new MessageChannel();
  self.postMessage({ type: 'need-hub-frame', port: port2 } satisfies FromStore, { transfer: [port2] });
  return connectThroughPort(port1, () => {
    hub = undefined;
  });
}

async function estimate() {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { usedBytes: usage, quotaBytes: quota };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

async function openStore(): Promise<Store> {
  await holdLifeline(storeLifeline);
  const root = await navigator.storage.getDirectory();
  const store = new Store({
    shelf: new Shelf(root),
    staging: new Staging(root),
    acceptances: new Acceptances(root),
    locks: browserLocks,
    connectFor: (reason, subject) => withWatchdog(withLedger(connect, reason, subject), stallMs),
    sleep,
    random: Math.random,
    now: Date.now,
    freeBytes: async () => {
      const { usedBytes, quotaBytes } = await estimate();
      return quotaBytes - usedBytes;
    },
    estimate,
  });
  await store.open();
  store.watch((state) => self.postMessage({ type: 'state', state } satisfies FromStore));
  new BroadcastChannel(shelfChannel).onmessage = () => store.changed();
  return store;
}

const opening = openStore();
opening.catch((thrown) => self.postMessage({ type: 'broken', failure: toStoreFailure(thrown) } satisfies FromStore));

/** Makes deletions final, and takes away zips that were saved. */
async function tidy(store: Store): Promise<void> {
  await store.purge();
  await sweepExports(await navigator.storage.getDirectory());
}

function work(store: Store, message: ToStore): Promise<void> {
  if (message.type === 'command') return store.obey(message.command);
  return message.type === 'tidy' ? tidy(store) : store.sweep();
}

self.onmessage = async ({ data }: MessageEvent<ToStore>) => {
  // That it does not open was said.
  const store = await opening.catch(() => null);
  if (!store) return;
  try {
    await work(store, data);
    // What a page leaves behind says nothing about what the user has asked for.
    if (data.type === 'command') store.fail(null);
  } catch (thrown) {
    store.fail(toStoreFailure(thrown));
  }
};
