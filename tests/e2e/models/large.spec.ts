import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type GlossBrowser, launchGloss } from '../../driver/extension';
import { startHub } from './hub-server';
import { llamaGguf } from './synthetic';

/** Megabytes that all renderers hold together, what they share counted once (PSS). Linux only. */
async function rendererMegabytes({ devtools }: GlossBrowser): Promise<number> {
  const { processInfo } = (await devtools.send('SystemInfo.getProcessInfo')) as { processInfo: { type: string; id: number }[] };
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      } catch {
        // A renderer that ended between the list and the look.
        return 0;
      }
    });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

const model = llamaGguf({ layers: 2, hidden: 2_048, feedForward: 2_048, vocabulary: 128_000 });
const repositories = { 'HuggingFaceTB/SmolLM2-135M-Instruct-GGUF': { 'smollm2-135m-instruct-q8_0.gguf': model } };

for (const way of ['the hub', 'a mirror'] as const) {
  test(`300 MB come from ${way}, are verified and put on the shelf, and the page never notices`, async () => {
    expect(model.length).toBeGreaterThan(300_000_000);
    const isMirror = way === 'a mirror';
    const hub = await startHub(repositories, isMirror ? {} : { tls: true, storeHost: 'cas-bridge.xethub.hf.co' });
    const rules = `MAP huggingface.co 127.0.0.1:${hub.port}, MAP cas-bridge.xethub.hf.co 127.0.0.1:${hub.storePort}`;
    const gloss = await launchGloss(isMirror ? {} : { args: [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors', '--no-proxy-server'] });
    const worker = await gloss.serviceWorker();
    if (isMirror) await worker.evaluate((address) => chrome.storage.local.set({ settings: { version: 3, hub: address } }), hub.origin);
    const options = await gloss.context.newPage();
    await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
    const card = options.locator('.model', { has: options.getByRole('heading', { name: 'SmolLM2-135M-Instruct', exact: true }) });
    await card.getByRole('button', { name: /^Download/ }).waitFor();
    const idle = await rendererMegabytes(gloss);

    await options.evaluate(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
      Object.assign(globalThis, { longTasks: tasks });
    });
    let most = 0;
    let isDone = false;
    const watch = (async () => {
      while (!isDone) most = Math.max(most, await rendererMegabytes(gloss));
    })();
    await card.getByRole('button', { name: /^Download/ }).click();
    await card.getByText('On this device', { exact: true }).waitFor({ timeout: 100_000 });
    isDone = true;
    await watch;
    const longTasks = await options.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    console.log(`${way}: ${Math.round(most - idle)} MB above idle, ${longTasks.length} tasks over 50 ms in the page`);
    expect(most - idle).toBeLessThan(150);
    // Tasks are timed by the wall, and a busy machine takes the processor away from any; work over 300 MB in the page would take seconds.
    expect(longTasks.filter((ms) => ms > 200)).toEqual([]);
    await gloss.close();
    hub.close();
  });
}
