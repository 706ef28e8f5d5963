/**
 * The engine host's end of the store: starts the worker at the first use, remembers the last state, and
 * starts a new worker when one dies. Downloads that died with it are then paused, with all they had.
 */
import type { StoreHost } from '../core/store/host';
import type { StoreState } from '../core/store/state';
import type { FromStore, ToStore } from './store-protocol';

/** All there is to say of a store that does not open. */
const nothing: StoreState = {
  models: [],
  transfers: [],
  acceptances: [],
  deleted: [],
  examinations: {},
  hubCheck: null,
  failure: null,
  usedBytes: 0,
  quotaBytes: 0,
};

/** Who watches is tried again for so often, after these waits; then only when somebody asks. */
const waitsMs = [1_000, 5_000, 30_000];
/** A worker that opened and lived for this long was well: its death says nothing about the next one. */
const calmMs = 10_000;

/** Makes the host. `openHubFrame` hands a port to the frame that asks hubs. */
export function createStoreHost(spawn: () => Worker, openHubFrame: (port: MessagePort) => void): StoreHost {
  const listeners = new Set<(state: StoreState) => void>();
  let worker: Worker | null = null;
  let last: StoreState | null = null;
  let isTidied = false;
  let failures = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (state: StoreState) => {
    last = state;
    for (const listener of listeners) listener(state);
  };
  /** Whoever watches sees what a new worker finds on the disk, soon, and less and less soon where it keeps failing. */
  const retry = (isWell: boolean) => {
    failures = isWell ? 0 : failures + 1;
    const waitMs = isWell ? 0 : waitsMs[failures - 1];
    clearTimeout(waiting);
    if (waitMs !== undefined) waiting = setTimeout(() => listeners.size > 0 && ask(), waitMs);
  };
  const connect = (): Worker => {
    const made = spawn();
    const startedAt = Date.now();
    let hasOpened = false;
    /** Once only: a worker that is terminated lets go of its lifeline, and that is told as an error too. */
    const bury = () => {
      if (worker !== made) return;
      worker = null;
      made.terminate();
      retry(hasOpened && Date.now() - startedAt >= calmMs);
    };
    made.onmessage = ({ data }: MessageEvent<FromStore>) => {
      if (worker !== made) return;
      if (data.type === 'need-hub-frame') return openHubFrame(data.port);
      if (data.type === 'state') {
        hasOpened = isTidied = true;
        tell(data.state);
      } else {
        bury();
        tell({ ...nothing, failure: data.failure });
      }
    };
    made.onerror = bury;
    return made;
  };
  const ask = (): Worker => {
    clearTimeout(waiting);
    if (!worker) {
      worker = connect();
      // What an earlier life of the engine host has left behind, nobody waits for any more.
      if (!isTidied) worker.postMessage({ type: 'tidy' } satisfies ToStore);
    }
    return worker;
  };
  const say = (message: ToStore) => ask().postMessage(message);

  return {
    obey(command) {
      failures = 0;
      say({ type: 'command', command });
    },
    tidy: () => say({ type: 'tidy' }),
    sweep: () => say({ type: 'sweep' }),
    watch(listener) {
      listeners.add(listener);
      ask();
      if (last) listener(last);
      return () => listeners.delete(listener);
    },
  };
}
