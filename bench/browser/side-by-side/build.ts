import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { packagedFiles } from '../../../build/packaged-files';
import wxtConfig from '../../../wxt.config';

const root = resolve(import.meta.dirname, '../../..');

/** ONNX Runtime's plain WASM build, the fastest on the CPU, for the stock calls. */
const stockRuntime = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

/**
 * Builds the page of the comparison under the extension's own vite settings and puts the model and the
 * runtime of the stock calls beside it. Returns the folder to serve.
 */
export async function buildSideBySide(): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/gloss-side-by-side');
  rmSync(outDir, { recursive: true, force: true });
  const ofExtension = (await wxtConfig.vite!({ mode: 'production', command: 'build', browser: 'chrome', manifestVersion: 3 })) as InlineConfig;
  await build({
    ...ofExtension,
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    // transformers.js asks for the build with WebGPU; with the plain one beside it, that is the only one in the bundle.
    resolve: { alias: [{ find: /^onnxruntime-web(\/webgpu)?$/, replacement: join(root, 'node_modules/onnxruntime-web/dist/ort.wasm.min.mjs') }] },
    build: { ...ofExtension.build, outDir, emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
  });
  for (const { absoluteSrc, relativeDest } of packagedFiles('chrome')) cpSync(absoluteSrc, join(outDir, relativeDest), { recursive: true });
  for (const name of stockRuntime) cpSync(join(root, 'node_modules/onnxruntime-web/dist', name), join(outDir, 'ort', name));
  return outDir;
}
