import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Target } from '../driver/devtools';
import { clickIcon, dispatchMenu, type GlossBrowser } from '../driver/extension';
import { placeOfWords } from '../driver/place-of-words';
import { type PageServer, servePages } from '../driver/page-server';
import { seriousViolations } from './axe';
import { expect, test } from './gloss-test';
import { inBackground, pressIn } from './looks';

/** A page with reviews in front, and a panel in a tab of its own that was told to read it. */
async function readPage(gloss: GlossBrowser, address: string): Promise<{ page: Page; panel: Page }> {
  const page = await gloss.context.newPage();
  await page.goto(address);
  return { page, panel: await readIn(gloss, page) };
}

async function readIn(gloss: GlossBrowser, page: Page): Promise<Page> {
  await clickIcon(gloss, page);
  await dispatchMenu(gloss, 'page', '');
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  return panel;
}

const isDone = (panel: Page) => expect(panel.locator('.panel-results > .status')).toBeVisible({ timeout: 60_000 });

test.describe('a whole page', () => {
  let partner: PageServer;
  test.beforeAll(async () => {
    partner = await servePages(join(import.meta.dirname, '../fixtures/pages'));
  });
  test.afterAll(() => partner.close());

  test('is read without a selection: its subject first, with its frames and shadow trees, without what nobody can see', async ({ gloss, server }) => {
    // Of another host is what the grant does not reach; `localhost` is another than 127.0.0.1.
    const far = `${partner.origin.replace('127.0.0.1', 'localhost')}/page-frame.html`;
    const { page, panel } = await readPage(gloss, `${server.origin}/reviews.html?far=${encodeURIComponent(far)}`);
    // An earlier run may stand in front before the page does.
    await expect(panel.locator('.marked-passage')).toContainText('What customers say');
    await isDone(panel);
    const text = (await panel.locator('.marked-passage').textContent())!;
    expect(text.trimStart().startsWith('What customers say')).toBe(true);
    expect(text).toContain('From the shadow: our office in Nairobi');
    expect(text).toContain('From the frame: parcels are packed by Goran Petrovic');
    expect(text).not.toContain('hidden words');
    expect(text).not.toContain('too small to be read');
    expect(text.indexOf('Home')).toBeGreaterThan(text.indexOf('Review 50'));
    await expect(panel.getByText('Frames not read: 1')).toBeVisible();
    await panel.getByText('Frames not read: 1').click();
    await expect(panel.getByText('Offers of a partner')).toBeVisible();
    expect(await seriousViolations(panel)).toEqual([]);
    await panel.close();
    await page.close();
  });

  test('is read row by row: fifty reviews become a table of fifty lines with labels and shares', async ({ gloss, server }) => {
    const { page, panel } = await readPage(gloss, `${server.origin}/reviews.html`);
    await isDone(panel);
    await expect(panel.getByText('Row by row: 50 rows')).toBeVisible();
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as table' }).click();
    const [head, ...lines] = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(head!.replace('\uFEFF', '').split(',').slice(0, 7)).toEqual(['Row', 'Text', 'Kind', 'Certainty', 'Negative', 'Neutral', 'Positive']);
    expect(head).toMatch(/,Page,Address,Date$/);
    expect(lines).toHaveLength(50);
    for (const line of lines) expect(line).toContain(`,Reviews of a kettle,${server.origin}/reviews.html,20`);
    const saidOf = (row: number) => /,(Negative|Neutral|Positive)?,(sure|likely|unsure),/.exec(lines[row - 1]!)?.slice(1);
    expect(lines[2]).toContain('Awful noise');
    expect([saidOf(1)?.[0], saidOf(3)?.[0]]).toEqual(['Positive', 'Negative']);
    // A label stands there where one is said, and the screen says the same.
    for (let row = 1; row <= 50; row++) expect(saidOf(row)?.[0] === undefined, lines[row - 1]).toBe(saidOf(row)?.[1] === 'unsure');
    const shown = await panel.locator('.rows .row').first().textContent();
    expect(shown).toContain(`${saidOf(1)?.[0]} ${saidOf(1)?.[1]}`);
    expect(shown).not.toContain('%');
    await panel.close();
    await page.close();
  });

  test('shows on the page what it found, in its frames too, and says when the page has changed', async ({ gloss, server }) => {
    const { page, panel } = await readPage(gloss, `${server.origin}/reviews.html`);
    await isDone(panel);
    await expect(panel.locator('.marked-passage')).toContainText('What customers say');
    await isDone(panel);
    await panel.getByRole('tab', { name: /Entities/ }).click();
    await panel.getByRole('button', { name: 'Mark on page' }).click();
    const marked = (frame: Page | ReturnType<Page['frames']>[number]) => frame.evaluate(() => [...(CSS.highlights.get('gloss-entity') ?? [])].map(String));
    await expect.poll(() => marked(page)).toContain('Amelia Hartmann');
    await expect.poll(() => marked(page.frames()[1]!)).toContain('Goran Petrovic');
    // The mark that is pointed at is explained in the panel.
    await page.bringToFront();
    await page.getByText('Write to Amelia Hartmann').scrollIntoViewIfNeeded();
    const { x, y } = await placeOfWords(page, 'Amelia Hartmann');
    await page.mouse.move(x, y);
    await expect(panel.locator('.pointed-note')).toContainText('Amelia Hartmann');
    await expect(panel.locator('.pointed-note')).toContainText('Found by');
    await page.mouse.move(2, 2);
    await expect(panel.locator('.pointed-note')).toHaveCount(0);
    await panel.bringToFront();

    await expect(panel.getByText('The page has changed since it was read.')).toHaveCount(0);
    await page.evaluate(() => {
      document.querySelector('h1')!.textContent = 'What Beatrix Kowalski says';
    });
    await expect(panel.getByText('The page has changed since it was read.')).toBeVisible();
    await panel.getByRole('button', { name: 'Check again' }).click();
    await expect(panel.locator('.marked-passage')).toContainText('What Beatrix Kowalski says', { timeout: 60_000 });
    await isDone(panel);
    await panel.getByRole('tab', { name: /Entities/ }).click();
    await expect.poll(() => marked(page)).toContain('Beatrix Kowalski');
    await panel.close();
    await expect.poll(() => marked(page)).toEqual([]);
    await page.close();
  });

  test('is left off reading when that is asked: what was read stays, as a part, with its map, and goes on from the beginning', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/reviews.html`);
    await page.evaluate(() => {
      const words = 'The harbour was calm, and nobody could say why the boats had not come back before the evening of that day. ';
      const main = document.querySelector('main')!;
      for (let at = 0; at < 400; at++) main.append(Object.assign(document.createElement('p'), { textContent: words.repeat(8) }));
      main.append(Object.assign(document.createElement('p'), { textContent: 'In the end Zadie Okonkwo came.' }));
    });
    const panel = await readIn(gloss, page);
    const cancel = panel.locator('.progress').getByRole('button', { name: 'Cancel' });
    await expect(panel.locator('.marked-passage')).toContainText('What customers say', { timeout: 30_000 });
    await panel.getByRole('tab', { name: /Entities/ }).click({ timeout: 60_000 });
    // Names are the model's, which reads from the beginning; the patterns have answered for all of the text before.
    await expect(panel.locator('.panel-results')).toContainText('Tom Becker', { timeout: 60_000 });
    await cancel.click();
    await expect(panel.getByText('You stopped the run before it was done.')).toBeVisible();
    const results = panel.locator('.panel-results');
    await expect(results).toContainText('Tom Becker');
    await expect(results).toContainText('What was found so far. It is not all.');
    await expect(results).not.toContainText('Zadie Okonkwo');
    const bars = panel.locator('.minimap button');
    expect(await bars.count()).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await bars.first().click();
    await expect.poll(() => page.evaluate(() => [CSS.highlights.has('gloss-flash'), scrollY < document.body.scrollHeight / 4].join())).toBe('true,true');
    await panel.getByRole('button', { name: 'Run again' }).click();
    await expect(cancel).toBeVisible();
    await cancel.click();
    await panel.close();
    await page.close();
  });

  test('is not read to its end when that is asked while it is read', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/reviews.html`);
    await page.evaluate(() => {
      for (let at = 0; at < 30_000; at++) document.body.append(Object.assign(document.createElement('p'), { textContent: `Line ${at}` }));
    });
    const panel = await readIn(gloss, page);
    await panel.locator('.page-reading').getByRole('button', { name: 'Cancel' }).click();
    await expect(panel.getByText('The page was not read to its end.')).toBeVisible();
    await panel.close();
    await page.close();
  });

  test('opens from the popup in the real side panel, one press after the icon', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    await clickIcon(gloss, page, true);
    const popup = await gloss.devtools.waitForTarget('the popup', ({ type, url }) => type === 'page' && url.endsWith('/popup.html'));
    await pressIn(gloss, popup, '.popup-tasks button', 'Whole page');
    const panel = await gloss.devtools.waitForTarget('the side panel', ({ url }) => url.endsWith('/sidepanel.html'));
    // An earlier run may stand in front before the page does.
    await expect.poll(() => textIn(gloss, panel), { timeout: 60_000 }).toContain('Nordic Ferries');
    await gloss.devtools.send('Target.closeTarget', { targetId: panel.targetId });
    await gloss.devtools.waitForNoTarget('the side panel', ({ targetId }) => targetId === panel.targetId);
    await page.close();
  });

  test('says why it cannot be read', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const panel = await gloss.context.newPage();
    await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
    await panel.getByRole('button', { name: 'Whole page' }).click();
    await expect(panel.getByText(/Gloss may not read this page yet|This page cannot be read/)).toBeVisible();
    await panel.close();
    await page.close();
  });
});

