import { launchFirefox } from '../driver/firefox/launch';
import { startHub } from '../e2e/models/hub-server';
import { tinyWriter } from '../e2e/models/tiny-writer';
import { expect, panelPage, test } from './firefox-test';

const repositories = { 'HuggingFaceTB/SmolLM2-135M-Instruct-GGUF': { 'smollm2-135m-instruct-q8_0.gguf': tinyWriter() } };

test('a model is fetched from a hub by a frame that is nobody, however long that takes, and writes in the sidebar', async () => {
  test.setTimeout(240_000);
  const hub = await startHub(repositories);
  const idleMs = 12_000;
  const firefox = await launchFirefox({ prefs: { 'extensions.background.idle.timeout': idleMs } });
  const options = await firefox.openPage(firefox.own('options.html#models'));
  await options.tell(`browser.storage.local.set({ settings: { version: 3, hub: ${JSON.stringify(hub.origin)} } })`);
  await options.goto(firefox.own('options.html#models'));
  // Slow enough for the browser to end an event page that has nothing to do, twice over.
  hub.faults.push({ kind: 'slow', bytesPerSecond: Math.ceil(tinyWriter().length / ((idleMs * 2.5) / 1_000)) });
  await options.find('.model');
  await options.evaluate(() => {
    const card = [...document.querySelectorAll('.model')].find((one) => one.textContent!.includes('SmolLM2-135M-Instruct'))!;
    [...card.querySelectorAll('button')].find((button) => button.textContent!.startsWith('Download'))!.click();
  }, null);
  await expect.poll(() => hub.requests.length).toBeGreaterThan(3);
  // Nobody watches.
  await options.goto(`${hub.origin}/nothing`);
  await expect.poll(() => firefox.window.eventPage(), { timeout: 120_000, intervals: [1_000] }).toBe('stopped');
  expect(new Set(hub.requests.map(({ origin }) => origin))).toEqual(new Set(['null', undefined]));

  const panel = await panelPage(firefox, 'The city library will close its reading room for six weeks from Monday while builders replace the roof.');
  await panel.click('.wish button', 'Summarise');
  await expect.poll(() => panel.text(), { timeout: 120_000 }).toContain('wrote this on this device');
  const ledger = await firefox.openPage(firefox.own('options.html#privacy'));
  await expect.poll(() => ledger.evaluate(() => document.querySelectorAll('.ledger tbody tr').length, null)).toBe(3);
  await firefox.close();
  hub.close();
});
