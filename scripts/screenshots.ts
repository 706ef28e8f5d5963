/** Takes the pictures of the README from the built extension in a real browser: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { readClosedCard, selectIn } from '../tests/driver/closed-card';
import { clickMenu, type GlossBrowser, launchGloss } from '../tests/driver/extension';
import { servePages } from '../tests/driver/page-server';

const folder = join(import.meta.dirname, '../docs/screenshots');
mkdirSync(folder, { recursive: true });
const server = await servePages(join(import.meta.dirname, '../tests/fixtures/pages'));

for (const [colorScheme, locale] of [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
] as const) {
  await shootSurfaces(colorScheme, locale);
}
server.close();

async function shootSurfaces(colorScheme: 'light' | 'dark', locale: 'en' | 'zh-CN'): Promise<void> {
  const gloss = await launchInLocale(colorScheme, locale);
  const shoot = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}-${colorScheme}-${locale}.png`) });
  const page = await gloss.context.newPage();
  await page.setViewportSize({ width: 1080, height: 820 });
  await page.goto(`${server.origin}/article.html`);
  for (const [task, selector] of [
    ['sentiment', '#review'],
    ['entities', '#names'],
    ['compliance', '#advert'],
    ['everything', '#secret'],
  ] as const) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    await runTask(gloss, page, task, selector);
    await shoot(page, task);
  }
  await shootPage(gloss, 'sidepanel.html', { width: 420, height: 820 }, shoot);
  await shootPage(gloss, 'popup.html', { width: 340, height: 420 }, shoot);
  for (const section of ['tasks', 'detectors', 'policies', 'models', 'privacy', 'about']) {
    await shootPage(gloss, `options.html#${section}`, { width: 1080, height: 820 }, shoot, `options-${section}`);
  }
  await gloss.close();
}

/** Seldom, a browser under test has no Chinese messages for the extension's own pages: then another one is started. */
async function launchInLocale(colorScheme: 'light' | 'dark', locale: 'en' | 'zh-CN'): Promise<GlossBrowser> {
  for (let tries = 0; tries < 5; tries++) {
    const gloss = await launchGloss({ colorScheme, locale });
    const page = await gloss.context.newPage();
    await page.goto(`chrome-extension://${gloss.extensionId}/popup.html`);
    await page.locator('.gloss').first().waitFor();
    const language = await page.evaluate(() => document.documentElement.lang);
    await page.close();
    if (language.startsWith(locale.slice(0, 2))) return gloss;
    await gloss.close();
  }
  throw new Error(`No browser here shows its own pages in ${locale}.`);
}

async function runTask(gloss: GlossBrowser, page: Page, task: string, selector: string): Promise<void> {
  const text = await selectIn(page, selector);
  const card = await readClosedCard(page);
  await card.awaitNext();
  await clickMenu(gloss, page, task, text);
  await card.waitFor('the result', (root) => root.querySelector('[data-phase="done"]') !== null, 60_000);
  await card.awaitRest();
}

async function shootPage(
  gloss: GlossBrowser,
  path: string,
  size: { width: number; height: number },
  shoot: (page: Page, name: string) => Promise<unknown>,
  name = path.replace('.html', ''),
): Promise<void> {
  const page = await gloss.context.newPage();
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${gloss.extensionId}/${path}`);
  await page.locator('.gloss').first().waitFor();
  await shoot(page, name);
  await page.close();
}
