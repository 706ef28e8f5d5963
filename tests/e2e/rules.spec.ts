import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { seriousViolations } from './axe';
import { expect, test } from './gloss-test';

const houseStyle = `title: Names of our page
description: How we speak of people.
languages: [en]
rules:
  no-siemens:
    severity: serious
    message: A name that must not stand here
    reason: Siemens is under embargo.
    words: [Siemens]
    examples:
      - She left «Siemens».
      - She left.
  wrongly-shown:
    severity: info
    message: A rule whose example is wrong
    reason: To be told of it.
    words: [tram]
    examples:
      - The «bus» was late.
`;

test.afterEach(async ({ gloss }) => {
  const worker = await gloss.serviceWorker();
  await worker.evaluate(() => chrome.storage.local.clear());
});

async function openRules(context: { newPage(): Promise<Page> }, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#policies`);
  await expect(page.getByRole('heading', { name: 'My rules' })).toBeVisible();
  return page;
}

const pick = (page: Page, name: string, text: string) =>
  page.getByLabel('Bring rules from files').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a pack is brought as a file, finds something in the card, is exported, duplicated and taken back', async ({ gloss, desk }) => {
  const options = await openRules(gloss.context, gloss.extensionId);
  await pick(options, 'names.yml', houseStyle);
  await expect(options.getByText('A pack of Gloss, rules: 2.')).toBeVisible();
  await expect(options.getByText('2 of 3 examples pass; these do not:')).toBeVisible();
  await expect(options.getByRole('list', { name: 'Examples that do not pass' })).toContainText('bus');
  expect(await seriousViolations(options)).toEqual([]);
  await options.getByRole('button', { name: 'Add', exact: true }).click();
  const pack = options.getByRole('region', { name: 'Names of our page' });
  await expect(pack).toBeVisible();

  await desk.page.bringToFront();
  await desk.run('compliance', '#names');
  await desk.finish();
  expect(await desk.card.text()).toContain('A name that must not stand here');
  await options.bringToFront();

  const [download] = await Promise.all([options.waitForEvent('download'), pack.getByRole('button', { name: 'Export Names of our page' }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(houseStyle);

  await pack.getByRole('button', { name: 'Duplicate Names of our page' }).click();
  await expect(options.getByLabel('Title of the pack')).toHaveValue('Names of our page (copy)');
  await options.getByLabel('Try it on a text').fill('Siemens built the tram.');
  await expect(options.getByText('Found: 2')).toBeVisible();
  await options.getByRole('button', { name: 'Save' }).click();
  const copy = options.getByRole('region', { name: 'Names of our page (copy)' });
  await expect(copy).toBeVisible();

  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(copy).toHaveCount(0);
  await expect(pack).toBeVisible();
  await options.close();
});

test('a rule is made by form, one of ours is changed as a file, and a mistake is told with its place', async ({ gloss }) => {
  const options = await openRules(gloss.context, gloss.extensionId);
  await options.getByRole('button', { name: 'New pack' }).click();
  await options.getByRole('button', { name: 'New rule' }).click();
  await options.getByLabel('Prefer other words').check();
  await options.getByLabel('Words or phrases that must not stand', { exact: true }).fill('utilise\nutilize');
  await options.getByLabel('What to write instead').fill('use');
  await options.getByRole('button', { name: 'Put into the pack' }).click();
  await options.getByLabel('Try it on a text').fill('We utilize it.');
  await expect(options.getByText('Better: use')).toBeVisible();
  await options.getByText('The pack as a file').click();
  const file = options.getByRole('textbox', { name: 'The pack as a file' });
  const written = await file.inputValue();
  expect(parse(written)).toMatchObject({ rules: { 'write-use-instead-of-utilise': { replace: { utilise: 'use', utilize: 'use' } } } });
  await file.fill(written.replace('severity:', 'serverity:'));
  await expect(options.getByText('There is no field “serverity” here. Is “severity” meant?')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Save' })).toBeDisabled();
  await file.fill(written);
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('region', { name: 'My rules' }).getByText('Rules in use: 1 of 1')).toBeVisible();

  await options.getByRole('button', { name: 'Duplicate Secrets' }).click();
  await expect(options.getByText(/examples pass/)).toBeVisible();
  expect(await seriousViolations(options)).toEqual([]);
  await options.close();
});

test('a table of words and a file that is nothing', async ({ gloss }) => {
  const options = await openRules(gloss.context, gloss.extensionId);
  await pick(options, 'our words.csv', 'avoid,write\nutilise,use\n"kindly, please",please\n');
  await expect(options.getByText('A table of words, rules: 2.')).toBeVisible();
  await options.getByRole('button', { name: 'Leave it' }).click();
  await pick(options, 'broken.yml', 'title: [');
  await expect(options.getByRole('heading', { name: 'This cannot be brought in' })).toBeVisible();
  await options.close();
});
