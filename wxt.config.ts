import { defineConfig } from 'wxt';
import { manifestFor } from './build/manifest';
import { localeFiles } from './build/locale-files';
import { packs } from './build/packs';
import { buildHubFrame } from './build/hub-frame';
import { packagedFiles } from './build/packaged-files';
import { refuseRemoteCode } from './build/refuse-remote-code';
import { localRuntime, runtimeAliases } from './build/local-runtime';
import { sealEventPage, sealFile, sealPages } from './build/seal-pages';

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
    'build:publicAssets': async ({ config }, files) => {
      files.push(...packagedFiles(config.browser), await sealFile(), { relativeDest: 'hub.html', contents: (await buildHubFrame()).html });
    },
    // Elsewhere the background is a worker; Firefox's is a page, and is sealed as all pages are.
    'build:manifestGenerated': (_, manifest) => sealEventPage(manifest),
    'build:done': (wxt) => refuseRemoteCode(wxt.config.outDir),
  },
  vite: () => ({
    plugins: [packs, localeFiles, sealPages, localRuntime],
    worker: { format: 'es', plugins: () => [packs, localRuntime] },
    resolve: { alias: runtimeAliases },
    // What is packaged is read from the disk, so the size of a chunk is nobody's wait for a network.
    build: { target: 'es2023', chunkSizeWarningLimit: 1_000 },
  }),
});
