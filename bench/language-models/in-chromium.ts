import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumPath } from '../../tests/driver/chromium';
import type { SpeedAnswer, SpeedPlan } from './plan';
import { servePage } from './serve';

const root = resolve(import.meta.dirname, '../..');

/** A page in Chromium that measures models out of a folder. */
export interface MeasuringPage {
  measure(plan: SpeedPlan): Promise<SpeedAnswer>;
  close(): Promise<void>;
}

/** Builds the page, serves it isolated, and opens it in the Chromium of this machine. */
export async function openMeasuringPage(models: string, onMessage: (message: string) => void = () => {}): Promise<MeasuringPage> {
  const outDir = join(root, 'node_modules/.cache/gloss-language-models');
  rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 10_000 },
  });
  const { address, server } = await servePage(outDir, models);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  page.on('console', (message) => onMessage(message.text()));
  page.on('pageerror', (error) => onMessage(String(error)));
  await page.goto(address);
  return {
    measure: (plan) => page.evaluate((given) => globalThis.measure(given), plan),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
