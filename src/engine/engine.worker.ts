/**
 * The worker in which everything that takes time happens: the tasks and the model. One run at a time;
 * the host queues. There is no `chrome` in here: what a run needs comes with its request.
 */
import '../seal/seal-first';
import { isLastEvent } from '../core/run/run';
import { toFailure } from '../core/run/failure';
import { holdLifeline } from '../workers/lifeline';
import type { Encoder } from '../encoder/encoder';
import { preparePackagedEncoder } from '../encoder/packaged-encoder';
import { PackShelf } from './pack-shelf';
import { runTasks } from './run-tasks';
import { engineLifeline, type FromWorker, type RunMessage, type ToTaskWorker } from './worker-protocol';

const loadEncoder = preparePackagedEncoder('/models/gloss-encoder');

/** The host learns of our death by this lock. */
const alive = holdLifeline(engineLifeline);

let encoder: Promise<Encoder> | undefined;
let isLoaded = false;
const openEncoder = (): Promise<Encoder> => {
  encoder ??= loadEncoder().then((loaded) => {
    isLoaded = true;
    return loaded;
  });
  return encoder;
};

const shelf = new PackShelf();
const cancels = new Map<number, AbortController>();

self.onmessage = async ({ data }: MessageEvent<ToTaskWorker>) => {
  if (data.type === 'cancel') {
    cancels.get(data.run)?.abort();
    return;
  }
  if (data.type === 'packs') {
    shelf.put(data.packs);
    return;
  }
  if (data.type === 'warm') {
    const isWarm = await openEncoder().then(
      () => true,
      () => false,
    );
    self.postMessage({ isWarm } satisfies FromWorker);
    return;
  }
  const { run, request } = data;
  const tell = (event: RunMessage['event']) => {
    if (isLastEvent(event)) cancels.delete(run);
    self.postMessage({ run, event } satisfies FromWorker);
  };
  const cancel = new AbortController();
  cancels.set(run, cancel);
  await alive;
  try {
    await runTasks(
      request,
      () => {
        if (!isLoaded) tell({ type: 'model-loading' });
        return openEncoder();
      },
      tell,
      cancel.signal,
      { packs: shelf.withOurs(request.packs ?? []) },
    );
  } catch (thrown) {
    tell({ type: 'run-failed', failure: toFailure(thrown) });
  }
};
