import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { packs } from './build/packs';

export default defineConfig({
  plugins: [packs],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // The property tests over hostile strings take a few seconds each on a slow machine.
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