test('the selection is followed after one gesture until the page is left', async ({ gloss, server }) => {
  const page = await gloss.context.newPage();
  await page.goto(`${server.origin}/article.html`);
  await clickIcon(gloss, page);
  const tabId = (await inBackground(gloss, 'tab.id')) as number;
  const panel = await gloss.context.newPage();
  // In a tab of its own the panel is in front of the page; the side panel is beside it.
  await panel.addInitScript((id) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    for (const { tabs } of new Set([chrome, browser])) {
      const query = tabs.query as (info: chrome.tabs.QueryInfo) => Promise<chrome.tabs.Tab[]>;
      Object.assign(tabs, { query: async (info: chrome.tabs.QueryInfo) => (info.active ? [await chrome.tabs.get(id)] : query.call(tabs, info)) });
    }
  }, tabId);
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await panel.getByRole('button', { name: 'Follow the selection' }).click();
  await expect(panel.getByRole('button', { name: 'Following the selection' })).toBeVisible();
  for (const [selector, words] of [
    ['#names', 'Amelia Hartmann'],
    ['#review', 'Nordic Ferries'],
  ] as const) {
    await page.evaluate((chosen) => document.getSelection()?.selectAllChildren(document.querySelector(chosen)!), selector);
    await expect(panel.locator('.marked-passage')).toContainText(words, { timeout: 30_000 });
  }
  await page.goto(`${server.origin}/long.html`);
  await expect(panel.getByText('The page was left, so the selection is no longer followed.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Follow the selection' })).toBeVisible();
  await panel.close();
  await page.close();
});

function textIn({ devtools }: GlossBrowser, target: Target): Promise<string> {
  return devtools.evaluate(target, "document.body?.innerText ?? ''") as Promise<string>;
}
