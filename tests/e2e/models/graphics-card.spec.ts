import { test as base, expect, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { findServiceWorker, type GlossBrowser, launchGloss } from '../../driver/extension';
import { typeText } from '../type-text';
import { bringBytesIn } from './bring-in';
import { tinyGraph } from './tiny-graph';

/** A graphics card in software, which is slow and computes as any other does. */
const softwareCard = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

const test = base.extend<{ readonly gloss: GlossBrowser }>({
  gloss: async ({}, use) => {
    const gloss = await launchGloss({ args: softwareCard });
    await use(gloss);
    await gloss.close();
  },
});
test.describe.configure({ timeout: 180_000 });

test('a model as an ONNX graph is computed on the graphics card too, and the faster one answers', async ({ gloss }) => {
  await bringBytesIn(gloss, 'my-graph.zip', zipSync({ 'my-graph': tinyGraph() }), 'My graph');
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  const own = options.locator('.model', { has: options.getByRole('heading', { name: 'My graph', exact: true }) });
  await own.getByRole('button', { name: 'Test on this device' }).click();
  await expect(own.getByText(/writes [\d.,]+ tokens per second/)).toBeVisible({ timeout: 120_000 });
  // Both gave the same logits, or the sentence would say that they differ.
  const sentence = own.getByText(/^Computed on the (?:processor|graphics card): [\d.,]+ tokens per second here, [\d.,]+ on the/);
  await expect(sentence).toBeVisible();

  // Whichever was faster here, the other writes the same.
  const written: string[] = [];
  for (const device of ['cpu', 'webgpu'] as const) {
    await chooseDevice(options, 'import.my-graph', device);
    // With the document goes the worker that holds the model.
    await gloss.devtools.evaluate(await findServiceWorker(gloss), 'chrome.offscreen.closeDocument()');
    written.push(await summarise(gloss, 'It rained and nobody came.'));
  }
  expect(written[0]).toMatch(/[a-z]{3}/);
  expect(written[1]).toBe(written[0]);
  await options.reload();
  await expect(own.getByText(/^Computed on the graphics card: /)).toBeVisible();
});

/** Has a model computed on a device, whatever the trial has said. */
async function chooseDevice(page: Page, key: string, device: 'cpu' | 'webgpu'): Promise<void> {
  await page.evaluate(
    async ([key, device]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle('models')).getDirectoryHandle(key!);
      const file = await folder.getFileHandle('device.json');
      const choice = JSON.parse(await (await file.getFile()).text());
      const writer = await file.createWritable();
      await writer.write(JSON.stringify({ ...choice, device }));
      await writer.close();
    },
    [key, device],
  );
}

async function summarise(gloss: GlossBrowser, text: string): Promise<string> {
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await typeText(panel, text);
  await panel.locator('.wish').getByRole('button', { name: 'Summarise' }).click();
  await expect(panel.getByText('My graph wrote this')).toBeVisible({ timeout: 90_000 });
  const written = await panel.locator('.written-text').textContent();
  await panel.close();
  return written ?? '';
}
