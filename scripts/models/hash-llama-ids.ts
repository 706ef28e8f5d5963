/**
 * Makes `tests/fixtures/tokenizers` anew: what llama.cpp makes of the hostile strings, as hashes.
 * `npx tsx scripts/models/hash-llama-ids.ts FOLDER`, FOLDER being one in which node-llama-cpp 3.21.1 is installed; it is
 * no dependency of Gloss. Needs the weights of `npm run models`.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOfIds } from '../../tests/decoder/hash-of-ids';
import { hostileStrings } from '../../tests/decoder/hostile-strings';
import { gemmaWeights, smolLm2Weights } from './real-weights';

/** As much of node-llama-cpp as is used here. */
interface NodeLlama {
  getLlama(options: { gpu: false; build: 'never'; logLevel: 'error' }): Promise<{
    loadModel(options: { modelPath: string; vocabOnly: true }): Promise<{ tokenize(text: string, specialTokens: false): readonly number[] }>;
  }>;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder in which node-llama-cpp is installed.');
const { getLlama } = (await import(pathToFileURL(resolve(folder, 'node_modules/node-llama-cpp/dist/index.js')).href)) as NodeLlama;
const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
const strings = hostileStrings(10_000);

for (const [name, { file }] of [
  ['gemma-3', gemmaWeights],
  ['smollm2', smolLm2Weights],
] as const) {
  const model = await llama.loadModel({ modelPath: resolve('.models', file), vocabOnly: true });
  const hashes = Uint32Array.from(strings, (text) => hashOfIds(text === '' ? [] : model.tokenize(text, false)));
  writeFileSync(join('tests/fixtures/tokenizers', `${name}.ids-hashes.bin`), new Uint8Array(hashes.buffer));
}
process.exit(0);
