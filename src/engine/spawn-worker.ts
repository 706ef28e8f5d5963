import { watchLifeline } from '../core/lifeline';
import type { EngineWorker } from './engine';
import { engineLifeline } from './worker-protocol';

/** Starts the engine's worker. */
export function spawnEngineWorker(): EngineWorker {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  watchLifeline(worker, engineLifeline);
  return worker;
}
