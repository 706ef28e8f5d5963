/** Makes the pictures that shops ask for, in their sizes, from the built extension: part of `npm run screenshots`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { readClosedCard, selectIn } from '../tests/driver/closed-card';
import { clickMenu, type GlossBrowser, launchGloss } from '../tests/driver/extension';
import { findFirefox } from '../tests/driver/firefox/find-firefox';
import { launchFirefox } from '../tests/driver/firefox/launch';
import { waitFor } from '../tests/driver/firefox/wait';
import { servePages } from '../tests/driver/page-server';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/store/pictures');
const size = { width: 1280, height: 800 };
mkdirSync(folder, { recursive: true });
const server = await servePages(join(root, 'tests/fixtures/pages'));

for (const locale of ['en', 'zh-CN'] as const) {
  const gloss = await launchGloss({ locale });
  const page = await gloss.context.newPage();
  await page.setViewportSize(size);
  await page.goto(`${server.origin}/article.html`);
  for (const [task, selector] of [
    ['sentiment', '#review'],
    ['entities', '#names'],
    ['compliance', '#advert'],
  ] as const) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    await runTask(gloss, page, task, selector);
    await page.screenshot({ path: join(folder, `${task}-${locale}.png`) });
  }
  const options = await gloss.context.newPage();
  await options.setViewportSize(size);
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#policies`);
  await options.locator('.gloss').first().waitFor();
  await options.screenshot({ path: join(folder, `policies-${locale}.png`) });
  if (locale === 'en') await shootTiles(gloss);
  await gloss.close();
}
if (findFirefox()) {
  for (const locale of ['en', 'zh-CN'] as const) for (const colorScheme of ['light', 'dark'] as const) await shootSidebar(locale, colorScheme);
} else console.log('No Firefox on this machine: the pictures of the sidebar stay as they are.');
server.close();

async function runTask(gloss: GlossBrowser, page: Page, task: string, selector: string): Promise<void> {
  const text = await selectIn(page, selector);
  const card = await readClosedCard(page);
  await card.awaitNext();
  await clickMenu(gloss, page, task, text);
  await card.waitFor('the result', (element) => element.querySelector('[data-phase="done"]') !== null, 60_000);
  await card.awaitRest();
}

/** The icon on plain ground, with the name and one line where there is room for them. */
async function shootTiles(gloss: GlossBrowser): Promise<void> {
  const icon = readFileSync(join(root, 'assets/icons/icon.svg'), 'utf8');
  const style = `body { margin: 0; height: 100vh; display: grid; grid-auto-flow: column; place-content: center; align-items: center; gap: 24px;
    background: #f4f6fa; color: #1b2330; font: 500 19px/1.35 system-ui, sans-serif }
    svg { width: var(--icon); height: var(--icon) } h1 { margin: 0 0 6px; font-size: 40px; letter-spacing: -.5px } p { margin: 0; max-width: 200px }`;
  const words = '<div><h1>Gloss</h1><p>A short note in the margin, made on your device.</p></div>';
  for (const [name, width, height, inside, iconPx] of [
    ['tile-440x280', 440, 280, words, 112],
    ['logo-300x300', 300, 300, '', 220],
  ] as const) {
    const page = await gloss.context.newPage();
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>:root { --icon: ${iconPx}px } ${style}</style>${icon}${inside}`);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
}

/** Firefox's window with the sidebar open, for the README and, in the light, for the shop. The sidebar is the browser's, so the whole window is drawn. */
async function shootSidebar(locale: 'en' | 'zh-CN', colorScheme: 'light' | 'dark'): Promise<void> {
  const firefox = await launchFirefox({ locale: locale === 'en' ? 'en-US' : locale, colorScheme });
  const page = await firefox.openPage(`${server.origin}/article.html`);
  await page.select('#names');
  await page.rightClick('#names');
  await firefox.window.clickMenu(locale === 'en' ? 'Everything' : '全部分析');
  const isDone = async () =>
    (await firefox.window.tellHidden(
      'sidebar',
      "document.querySelectorAll('.entity-groups, .rule-findings, .sentences').length > 0 && !document.querySelector('.progress-words')",
    )) === true;
  await waitFor('the result', isDone, 60_000);
  // As wide as a reader pulls it.
  await firefox.window.tell("void Object.assign(document.getElementById('sidebar-box').style, { width: '420px' })");
  const picture = await firefox.window.picture(size);
  writeFileSync(join(root, `docs/screenshots/firefox-sidebar-${colorScheme}-${locale}.png`), picture);
  if (colorScheme === 'light') writeFileSync(join(folder, `sidebar-${locale}.png`), picture);
  await firefox.close();
}
