/**
 * The worker in which everything that takes time happens: the tasks and the model. The host queues. There is no `chrome`
 * in here: what a run needs comes with its request.
 */
import '../seal/seal-first';
import { preparePackagedEncoders } from '../encoder/packaged-encoder';
import { holdLifeline } from '../workers/lifeline';
import { EncoderDesk } from './encoder-desk';
import { PackShelf } from './pack-shelf';
import { createTaskServer } from './task-server';
import { engineLifeline, type FromWorker, type TaskEvent, type ToTaskWorker } from './worker-protocol';

const encoders = new EncoderDesk(preparePackagedEncoders('/models'));
const shelf = new PackShelf();

const answer = createTaskServer({
  encoders,
  say: (message: FromWorker<TaskEvent>) => self.postMessage(message),
  // The host learns of our death by this lock.
  ready: holdLifeline(engineLifeline),
  supply: ({ packs = [] }) => ({ packs: shelf.withOurs(packs) }),
});
self.onmessage = ({ data }: MessageEvent<ToTaskWorker>) => {
  if (data.type === 'packs') shelf.put(data.packs);
  else void answer(data);
};
