import { defineConfig } from 'vite';
import { localeFiles } from '../../build/locale-files';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [localeFiles],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2023', cssTarget: 'chrome124', emptyOutDir: true },
  server: { port: 4790, strictPort: true },
  preview: { port: 4790, strictPort: true },
});
