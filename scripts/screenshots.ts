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
  // Seldom, a browser under test has no Chinese messages for the extension's own pages: then another one is started.
  let tries = 0;
  while (!(await shootSurfaces(colorScheme, locale))) if (++tries === 8) throw new Error(`No browser here shows its own pages in ${locale}.`);
}
server.close();

/** Takes the pictures of all surfaces; false where the browser shows one of them in another language. */
async function shootSurfaces(colorScheme: 'light' | 'dark', locale: 'en' | 'zh-CN'): Promise<boolean> {
  const gloss = await launchGloss({ colorScheme, locale });
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
  const options = { width: 1080, height: 820 };
  const languages = [
    await shootPage(gloss, 'sidepanel.html', { width: 420, height: 820 }, shoot),
    await shootPage(gloss, 'popup.html', { width: 340, height: 420 }, shoot),
  ];
  for (const section of ['tasks', 'detectors', 'policies', 'models', 'privacy', 'about'])
    languages.push(await shootPage(gloss, `options.html#${section}`, options, shoot, `options-${section}`));
  await gloss.close();
  return languages.every((language) => language.startsWith(locale.slice(0, 2)));
}

async function runTask(gloss: GlossBrowser, page: Page, task: string, selector: string): Promise<void> {
  const text = await selectIn(page, selector);
  const card = await readClosedCard(page);
  await card.awaitNext();
  await clickMenu(gloss, page, task, text);
  await card.waitFor('the result', (root) => root.querySelector('[data-phase="done"]') !== null, 60_000);
  await card.awaitRest();
}

/** Takes the picture of a page and gives the language that it is in. */
async function shootPage(
  gloss: GlossBrowser,
  path: string,
  size: { width: number; height: number },
  shoot: (page: Page, name: string) => Promise<unknown>,
  name = path.replace('.html', ''),
): Promise<string> {
  const page = await gloss.context.newPage();
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${gloss.extensionId}/${path}`);
  await page.locator('.gloss').first().waitFor();
  const language = await page.evaluate(() => document.documentElement.lang);
  await shoot(page, name);
  await page.close();
  return language;
}
