/**
 * The worker in which everything that takes time happens: the tasks and the model. The host queues. There is no `chrome`
 * in here: what a run needs comes with its request.
 */
import '../seal/seal-first';
import type { FeatureEncoder } from '../encoder/encoder';
import { preparePackagedEncoder } from '../encoder/packaged-encoder';
import { holdLifeline } from '../workers/lifeline';
import { PackShelf } from './pack-shelf';
import { createTaskServer } from './task-server';
import { engineLifeline, type FromWorker, type TaskEvent, type ToTaskWorker } from './worker-protocol';

const loadEncoder = preparePackagedEncoder('/models/gloss-encoder');

let encoder: Promise<FeatureEncoder> | undefined;
let isLoaded = false;
const openEncoder = (): Promise<FeatureEncoder> => {
  encoder ??= loadEncoder().then((loaded) => {
    isLoaded = true;
    return loaded;
  });
  return encoder;
};

const shelf = new PackShelf();

const answer = createTaskServer({
  openEncoder,
  isLoaded: () => isLoaded,
  say: (message: FromWorker<TaskEvent>) => self.postMessage(message),
  // The host learns of our death by this lock.
  ready: holdLifeline(engineLifeline),
  supply: ({ packs = [] }) => ({ packs: shelf.withOurs(packs) }),
});
self.onmessage = ({ data }: MessageEvent<ToTaskWorker>) => {
  if (data.type === 'packs') shelf.put(data.packs);
  else void answer(data);
};
