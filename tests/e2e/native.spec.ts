import { join } from 'node:path';
import { selectIn } from '../driver/closed-card';
import { waitUntil } from '../driver/devtools';
import { findServiceWorker, type GlossBrowser, launchGloss } from '../driver/extension';
import { servePages } from '../driver/page-server';
import { type Desktop, openDesktop } from './desktop';
import { expect, sitDown, test } from './gloss-test';
import type { Page } from '@playwright/test';

/** Gloss's submenu stands just above “Inspect”, the last entry of Chrome's menu. */
const toSubmenu = ['Up', 'Up', 'Right'] as const;

/** With a window, a mouse and a keyboard, as a person has them. */
test.describe('on a real desktop', () => {
  let desktop: Desktop;
  let gloss: GlossBrowser;
  let server: Awaited<ReturnType<typeof servePages>>;

  test.beforeAll(async () => {
    desktop = await openDesktop();
    server = await servePages(join(import.meta.dirname, '../fixtures/pages'));
    gloss = await launchGloss({ headless: false, env: { DISPLAY: desktop.display }, args: ['--window-position=0,0', '--window-size=1280,900', '--test-type'] });
    // The keys below count entries, and Gloss's are there only when its service worker has made them.
    await waitUntil('the entries of the menu', isMenuMade);
  });
  test.afterAll(async () => {
    await gloss.close();
    server.close();
    desktop.close();
  });

  async function isMenuMade(): Promise<boolean> {
    const last = "chrome.contextMenus.update('everything', {}).then(() => true, () => false)";
    return (await gloss.devtools.evaluate(await findServiceWorker(gloss), last)) === true;
  }

  /** Opens Chrome's menu near the beginning of an element. */
  async function rightClick(page: Page, selector: string): Promise<void> {
    const at = await page.evaluate((sought) => {
      const element = document.querySelector(sought)!;
      element.scrollIntoView({ block: 'center' });
      const { left, top } = element.getBoundingClientRect();
      return { x: screenX + (outerWidth - innerWidth) / 2 + left + 40, y: screenY + (outerHeight - innerHeight) + top + 18 };
    }, selector);
    await desktop.rightClick(at.x, at.y);
  }

  test('the native context menu runs each task on the selection', async () => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const desk = await sitDown(gloss, page);
    for (const [downs, selector, sign] of [
      [0, '#review', /Positive|Negative|Neutral|Unsure|Mixed/],
      [1, '#names', /Amelia Hartmann/],
      [2, '#secret', /A payment card number/],
      [3, '#names', /Compliance/],
    ] as const) {
      await selectIn(page, selector);
      await rightClick(page, selector);
      await desktop.press(...toSubmenu, ...Array<string>(downs).fill('Down'), 'Return');
      await desk.finish();
      expect(await desk.card.text()).toMatch(sign);
      expect(await desk.card.count()).toBe(1);
      // It may stand over the next selection.
      await desktop.press('Escape');
      await expect.poll(() => desk.card.count()).toBe(0);
    }

    // In a field Chrome's menu is another one.
    await page.locator('#draft').focus();
    await page.locator('#draft').selectText();
    await rightClick(page, '#draft');
    await desktop.press(...toSubmenu, 'Return');
    await desk.finish();
    expect(await desk.card.text()).toMatch(/Positive/);
    await page.close();
  });

  test('the keyboard opens the card and the side panel', async () => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const desk = await sitDown(gloss, page);
    await selectIn(page, '#review');
    await desktop.press('alt+shift+g');
    await desk.finish();
    expect(await desk.card.count()).toBe(1);

    // The last task that was chosen anywhere, on another selection.
    await desk.card.awaitNext();
    await selectIn(page, '#names');
    await desktop.press('alt+shift+l');
    await desk.finish();
    expect(await desk.card.text()).toContain('Amelia Hartmann');
    expect(await desk.card.count()).toBe(1);

    await desktop.press('alt+shift+s');
    const panel = await gloss.devtools.waitForTarget('the side panel', ({ url }) => url.endsWith('/sidepanel.html'));
    // What the card found is among the session's results.
    await expect.poll(() => gloss.devtools.evaluate(panel, "document.body?.innerText ?? ''")).toContain('Nordic Ferries');
    // The same keys close it.
    await desktop.press('alt+shift+s');
    await gloss.devtools.waitForNoTarget('the side panel', ({ targetId }) => targetId === panel.targetId);
    await page.close();
  });

  test('where no page can be scripted, the native menu opens the selection in the side panel', async () => {
    const page = await gloss.context.newPage();
    await page.goto('chrome://version');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#copyright')!));
    await rightClick(page, '#copyright');
    await desktop.press(...toSubmenu, 'Down', 'Return');
    const panel = await gloss.devtools.waitForTarget('the side panel', ({ url }) => url.endsWith('/sidepanel.html'));
    await expect.poll(() => gloss.devtools.evaluate(panel, "document.querySelector('.panel-results .status')?.innerText ?? ''")).toContain('characters');
    await page.close();
  });
});
