import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { manifestFor } from './build/manifest';
import { localeFiles } from './build/locale-files';
import { packs } from './build/packs';
import { buildHubFrame } from './build/hub-frame';
import { packagedFiles } from './build/packaged-files';
import { refuseRemoteCode } from './build/refuse-remote-code';
import { sealEventPage, sealFile, sealPages } from './build/seal-pages';

/**
 * transformers.js asks for the WebGPU build of ONNX Runtime and holds a CDN address as its default. The built-in
 * encoder brings kernels of its own, so it gets the smallest build, whose WASM is never asked for, and the address goes.
 */
const localRuntime: Plugin = {
  name: 'gloss-local-runtime',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@huggingface/transformers')) return null;
    return code.replaceAll('https://cdn.jsdelivr.net/npm/onnxruntime-web@', '/ort/unused@');
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'src/locales' },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  // Reviewers of Firefox's shop build from these; npm's settings are part of the build.
  zip: { includeSources: ['.npmrc'], excludeSources: ['tests/**', 'bench/**', 'training/**', 'docs/screenshots/**', 'docs/store/**'] },
  manifest: ({ browser }) => manifestFor(browser),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...packagedFiles(), await sealFile(), { relativeDest: 'hub.html', contents: (await buildHubFrame()).html });
    },
    // Elsewhere the background is a worker; Firefox's is a page, and is sealed as all pages are.
    'build:manifestGenerated': (_, manifest) => sealEventPage(manifest),
    'build:done': (wxt) => refuseRemoteCode(wxt.config.outDir),
  },
  vite: () => ({
    plugins: [localRuntime, packs, localeFiles, sealPages],
    worker: { format: 'es', plugins: () => [localRuntime, packs] },
    resolve: {
      alias: [
        { find: /^onnxruntime-web(\/webgpu)?$/, replacement: fileURLToPath(new URL('./node_modules/onnxruntime-web/dist/ort.wasm.min.mjs', import.meta.url)) },
      ],
    },
    build: { target: 'es2023' },
  }),
});
