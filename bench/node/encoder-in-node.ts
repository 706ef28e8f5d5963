import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type EncoderId, encoderFolders } from '../../src/core/encoding/encoder-id';
import { type FeatureEncoder, loadEncoder } from '../../src/encoder/encoder';
import { type NetworkOptions, prepareNetwork, type TeamWorker } from '../../src/encoder/network';

const shipped = join(import.meta.dirname, '../../assets/models');

/** Node's workers do not inherit what makes TypeScript run. */
const startInTypeScript = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ tsImport }) => tsImport('./team-in-node.ts', ${JSON.stringify(import.meta.url)}))`;

/** Starts a thread of Node for a further thread of the encoder. */
export function spawnInNode(): TeamWorker {
  const worker = new Worker(startInTypeScript, { eval: true });
  // Once it is there it waits for passes for ever, which must not keep the process.
  const started = once(worker, 'message').then(() => worker.unref());
  return { started, postMessage: (order) => worker.postMessage(order), terminate: () => void worker.terminate() };
}

export interface NodeEncoderOptions extends Partial<NetworkOptions> {
  /** Where the folders of the encoders lie; where the shipped ones do, unless told. */
  readonly folder?: string;
}

/** A shipped encoder under Node: the product's own loading and kernels. */
export function openEncoderInNode({ folder = shipped, ...options }: NodeEncoderOptions = {}, id: EncoderId = 'en'): Promise<FeatureEncoder> {
  const openNetwork = prepareNetwork({ threads: Math.min(4, availableParallelism()), spawn: spawnInNode, ...options });
  return loadEncoder(async (path) => new Uint8Array(await readFile(join(folder, encoderFolders[id], path))), openNetwork, id);
}

/** The shipped encoders under Node, each opened when it is first asked for, and kept: whoever measures reads in both languages in turns. */
export function openEncodersInNode(options: NodeEncoderOptions = {}): (ids: readonly EncoderId[]) => Promise<Readonly<Record<EncoderId, FeatureEncoder>>> {
  const open = new Map<EncoderId, Promise<FeatureEncoder>>();
  const openOne = (id: EncoderId) => {
    const opening = open.get(id) ?? openEncoderInNode(options, id);
    open.set(id, opening);
    return opening;
  };
  return async (ids) => Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await openOne(id)] as const))) as Record<EncoderId, FeatureEncoder>;
}
