import { registerBackend } from 'onnxruntime-web';
import { countThreads } from '../workers/thread-count';
import { createEncoderBackend, type EncoderBackend, encoderBackendName, type TeamWorker } from './encoder-backend';

/** Registers the encoder's backend with the ONNX Runtime of this worker, and starts its threads. To be called once. */
export function registerEncoder(): EncoderBackend {
  const backend = createEncoderBackend({ threads: countThreads(), spawn: spawnTeamWorker });
  // Below zero: nobody gets this backend who does not ask for it.
  registerBackend(encoderBackendName, backend, -1);
  return backend;
}

function spawnTeamWorker(): TeamWorker {
  const worker = new Worker(new URL('./team.worker.ts', import.meta.url), { type: 'module' });
  const started = new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
  });
  return { started, postMessage: (order) => worker.postMessage(order) };
}
