/** The encoders that came with the extension, in a worker of the extension: their files from the package, their threads. */
import { type EncoderId, encoderFolders } from '../core/encoding/encoder-id';
import { countThreads } from '../workers/thread-count';
import { type FeatureEncoder, loadEncoder } from './encoder';
import { prepareNetwork, type TeamWorker } from './network';

/**
 * Starts the threads of the first encoder that will be wanted, whichever that is, and returns what loads one from its folder
 * in `folder` of this very origin. Nothing is asked for of one that is not wanted.
 */
export function preparePackagedEncoders(folder: string): (id: EncoderId) => Promise<FeatureEncoder> {
  const prepare = () => prepareNetwork({ threads: countThreads(), spawn: spawnTeamWorker });
  let prepared: ReturnType<typeof prepare> | undefined = prepare();
  return (id) => {
    const openNetwork = prepared ?? prepare();
    prepared = undefined;
    return loadEncoder((path) => readPackaged(`${folder}/${encoderFolders[id]}/${path}`), openNetwork, id);
  };
}

/** A file of the package. Nothing is asked of anybody else: the path is our own, and no content-security policy of ours lets more through. */
async function readPackaged(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(path, self.location.origin));
  if (!answer.ok) throw new Error(`The package has no ${path}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

function spawnTeamWorker(): TeamWorker {
  const worker = new Worker(new URL('./team.worker.ts', import.meta.url), { type: 'module' });
  const started = new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
  });
  return { started, postMessage: (order) => worker.postMessage(order), terminate: () => worker.terminate() };
}
