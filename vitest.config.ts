import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { tsImport } from 'tsx/esm/api';
import type * as Packs from './build/packs';

// Read as Node cannot by itself: the plugin reads packs with the product's own modules, which name each other without extensions.
const { packs } = (await tsImport('./build/packs.ts', import.meta.url)) as typeof Packs;

/**
 * What takes its time on two cores: the model and its kernels, language models, corpora, the whole shelf of detectors and packs,
 * hostile texts and files, whole surfaces, and what puts modules of its own in the place of others and so needs a world of its own.
 */
const slow = [
  'tests/**/*.slow.test.ts',
  'tests/**/*.test.tsx',
  'tests/{bench,browser,cases,compute,contracts,decoder,engine,functional,policies,shops,tasks,ui}/**/*.test.ts',
  'tests/encoder/{golden,kernels,word-pieces}.test.ts',
  'tests/detectors/{detect,disguises,false-alarms,linear,prefilter,resolve,secrets}.test.ts',
  'tests/core/{language,settings-change}.test.ts',
  'tests/core/redact/{fake,locked-values,redact}.test.ts',
  'tests/linear/cost.test.ts',
  'tests/formats/{costly-headers,json-walker}.test.ts',
  'tests/protocol/{handover,stored-settings}.test.ts',
  'tests/store/{doctor,fetch-file,import,inspect,ledger,profile,store}.test.ts',
];

export default defineConfig({
  plugins: [packs],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      // Whatever a file takes from others it gives back after each test (timers, globals), so that they can share a world, which is most of the time.
      { extends: true, test: { name: 'unit', isolate: false, include: ['tests/**/*.test.ts'], exclude: slow } },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
    // The property tests over hostile strings take a few seconds each on a slow machine.
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
