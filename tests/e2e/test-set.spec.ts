import { readFileSync } from 'node:fs';
import { seriousViolations } from './axe';
import { expect, test } from './gloss-test';
import { typeText } from './type-text';

test.afterEach(async ({ gloss }) => {
  const worker = await gloss.serviceWorker();
  await worker.evaluate(() => chrome.storage.local.clear());
});

test('a thumb down and a correction become a passage of the set, which is scored, goes out and comes in as a file', async ({ gloss }) => {
  test.setTimeout(240_000);
  const worker = await gloss.serviceWorker();
  const stored = () => worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  const text = 'The new lamp is wonderful and I love its warm light.';
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await typeText(panel, text);
  await panel.getByRole('button', { name: 'Sentiment', exact: true }).click();
  // The first run of a browser loads the model.
  await expect(panel.locator('.overall-label')).toContainText('Positive', { timeout: 60_000 });

  await panel.getByRole('button', { name: 'Wrong', exact: true }).click();
  await panel.getByRole('button', { name: 'Neutral', exact: true }).click();
  await expect(panel.getByText('Gloss would keep the text of this passage')).toBeVisible();
  expect(await stored()).not.toContain('wonderful');
  await panel.getByRole('button', { name: 'Keep it' }).click();
  await expect(panel.getByText('Kept in your test set as: Neutral.')).toBeVisible();
  expect(await stored()).toContain('wonderful');
  expect(await seriousViolations(panel)).toEqual([]);

  // A name that was missed is selected by keys and named; the passage is then vouched for.
  await typeText(panel, 'Maria Gonzalez works in Lisbon on Tuesdays.');
  await panel.getByRole('button', { name: 'Entities', exact: true }).click();
  await panel.getByRole('button', { name: 'Something is wrong or missing' }).click({ timeout: 60_000 });
  await panel.getByRole('button', { name: '“Maria Gonzalez” is right' }).click();
  await expect(panel.getByText(/^Kept in your test set\./)).toBeVisible();
  const copy = panel.getByLabel('Select words that were missed, and say what they are.');
  await copy.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(34, 34));
  await copy.focus();
  for (let step = 0; step < 8; step++) await panel.keyboard.press('Shift+ArrowRight');
  await panel.getByLabel('What they are…').selectOption({ label: 'Date' });
  await panel.getByRole('button', { name: 'Add “Tuesdays”' }).click();
  await expect(panel.getByRole('list', { name: 'What you added' })).toContainText('Tuesdays');
  await panel.getByRole('button', { name: 'All else is right, and nothing is missing' }).click();
  await expect(panel.getByText('Kept in your test set: right, and complete.')).toBeVisible();
  const [options] = await Promise.all([gloss.context.waitForEvent('page'), panel.getByRole('button', { name: 'Open the test set' }).click()]);

  await expect(options.getByRole('heading', { name: 'Test set' })).toBeVisible();
  await expect(options.getByRole('list', { name: 'Passages by task and label' })).toContainText('Sentiment Neutral 1');
  await options.getByRole('button', { name: 'Score all passages' }).click();
  const sentiment = options.getByRole('region', { name: 'Sentiment: Built-in model' });
  await expect(sentiment).toContainText('0 of 1', { timeout: 60_000 });
  const entities = options.getByRole('region', { name: 'Entities: Built-in model' });
  await expect(entities).toContainText(/Found of what is there\d+% \d of 3/);
  await expect(options.getByText(/No proposal yet: \d+ more judged findings are needed/).first()).toBeVisible({ timeout: 60_000 });
  await sentiment.getByText('Wrong: 1').click();
  await expect(sentiment).toContainText('Is Neutral, was told as Positive.');
  expect(await seriousViolations(options)).toEqual([]);

  const [download] = await Promise.all([options.waitForEvent('download'), options.getByRole('button', { name: 'Export', exact: true }).click()]);
  expect(download.suggestedFilename()).toBe('gloss-test-set.jsonl');
  const file = readFileSync(await download.path(), 'utf8');
  const lines = file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { text, task: 'sentiment', label: 'neutral' },
    { task: 'entities', tokens: ['Maria', 'Gonzalez', 'works', 'in', 'Lisbon', 'on', 'Tuesdays', '.'] },
  ]);

  await options.getByRole('button', { name: 'Delete these 2' }).click();
  await expect(options.getByText('No passage yet')).toBeVisible();
  expect(await stored()).not.toContain('wonderful');
  await options.getByLabel('Import a file').setInputFiles({ name: 'mine.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(file) });
  await expect(options.getByRole('list', { name: 'Passages', exact: true }).getByRole('listitem')).toHaveCount(2);

  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#privacy`);
  await options.getByRole('button', { name: 'Erase everything…' }).click();
  await expect(options.getByText('Passages in your test set: 2')).toBeVisible();
  await Promise.all([options.waitForEvent('load'), options.getByRole('button', { name: 'Erase it all' }).click()]);
  expect(await stored()).not.toContain('wonderful');
  await options.close();
  await panel.close();
});

test('a card beside a selection is vouched for by one press, and asks before it keeps anything', async ({ gloss, desk }) => {
  const worker = await gloss.serviceWorker();
  const stored = () => worker.evaluate(() => chrome.storage.local.get('test-set')) as Promise<{ 'test-set'?: { ids: string[] } }>;
  await desk.run('entities', '#names');
  await desk.finish();
  await desk.card.waitFor('the question', (root) => root.querySelector('.judge .thumb') !== null);
  await desk.card.click('.judge .thumb', 'All of it is right, and nothing is missing');
  await desk.card.waitFor('what would be kept', (root) => root.innerText.includes('Gloss would keep the text of this passage'));
  expect(await stored()).toEqual({});
  await desk.card.click('.judge-consent .button', 'Keep it');
  await desk.card.waitFor('that it is kept', (root) => root.innerText.includes('Kept in your test set: right, and complete.'));
  expect((await stored())['test-set']!.ids).toHaveLength(1);
  await desk.card.click('.judge-note .link', 'Undo');
  await desk.card.waitFor('that it is taken back', (root) => root.innerText.includes('Taken back.'));
  expect((await stored())['test-set']!.ids).toHaveLength(0);
});
