import type { EngineWorker } from './engine';
import { lifelineLock } from './lifeline';

/**
 * Starts the engine's worker and reports its death as an error. A worker that is killed or closes itself
 * sends no event at all, but it lets go of its lock, and whoever waits for the lock then knows.
 */
export function spawnEngineWorker(): EngineWorker {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  // By its first message the worker holds the lock, so ours is granted only after its death.
  worker.addEventListener('message', () => void navigator.locks.request(lifelineLock, () => worker.dispatchEvent(new ErrorEvent('error'))), { once: true });
  return worker;
}
