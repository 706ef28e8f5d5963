import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { defineConfig, type Plugin } from 'vite';

/** Serves locale files as the messages the build makes of them. */
const locales: Plugin = {
  name: 'gloss-locales',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.yml')) return null;
    return { code: `export default ${JSON.stringify(generateChromeMessages(parseMessagesText(code, 'YAML')))}`, map: null };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [locales],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2023', cssTarget: 'chrome124', emptyOutDir: true },
  server: { port: 4790, strictPort: true },
  preview: { port: 4790, strictPort: true },
});
