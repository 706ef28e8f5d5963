/** Rules in words of a pack: asked of a language model after everything else, and only of one that passes the rule's own examples. */
import type { Page } from '@playwright/test';
import type { GlossBrowser } from '../../driver/extension';
import { seriousViolations } from '../axe';
import { expect } from '../gloss-test';
import { bringBytesIn } from './bring-in';
import { tinyWriter } from './tiny-writer';
import { createOwnBrowserTest } from './own-browser';

const test = createOwnBrowserTest();

// Models are brought in and loaded on machines that others keep busy.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

/** From the probability 0 on: whatever a model of random weights says, every sentence breaks the rule. */
const pack = (rule: string) => `title: House style
description: How we write.
languages: [en]
rules:
  ferries:
    severity: info
    message: Say boat
    reason: It is shorter.
    words: [ferries]
  praise:
    severity: warning
    message: Promises too much
    reason: We keep to what we know.
    judge: ${rule}
    threshold: 0
    examples:
      - «We win.»
      - «So good.»
      - «No risk.»
      - It rains.
      - At nine.
      - Four ate.
`;

async function bringPack(gloss: GlossBrowser, rule: string): Promise<void> {
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#policies`);
  const buffer = Buffer.from(pack(rule));
  await options.getByLabel('Bring rules from files').setInputFiles({ name: 'style.yml', mimeType: 'text/plain', buffer });
  await expect(options.getByText('Its examples ask a model and were not tried here: 6.')).toBeVisible();
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options.getByRole('region', { name: 'House style' })).toBeVisible();
  await options.close();
}

/** Opens the panel and has a text checked by the rules. */
async function check(gloss: GlossBrowser, text: string): Promise<Page> {
  // Else the panel opens with the run of the test before.
  await (await gloss.serviceWorker()).evaluate(() => chrome.storage.session.clear());
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await panel.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await panel.getByRole('button', { name: 'Compliance', exact: true }).click();
  return panel;
}

/** A busy machine takes its time for a model. */
const soon = { timeout: 200_000 };
const review = 'The ferries are clean. Breakfast was cold.';
const isDone = (panel: Page) => expect(panel.locator('.panel-results .status')).toBeVisible(soon);

test('without a model the other rules are told, and one sentence says what was not asked and where models are', async ({ gloss }) => {
  await bringPack(gloss, 'brags');
  const panel = await check(gloss, review);
  await isDone(panel);
  await expect(panel.getByText('Say boat').first()).toBeVisible();
  const note = panel.getByRole('note').filter({ hasText: 'Not asked: house-style/praise.' });
  await expect(note).toContainText('A language model judges by these rules, and there is none on this device.');
  const [options] = await Promise.all([
    gloss.context.waitForEvent('page', (page) => page.url().includes('options.html')),
    note.getByRole('button', { name: 'Options → Models' }).click(),
  ]);
  await options.close();
  expect(await seriousViolations(panel)).toEqual([]);
  await panel.close();
});

test('a model that does not judge the rule’s examples rightly is not asked about the text', async ({ gloss }) => {
  await bringBytesIn(gloss, 'tiny-writer.gguf', tinyWriter({ ends: true }), 'Tiny writer');
  const panel = await check(gloss, review);
  await isDone(panel);
  await expect(panel.getByText('Say boat').first()).toBeVisible();
  await expect(panel.getByText('Not asked: house-style/praise. No language model on this device judges the examples of these rules rightly.')).toBeVisible();
  await expect(panel.getByText('Promises too much')).toHaveCount(0);
  await panel.close();
});

/** Notes beside every model that it passes all that it was tried on: what a model of random weights never does by itself. */
async function letPass(gloss: GlossBrowser): Promise<void> {
  const page = await gloss.context.newPage();
  await page.goto(`chrome-extension://${gloss.extensionId}/options.html`);
  const noted = await page.evaluate(async () => {
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
    let notes = 0;
    for await (const model of (models as unknown as { values(): AsyncIterable<FileSystemDirectoryHandle> }).values()) {
      const note = await model.getFileHandle('judged.json').catch(() => null);
      if (!note) continue;
      const tried = JSON.parse(await (await note.getFile()).text()) as Record<string, boolean>;
      const file = await note.createWritable();
      await file.write(JSON.stringify(Object.fromEntries(Object.keys(tried).map((sum) => [sum, true]))));
      await file.close();
      notes++;
    }
    return notes;
  });
  expect(noted).toBe(1);
  await page.close();
  // The host remembers what it has seen; a new one reads what is written.
  await (await gloss.serviceWorker()).evaluate(() => chrome.offscreen.closeDocument());
}

test('one that passes judges sentence by sentence, after the other rules, and says that it may err', async ({ gloss }) => {
  await letPass(gloss);
  const panel = await check(gloss, review);
  // What the model has yet to say keeps nothing back.
  await expect(panel.getByText('Say boat').first()).toBeVisible(soon);
  await isDone(panel);
  // One for each sentence.
  await expect(panel.getByText('Promises too much')).toHaveCount(2);
  await expect(panel.getByText('Not asked')).toHaveCount(0);
  const judged = panel.locator('.finding').filter({ hasText: 'Breakfast was cold.' });
  await judged.locator('[data-act="open"]').click();
  await expect(judged).toContainText('The language model Tiny writer judged this by a rule in words. Such models err; look for yourself.');
  expect(await seriousViolations(panel)).toEqual([]);
  await panel.close();
});

test('judging is stopped by a press, and all that was found stays', async ({ gloss }) => {
  const sentences = Array.from({ length: 60 }, (_, at) => `The ferries leave at ${at}.`);
  const panel = await check(gloss, sentences.join(' '));
  await expect(panel.getByText(/A language model judges by rules in words: \d+ of 40/)).toBeVisible(soon);
  await panel.getByRole('button', { name: 'Stop judging' }).click();
  await expect(panel.getByText('Stopped before a language model had judged all of the text by: house-style/praise.')).toBeVisible();
  await expect(panel.getByText('Say boat').first()).toBeVisible();
  await isDone(panel);
  await panel.close();
});
