import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { localeFiles } from './build/locale-files';
import { packs } from './build/packs';
import { buildHubFrame } from './build/hub-frame';
import { packagedFiles } from './build/packaged-files';
import { refuseRemoteCode } from './build/refuse-remote-code';
import { sealFile, sealPages } from './build/seal-pages';
import { loopbackHosts } from './src/core/store/hub-address';

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
  zip: { excludeSources: ['tests/**', 'bench/**', 'training/**'] },
  manifest: async () => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // Frames that are moved without being loaded anew (`moveBefore`): a card survives a dialog that opens. `use_dynamic_url` asks for 130.
    minimum_chrome_version: '133',
    permissions: ['activeTab', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        // Whatever touches text can ask nobody but this package; models come through the sandboxed frame below.
        "connect-src 'self'",
        "frame-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
        // Of our pages only the card's is web-accessible, so only that can be framed, and by pages only: not by other extensions.
        'frame-ancestors http: https: file:',
      ].join('; '),
      // The frame from which hubs are asked for models: one script, by its hash, and no access to anything of ours.
      sandbox: `sandbox allow-scripts; default-src 'none'; script-src '${(await buildHubFrame()).scriptHash}'; connect-src https: ${loopbackHosts.map((host) => `http://${host}:*`).join(' ')}`,
    },
    sandbox: { pages: ['hub.html'] },
    // The card's document, at an address that is new in every session of the browser and that no page is told.
    web_accessible_resources: [{ resources: ['card.html'], matches: ['http://*/*', 'https://*/*', 'file:///*'], use_dynamic_url: true }],
    // Isolated, the worker may use threads: nearly twice as fast on two cores.
    cross_origin_embedder_policy: { value: 'require-corp' },
    cross_origin_opener_policy: { value: 'same-origin' },
    commands: {
      'run-everything': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_everything__' },
      'run-last': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_last__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_panel__' },
    },
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...packagedFiles(), await sealFile(), { relativeDest: 'hub.html', contents: (await buildHubFrame()).html });
    },
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
