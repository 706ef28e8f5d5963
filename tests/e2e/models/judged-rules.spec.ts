/** Rules in words of a pack: asked of a language model after everything else, and only of one that passes the rule's own examples. */
import type { GlossBrowser } from '../../driver/extension';
import { seriousViolations } from '../axe';
import { expect, test } from '../gloss-test';
import { bringBytesIn } from './bring-in';
import { tinyWriter } from './tiny-writer';

// Models are brought in and loaded on machines that others keep busy.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

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
      - «It will surely be the best day of your life.»
      - «Nothing can go wrong with us.»
      - «Everybody is happy here, always.»
      - The boat leaves at nine.
      - The crew has four people.
      - It rained in the morning.
`;

async function bringPack(gloss: GlossBrowser, rule: string): Promise<void> {
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#policies`);
  const buffer = Buffer.from(pack(rule));
  await options.getByLabel('Bring rules from files').setInputFiles({ name: 'style.yml', mimeType: 'text/plain', buffer });
  await expect(options.getByText('6 more ask a model and were not tried here.')).toBeVisible();
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(options.getByRole('region', { name: 'House style' })).toBeVisible();
  await options.close();
}

test('without a model the other rules are told, and one sentence says what was not asked and where models are', async ({ gloss, desk }) => {
  await bringPack(gloss, 'promises too much');
  await desk.page.bringToFront();
  await desk.run('compliance', '#review');
  await desk.finish();
  const text = await desk.card.text();
  expect(text).toContain('Say boat');
  expect(text).toContain('Not asked: house-style/praise. A language model judges by these rules, and there is none on this device.');
  const [options] = await Promise.all([
    gloss.context.waitForEvent('page', (page) => page.url().includes('options.html')),
    desk.card.click('.card-body .problem .link', 'Options → Models'),
  ]);
  await options.close();
});

test('a model that does not judge the rule’s examples rightly is not asked about the text', async ({ gloss, desk }) => {
  await bringBytesIn(gloss, 'tiny-writer.gguf', tinyWriter({ ends: true }), 'Tiny writer');
  await desk.page.bringToFront();
  await desk.run('compliance', '#review');
  await desk.finish();
  const text = await desk.card.text();
  expect(text).toContain('Say boat');
  expect(text).toContain('Not asked: house-style/praise. No language model on this device judges the examples of these rules rightly.');
  expect(text).not.toContain('Promises too much');
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

test('one that passes judges sentence by sentence, after the other rules, and says that it may err', async ({ gloss, desk }) => {
  await letPass(gloss);
  await desk.page.bringToFront();
  await desk.run('compliance', '#review');
  await desk.card.waitFor('what the other rules found, before the model has judged', (root) => /Say boat/.test(root.textContent ?? ''), 60_000);
  await desk.finish();
  const text = await desk.card.text();
  expect(text).toContain('Promises too much');
  expect(text).not.toContain('Not asked');
  await desk.card.click('[data-act="open"]');
  expect(await desk.card.text()).toContain('The language model Tiny writer judged this by a rule in words. Such models err; look for yourself.');
  expect(await seriousViolations(desk.page)).toEqual([]);
});

test('judging is stopped in the panel by a press, and all that was found stays', async ({ gloss }) => {
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  const sentences = Array.from({ length: 60 }, (_, at) => `The ferries leave at ${at} and come back at some time of the evening.`).join(' ');
  await panel.getByRole('textbox', { name: 'Text', exact: true }).fill(sentences);
  await panel.getByRole('button', { name: 'Compliance', exact: true }).click();
  await expect(panel.getByText(/A language model judges by rules in words: \d+ of 40/)).toBeVisible({ timeout: 90_000 });
  await panel.getByRole('button', { name: 'Stop judging' }).click();
  await expect(panel.getByText('Stopped before a language model had judged all of the text by: house-style/praise.')).toBeVisible();
  await expect(panel.getByText('Say boat').first()).toBeVisible();
  expect(await seriousViolations(panel)).toEqual([]);
  await panel.close();
});
