import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file of the extension that is copied as it is. */
export interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** The runtime that runs the model: the plain WASM build (no WebGPU; smallest and fastest on the CPU). */
const runtimeFiles = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

/** What the extension carries beside its bundles: icons, the built-in model, the WASM runtime. */
export function packagedFiles(): PackagedFile[] {
  const transformers = createRequire(require.resolve('@huggingface/transformers'));
  const runtimeDir = dirname(transformers.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  return [
    ...filesUnder('assets/icons', 'icons').filter(({ relativeDest }) => /\.(?:png|svg)$/.test(relativeDest)),
    ...filesUnder('assets/models', 'models'),
    ...runtimeFiles.map((name) => ({ absoluteSrc: join(runtimeDir, name), relativeDest: `ort/${name}` })),
  ];
}

function filesUnder(folder: string, dest: string): PackagedFile[] {
  const from = join(root, folder);
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(from, name)).isFile())
    .map((name) => ({ absoluteSrc: join(from, name), relativeDest: join(dest, name) }));
}
