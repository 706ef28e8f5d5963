import type { TeamWorker } from './encoder-backend';

/** Starts a worker for a further thread of the encoder. */
export function spawnTeamWorker(): TeamWorker {
  const worker = new Worker(new URL('./team.worker.ts', import.meta.url), { type: 'module' });
  const started = new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
  });
  return { started, postMessage: (order) => worker.postMessage(order) };
}
