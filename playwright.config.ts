import { defineConfig } from '@playwright/test';
import { findFirefox } from './tests/driver/firefox/find-firefox';

/** A desktop with a real mouse and a real menu can be had from nothing only where there is an X server, and the memory of processes only in /proc. */
const elsewhere = process.platform === 'linux' ? [] : ['**/native.spec.ts', '**/large.spec.ts'];

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  projects: [
    { name: 'chromium', testIgnore: [...elsewhere, '**/tests/firefox/**'] },
    // A machine without Firefox says so in the totals (scripts/print-totals.mjs); where the tests must not be skipped it is installed first.
    ...(findFirefox() ? [{ name: 'firefox', testMatch: '**/tests/firefox/**/*.spec.ts' }] : []),
  ],
  outputDir: 'test-results/browser',
  // Two browsers with a model each are as much as two cores can serve.
  workers: 1,
  timeout: 120_000,
  // In five hundred tests of real browsers on a shared machine one is now and then unlucky. It is told of by name (scripts/print-totals.mjs).
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  forbidOnly: true,
});
