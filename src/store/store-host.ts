/**
 * The engine host's end of the store: starts the worker at the first use, remembers the last state, and
 * starts a new worker when one dies. Downloads that died with it are then paused, with all they had.
 */
import type { StoreHost } from '../core/store';
import type { StoreState } from '../core/store-state';
import type { FromStore, ToStore } from './store-protocol';

/** All there is to say of a store that does not open. */
const nothing: StoreState = { models: [], transfers: [], acceptances: [], deleted: [], hubCheck: null, failure: null, usedBytes: 0, quotaBytes: 0 };

/** Makes the host. `openMirror` hands a port to the frame that reaches mirrors. */
export function createStoreHost(spawn: () => Worker, openMirror: (port: MessagePort) => void): StoreHost {
  const listeners = new Set<(state: StoreState) => void>();
  let worker: Worker | null = null;
  let last: StoreState | null = null;
  let isFirst = true;

  const connect = (): Worker => {
    const made = spawn();
    made.onmessage = ({ data }: MessageEvent<FromStore>) => {
      if (data.type === 'need-mirror') return openMirror(data.port);
      last = data.type === 'state' ? data.state : { ...nothing, failure: data.failure };
      for (const listener of listeners) listener(last);
      // The next command may find a better day.
      if (data.type === 'broken') drop();
    };
    const drop = () => {
      made.terminate();
      if (worker === made) worker = null;
    };
    made.onerror = () => {
      drop();
      // Whoever watches sees what a new one finds on the disk.
      if (listeners.size > 0) ask();
    };
    return made;
  };
  const ask = (): Worker => {
    if (!worker) {
      worker = connect();
      // What an earlier life of the engine host has left behind, nobody waits for any more.
      if (isFirst) worker.postMessage({ type: 'tidy' } satisfies ToStore);
      isFirst = false;
    }
    return worker;
  };
  const say = (message: ToStore) => ask().postMessage(message);

  return {
    obey: (command) => say({ type: 'command', command }),
    tidy: () => say({ type: 'tidy' }),
    watch(listener) {
      listeners.add(listener);
      ask();
      if (last) listener(last);
      return () => listeners.delete(listener);
    },
  };
}
