import { watchLifeline } from '../workers/lifeline';
import { storeLifeline } from './store-protocol';

/** Starts the worker that keeps the store; the engine host owns it. */
export function spawnStoreWorker(): Worker {
  const worker = new Worker(new URL('./store.worker.ts', import.meta.url), { type: 'module' });
  watchLifeline(worker, storeLifeline);
  return worker;
}

/** Starts the worker of one import or export; whoever starts it terminates it. */
export function spawnImportWorker(): Worker {
  return new Worker(new URL('./import/import.worker.ts', import.meta.url), { type: 'module' });
}
