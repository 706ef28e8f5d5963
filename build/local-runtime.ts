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

/** It asks for a build whose WebGPU waits by rewriting all of its code, which is 10 MB larger; this one waits by the browser's own means (JSPI). */
export const runtimeAliases = [
  { find: /^onnxruntime-web(\/webgpu)?$/, replacement: fileURLToPath(new URL('../node_modules/onnxruntime-web/dist/ort.jspi.min.mjs', import.meta.url)) },
];
