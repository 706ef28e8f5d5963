/** A model that was tuned by training/finetune, from its zip to its answer in the panel. */
import { join } from 'node:path';
import { expect } from '../gloss-test';
import { typeText } from '../type-text';
import { bringIn } from './bring-in';
import { createOwnBrowserTest } from './own-browser';

const test = createOwnBrowserTest();

test('a zip that the tuning made is brought in, and sorts texts that it was not taught', async ({ gloss }) => {
  test.setTimeout(180_000);
  await bringIn(gloss, join(import.meta.dirname, '../../fixtures/finetune/tuned-llama.zip'), 'Tickets');
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await typeText(panel, 'refund the phone');
  await panel.locator('.writing').getByRole('button', { name: 'Sort into labels' }).click();
  await panel.getByRole('textbox', { name: 'Labels, one a line' }).fill('delivery\nrefund\nfault');
  for (const [passage, label] of [
    ['refund the phone', 'refund'],
    ['where is my ring', 'delivery'],
    ['the coat is broken', 'fault'],
  ] as const) {
    await typeText(panel, passage);
    await panel.getByRole('button', { name: 'Sort', exact: true }).click();
    await expect(panel.locator('.sorted li').first()).toContainText(label, { timeout: 60_000 });
  }
  await expect(panel.getByText('Tickets sorted this on this device. It may be wrong.')).toBeVisible();
  if (process.env.GLOSS_PICTURES) await panel.screenshot({ path: join(process.env.GLOSS_PICTURES, 'tuned.png') });
});
