/**
 * The engine host's end of the store: starts the worker at the first use, remembers the last state, and
 * starts a new worker when one dies. Downloads that died with it are then paused, with all they had.
 */
import type { StoreHost } from '../core/store';
import type { StoreState } from '../core/store-state';
import type { FromStore, ToStore } from './store-protocol';

/** Makes the host. `openMirror` hands a port to the frame that reaches mirrors. */
export function createStoreHost(spawn: () => Worker, openMirror: (port: MessagePort) => void): StoreHost {
  const listeners = new Set<(state: StoreState) => void>();
  let worker: Worker | null = null;
  let last: StoreState | null = null;

  const connect = (): Worker => {
    const made = spawn();
    made.onmessage = ({ data }: MessageEvent<FromStore>) => {
      if (data.type === 'need-mirror') return openMirror(data.port);
      last = data.state;
      for (const listener of listeners) listener(data.state);
    };
    made.onerror = () => {
      made.terminate();
      if (worker === made) worker = null;
      // Whoever watches sees what a new one finds on the disk.
      if (listeners.size > 0) ask();
    };
    return made;
  };
  const ask = (): Worker => (worker ??= connect());
  const say = (message: ToStore) => ask().postMessage(message);

  return {
    obey: (command) => say({ type: 'command', command }),
    sweep: () => say({ type: 'sweep' }),
    watch(listener) {
      listeners.add(listener);
      ask();
      if (last) listener(last);
      return () => listeners.delete(listener);
    },
  };
}
