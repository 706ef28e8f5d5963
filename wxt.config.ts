import { defineConfig } from 'wxt';
import { manifestFor } from './build/manifest';
import { localeFiles } from './build/locale-files';
import { packs } from './build/packs';
import { buildHubFrame } from './build/hub-frame';
import { packagedFiles } from './build/packaged-files';
import { refuseRemoteCode } from './build/refuse-remote-code';
import { sealFile, sealPages } from './build/seal-pages';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'src/locales' },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  zip: { excludeSources: ['tests/**', 'bench/**', 'training/**'] },
  manifest: ({ browser }) => manifestFor(browser),
  hooks: {
    'build:publicAssets': async (_, files) => {
      files.push(...packagedFiles(), await sealFile(), { relativeDest: 'hub.html', contents: (await buildHubFrame()).html });
    },
    'build:done': (wxt) => refuseRemoteCode(wxt.config.outDir),
  },
  vite: () => ({
    plugins: [packs, localeFiles, sealPages],
    worker: { format: 'es', plugins: () => [packs] },
    build: { target: 'es2023' },
  }),
});
