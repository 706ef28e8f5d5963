import { join } from 'node:path';
import { selectIn } from '../../scripts/closed-card';
import { type GlossBrowser, launchGloss } from '../../scripts/extension';
import { servePages } from '../../scripts/page-server';
import { type Desktop, openDesktop } from './desktop';
import { expect, sitDown, test } from './gloss-test';

/** With a window, a mouse and a keyboard, as a person has them. */
test.describe('on a real desktop', () => {
  let desktop: Desktop;
  let gloss: GlossBrowser;
  let server: Awaited<ReturnType<typeof servePages>>;

  test.beforeAll(async () => {
    desktop = await openDesktop();
    server = await servePages(join(import.meta.dirname, '../fixtures/pages'));
    gloss = await launchGloss({ headless: false, env: { DISPLAY: desktop.display }, args: ['--window-position=0,0', '--window-size=1280,900', '--test-type'] });
  });
  test.afterAll(async () => {
    await gloss.close();
    server.close();
    desktop.close();
  });

  test('the native context menu runs each task on the selection', async () => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const desk = await sitDown(gloss, page);
    for (const [downs, sign] of [
      [0, /Positive|Negative|Neutral/],
      [1, /Amelia Hartmann/],
      [3, /Compliance/],
    ] as const) {
      await desk.card.awaitNext();
      await selectIn(page, '#names');
      const at = await page.evaluate(() => {
        const { left, top } = document.querySelector('#names')!.getBoundingClientRect();
        return { x: screenX + (outerWidth - innerWidth) / 2 + left + 40, y: screenY + (outerHeight - innerHeight) + top + 14 };
      });
      await desktop.rightClick(at.x, at.y);
      // Gloss's submenu stands just above “Inspect”, the last entry.
      await desktop.press('Up', 'Up', 'Right', ...Array<string>(downs).fill('Down'), 'Return');
      await desk.finish();
      expect(await desk.card.text()).toMatch(sign);
      expect(await desk.card.count()).toBe(1);
    }
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

    await desktop.press('alt+shift+s');
    const panel = await gloss.devtools.waitForTarget('the side panel', ({ url }) => url.endsWith('/sidepanel.html'));
    // What the card found is among the session's results.
    await expect.poll(() => gloss.devtools.evaluate(panel, "document.body?.innerText ?? ''")).toContain('Nordic Ferries');
    await page.close();
  });
});
