/** What others' surfaces fell into: pages that jump, tabs that sleep or are thrown out, text that cannot be selected, results that outlive their text. */
import type { Page } from '@playwright/test';
import { selectIn } from '../driver/closed-card';
import { clickIcon, dispatchMenu, findServiceWorker } from '../driver/extension';
import { expect, sitDown, test } from './gloss-test';
import { inBackground } from './looks';

test('the page does not scroll when a card opens, grows and closes, wherever the selection stands', async ({ desk }) => {
  const { page } = desk;
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.evaluate(() => {
    document.documentElement.style.scrollBehavior = 'smooth';
    document.body.style.paddingBlock = '900px';
    scrollTo({ top: 820, behavior: 'instant' });
  });
  const before = await page.evaluate(() => scrollY);
  await desk.run('everything', '#names');
  await desk.finish();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.keyboard.press('Escape');
  await expect.poll(() => desk.card.count()).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a page that was frozen by Memory Saver goes on with its card where it was', async ({ desk }) => {
  const { page } = desk;
  await desk.run('entities', '#names');
  await desk.finish();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await desk.run('sentiment', '#review');
  await desk.finish();
  expect(await desk.card.text()).toContain('Sentiment');
});

test('a tab that was thrown out of memory works again when it is back', async ({ gloss, server }) => {
  const page = await gloss.context.newPage();
  await page.goto(`${server.origin}/article.html`);
  const first = await sitDown(gloss, page);
  await first.run('entities', '#names');
  await first.finish();
  const tabId = (await inBackground(gloss, 'tab.id')) as number;
  const other = await gloss.context.newPage();
  await other.bringToFront();
  const discarded = (await inBackground(gloss, `(await chrome.tabs.discard(${tabId}))?.id ?? null`)) as number | null;
  expect(discarded).not.toBeNull();
  await inBackground(gloss, `(await chrome.tabs.update(${discarded}, { active: true })).id`);
  const isBack = async (candidate: Page) =>
    candidate !== other && (await candidate.evaluate(() => document.querySelector('#names') !== null).catch(() => false));
  let back: Page | undefined;
  await expect
    .poll(async () => {
      for (const candidate of gloss.context.pages()) if (candidate.url().endsWith('/article.html') && (await isBack(candidate))) back = candidate;
      return back !== undefined;
    })
    .toBe(true);
  const again = await sitDown(gloss, back!);
  await again.run('entities', '#names');
  await again.finish();
  expect(await again.card.text()).toContain('Amelia Hartmann');
  await back!.close();
  await other.close();
});

test('the card says when the text under it has changed, and checks it again', async ({ desk }) => {
  await desk.run('entities', '#names');
  await desk.finish();
  await desk.page.evaluate(() => {
    const text = document.querySelector('#names')!.firstChild as Text;
    text.replaceData(0, 'Amelia Hartmann'.length, 'Beatrix Kowalski');
  });
  await desk.card.waitFor('the note', (root) => root.querySelector('.changed-note') !== null);
  await desk.card.click('.changed-note button', 'Check again');
  await desk.card.waitFor('the new name', (root) => root.textContent?.includes('Beatrix Kowalski') === true);
  expect(await desk.card.text()).not.toContain('The text has changed');
});

test('the card is dark on a dark page, and light on a light one, whatever the system is', async ({ desk }) => {
  for (const [ground, letters, scheme] of [
    ['#101418', '#eee', 'dark'],
    ['#fff', '#222', 'light'],
  ] as const) {
    await desk.page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    await desk.page.evaluate(
      ([background, color]) => {
        document.documentElement.style.background = background;
        Object.assign(document.body.style, { background, color });
      },
      [ground, letters] as const,
    );
    await desk.run('sentiment', '#review');
    await desk.finish();
    expect(await desk.card.evaluate((root) => getComputedStyle(root.querySelector('.gloss') ?? root.closest('.gloss') ?? root).colorScheme, null)).toBe(scheme);
  }
});

test('marks stay when the card is closed, where no selection hides them, until Escape', async ({ desk }) => {
  const marked = () => desk.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await desk.run('entities', '#names');
  await desk.finish();
  await desk.card.click('button', 'Mark on page');
  await expect.poll(marked).toBeGreaterThan(3);
  await desk.page.keyboard.press('Escape');
  await expect.poll(() => desk.page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
  expect(await marked()).toBeGreaterThan(3);
  expect(await desk.page.evaluate(() => String(getSelection()))).toBe('');
  await desk.page.keyboard.press('Escape');
  await expect.poll(marked).toBe(0);
});

test('a key without a selection says what to do, and one press more reads the whole page', async ({ gloss, desk }) => {
  await desk.page.evaluate(() => getSelection()?.removeAllRanges());
  await desk.card.awaitNext();
  await clickIcon(gloss, desk.page);
  await gloss.devtools.evaluate(
    await findServiceWorker(gloss),
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => { chrome.commands.onCommand.dispatch('run-everything', tab); })`,
  );
  await desk.card.waitFor('the way out', (root) => root.textContent?.includes('Whole page') === true);
  expect(await desk.card.text()).toContain('Select some text first');
});

test('text of the panel can be selected', async ({ gloss, desk }) => {
  await selectIn(desk.page, '#names');
  await clickIcon(gloss, desk.page);
  await dispatchMenu(gloss, 'page', '');
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await panel.locator('.finding-value').first().waitFor({ timeout: 60_000 });
  const chosen = await panel.evaluate(() => {
    document.getSelection()?.selectAllChildren(document.querySelector('.marked-passage')!);
    return String(document.getSelection()).length;
  });
  expect(chosen).toBeGreaterThan(100);
  await panel.close();
});
