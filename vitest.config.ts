import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { tsImport } from 'tsx/esm/api';
import type * as Packs from './build/packs';

// Read as Node cannot by itself: the plugin reads packs with the product's own modules, which name each other without extensions.
const { packs } = (await tsImport('./build/packs.ts', import.meta.url)) as typeof Packs;

/** What takes its time on two cores: the model and its kernels, language models, corpora, every example of the shelf, hostile texts and files, whole surfaces. */
const slow = [
  'tests/**/*.slow.test.ts',
  'tests/contracts/{detectors,policies}.test.ts',
  'tests/{cases,compute,decoder,functional}/**/*.test.ts',
  'tests/encoder/{golden,kernels,word-pieces}.test.ts',
  'tests/engine/{false-alarms,lanes,life,write}.test.ts',
  'tests/detectors/{disguises,false-alarms,linear}.test.ts',
  'tests/linear/cost.test.ts',
  'tests/policies/{parse,prose}.test.ts',
  'tests/formats/{costly-headers,json-walker}.test.ts',
  'tests/training/text-view-golden.test.ts',
  'tests/ui/{card,models,panel,popup-and-options}.test.tsx',
  'tests/store/{doctor,fetch-file,import,inspect,store}.test.ts',
];

/** Put modules of their own in the place of others, and so need a world of their own for each file. */
const mocked = ['tests/browser/**/*.test.ts', 'tests/store/{ledger,profile}.test.ts', 'tests/tasks/open.test.tsx'];

export default defineConfig({
  plugins: [packs],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      // Whatever a file takes from others it gives back after each test (timers, globals), so that they can share a world, which is most of the time.
      { extends: true, test: { name: 'unit', isolate: false, include: ['tests/**/*.test.{ts,tsx}'], exclude: [...slow, ...mocked] } },
      { extends: true, test: { name: 'unit-mocked', include: mocked, exclude: slow } },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
    // The property tests over hostile strings take a few seconds each on a slow machine.
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
