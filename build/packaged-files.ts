import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the extension that is copied as it is. */
export interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

const root = join(import.meta.dirname, '..');
/** The general runtime for ONNX models that users bring; the built-in model does without. */
const runtime = ['ort-wasm-simd-threaded.jspi.mjs', 'ort-wasm-simd-threaded.jspi.wasm'];

/** What the extension of a browser carries beside its bundles: icons, the built-in model, and, but for Firefox, the runtime of ONNX models. */
export function packagedFiles(browser: string): PackagedFile[] {
  return [
    ...filesUnder('assets/icons', 'icons').filter(({ relativeDest }) => /\.(?:png|svg)$/.test(relativeDest)),
    // Without the model's card, which is for who builds on it.
    ...filesUnder('assets/models', 'models').filter(({ relativeDest }) => !relativeDest.endsWith('.md')),
    ...(browser === 'firefox' ? [] : filesOfRuntime()),
  ];
}

function filesOfRuntime(): PackagedFile[] {
  return runtime.map((name) => ({ absoluteSrc: join(root, 'node_modules/onnxruntime-web/dist', name), relativeDest: join('ort', name) }));
}

function filesUnder(folder: string, dest: string): PackagedFile[] {
  const from = join(root, folder);
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(from, name)).isFile())
    .map((name) => ({ absoluteSrc: join(from, name), relativeDest: join(dest, name) }));
}
