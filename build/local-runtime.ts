import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * transformers.js holds a CDN address as its default for the runtime's files. Ours lie in the package, and where code could come from, nothing
 * in it may name: the address goes.
 */
export const localRuntime: Plugin = {
  name: 'gloss-local-runtime',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@huggingface/transformers')) return null;
    return code.replaceAll('https://cdn.jsdelivr.net/npm/onnxruntime-web@', '/ort/unused@');
  },
};

/** It asks for the runtime's build with WebGPU, which is twice as large; imported models are computed on the processor. */
export const runtimeAliases = [
  { find: /^onnxruntime-web(\/webgpu)?$/, replacement: fileURLToPath(new URL('../node_modules/onnxruntime-web/dist/ort.wasm.min.mjs', import.meta.url)) },
];
