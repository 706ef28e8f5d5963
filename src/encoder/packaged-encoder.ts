/** The encoder that came with the extension, in a worker of the extension: its files from the package, its threads. */
import { countThreads } from '../workers/thread-count';
import { type FeatureEncoder, loadEncoder } from './encoder';
import { prepareNetwork, type TeamWorker } from './network';

/** Starts the encoder's threads, and returns what loads it from `folder` of this very origin. To be called once. */
export function preparePackagedEncoder(folder: string): () => Promise<FeatureEncoder> {
  const openNetwork = prepareNetwork({ threads: countThreads(), spawn: spawnTeamWorker });
  return () => loadEncoder((path) => readPackaged(`${folder}/${path}`), openNetwork);
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
  return { started, postMessage: (order) => worker.postMessage(order) };
}
