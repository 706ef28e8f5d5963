/** The measure of the surface: how many movements of the hand a piece of work takes. Each is performed here, and counted as it is. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { selectIn } from '../driver/closed-card';
import { clickIcon, clickMenu, dispatchMenu, type GlossBrowser } from '../driver/extension';
import { expect, test } from './gloss-test';

/** A hand that counts what it does. The menu of the browser takes two: it is opened, and an entry is chosen. */
function createHand() {
  const movements: string[] = [];
  return {
    movements,
    async menu(item: string, choose: () => Promise<void>) {
      movements.push('open the menu', `choose ${item}`);
      await choose();
    },
    async press(what: string, act: () => Promise<void>) {
      movements.push(`press ${what}`);
      await act();
    },
  };
}

async function panelOf(gloss: GlossBrowser): Promise<Page> {
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  return panel;
}

test('a text that is selected is classified by two movements', async ({ gloss, desk }) => {
  const hand = createHand();
  const text = await selectIn(desk.page, '#review');
  await desk.card.awaitNext();
  await hand.menu('Sentiment', () => clickMenu(gloss, desk.page, 'sentiment', text));
  await desk.finish();
  expect(await desk.card.evaluate((root) => root.querySelector('.label-view') !== null, null)).toBe(true);
  expect(hand.movements).toHaveLength(2);
});

for (const [work, path, fits] of [
  ['the names and numbers of a page become a table', 'article.html', (csv: string) => csv.includes('Amelia Hartmann') && csv.includes('Entities,Person,')],
  ['fifty reviews become a table', 'reviews.html', (csv: string) => csv.trim().split('\r\n').length === 51],
] as const) {
  test(`${work} by three movements`, async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/${path}`);
    const hand = createHand();
    await clickIcon(gloss, page);
    await hand.menu('Whole page', () => dispatchMenu(gloss, 'page', ''));
    const panel = await panelOf(gloss);
    await expect(panel.getByRole('button', { name: 'Save as table' })).toBeEnabled({ timeout: 60_000 });
    const download = panel.waitForEvent('download');
    await hand.press('Save as table', () => panel.getByRole('button', { name: 'Save as table' }).click());
    expect(fits(readFileSync(await (await download).path(), 'utf8'))).toBe(true);
    expect(hand.movements).toHaveLength(3);
    await panel.close();
    await page.close();
  });
}

test('a rule is off by one movement at its finding, and comes back by one more', async ({ gloss, desk }) => {
  await desk.run('compliance', '#advert');
  await desk.finish();
  const lines = () => desk.card.evaluate((root) => root.querySelectorAll('.finding-line').length, null);
  const before = await lines();
  const hand = createHand();
  await hand.press('turn the rule off', () => desk.card.click('.finding-line [data-act="rule-off"]'));
  await desk.card.waitFor('the word that it is off', (root) => root.innerText.includes('off from now on'));
  expect(await lines()).toBeLessThan(before);
  expect(hand.movements).toHaveLength(1);
  await hand.press('undo', () => desk.page.keyboard.press('u'));
  await expect.poll(lines).toBe(before);
  // The same by keys: to the finding, and off.
  await desk.page.keyboard.press('j');
  await desk.page.keyboard.press('t');
  await expect.poll(lines).toBeLessThan(before);
  await (await gloss.serviceWorker()).evaluate(() => chrome.storage.local.clear());
});

test('which model answered, and help, are one movement away', async ({ desk }) => {
  await desk.run('sentiment', '#review');
  await desk.finish();
  const hand = createHand();
  await hand.press('Built-in model', () => desk.card.click('.status button', 'Built-in model'));
  expect(await desk.card.text()).toMatch(/Gloss encoder \d+\.\d+\.\d+ · \d+\.\d MB · Apache-2\.0 · reads English\s+on this device · \d+ threads?/);
  expect(hand.movements).toHaveLength(1);
  await hand.press('?', () => desk.card.click('button', 'Help and keys'));
  const text = await desk.card.text();
  for (const words of ['next finding', 'About 8 of 10 were right', 'More help']) expect(text).toContain(words);
  expect(hand.movements).toHaveLength(2);
});
