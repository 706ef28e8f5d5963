/**
 * The worker in which everything that takes time happens: the tasks and the model. One run at a time;
 * the host queues. There is no `chrome` in here: what a run needs comes with its request.
 */
import { registerBackend } from 'onnxruntime-web';
import { isLastEvent } from '../core/run';
import { toFailure } from '../core/failure';
import { holdLifeline } from '../core/lifeline';
import { type Encoder, loadEncoder } from './encoder';
import { createEncoderBackend, encoderBackendName } from './runtime/encoder-backend';
import { runTasks } from './run-tasks';
import { engineLifeline, type FromWorker, type ToWorker } from './worker-protocol';

const threads = self.crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1;

const spawn = () => new Worker(new URL('./runtime/team.worker.ts', import.meta.url), { type: 'module' });
// Below zero: nobody gets this backend who does not ask for it.
registerBackend(encoderBackendName, createEncoderBackend({ threads, spawn }), -1);

/** The host learns of our death by this lock. */
const alive = holdLifeline(engineLifeline);

let encoder: Promise<Encoder> | undefined;
const openEncoder = (): Promise<Encoder> => (encoder ??= loadEncoder(new URL('/models/', self.location.origin).href, 'gloss-encoder'));

const cancels = new Map<number, AbortController>();

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'cancel') {
    cancels.get(data.run)?.abort();
    return;
  }
  const { run, request } = data;
  const tell = (event: FromWorker['event']) => {
    if (isLastEvent(event)) cancels.delete(run);
    self.postMessage({ run, event } satisfies FromWorker);
  };
  const cancel = new AbortController();
  cancels.set(run, cancel);
  await alive;
  try {
    if (!encoder) tell({ type: 'model-loading' });
    await runTasks(request, openEncoder, threads, tell, cancel.signal);
  } catch (thrown) {
    tell({ type: 'run-failed', failure: toFailure(thrown) });
  }
};
