import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerBackend } from 'onnxruntime-node';
import { type Encoder, loadEncoder } from '../src/engine/encoder';
import { createEncoderBackend, encoderBackendName } from '../src/engine/runtime/encoder-backend';

const root = join(import.meta.dirname, '..');
const backend = createEncoderBackend({
  threads: 1,
  spawn() {
    throw new Error('There is one thread under Node.');
  },
});
// Under Node transformers.js hands over paths, not bytes.
const reading: typeof backend = {
  ...backend,
  createInferenceSessionHandler: async (model, options) =>
    backend.createInferenceSessionHandler(typeof model === 'string' ? await readFile(model) : model, options),
};
registerBackend(encoderBackendName, reading, -1);

/** The shipped encoder under Node: the product's runtime and kernels, in one thread. */
export function openEncoderInNode(): Promise<Encoder> {
  return loadEncoder(join(root, 'assets/models/'), 'gloss-encoder');
}
