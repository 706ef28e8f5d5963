import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { type Browser, chromium, type Page } from 'playwright';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { build, preview } from 'vite';
import { chromiumPath } from '../driver/chromium';
import { seriousViolations } from './axe';

/** Every state of every surface, alone on a page, in light and dark, English and Chinese. */
const test = base.extend<object, { gallery: { browser: Browser; address: string } }>({
  gallery: [
    async ({}, use) => {
      // Built once: served by modules, each of some five hundred loads would be a few hundred files.
      const outDir = mkdtempSync(join(tmpdir(), 'gloss-gallery-'));
      const config = { configFile: join(import.meta.dirname, '../gallery/vite.config.ts'), logLevel: 'error', build: { outDir, minify: false } } as const;
      await build(config);
      const server = await preview({ ...config, preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-background-networking'] });
      await use({ browser, address: server.resolvedUrls!.local[0]! });
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const looks = [
  { name: 'light', media: { colorScheme: 'light' }, locales: ['en', 'zh_CN'] },
  { name: 'dark', media: { colorScheme: 'dark' }, locales: ['en', 'zh_CN'] },
  { name: 'forced colours', media: { forcedColors: 'active' }, locales: ['en'] },
] as const;

for (const { name, media, locales } of looks) {
  for (const locale of locales) {
    test(`every face, ${name}, ${locale}: no error, nothing serious against accessibility, nothing cut off`, async ({
      gallery: { browser, address },
    }, info) => {
      // Some hundred faces, each looked at by axe.
      test.setTimeout(400_000);
      const { page, errors } = await openPage(browser, media);
      await page.goto(`${address}?locale=${locale}`);
      const faces = await page.locator('a').evaluateAll((links) => links.map((link) => link.textContent!).filter((name) => name !== 'cards'));
      expect(faces.length).toBeGreaterThan(30);
      for (const face of faces) {
        await page.setViewportSize(face.startsWith('options') ? { width: 1100, height: 800 } : { width: 460, height: 760 });
        await page.goto(`${address}?show=${face}&locale=${locale}`);
        await page.locator('.gloss').first().waitFor();
        await page.screenshot({ path: info.outputPath(`${face.replace('/', '-')}.png`) });
        expect(await seriousViolations(page), face).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${face} fits the window`).toBe(true);
      }
      expect(errors).toEqual([]);
      await page.close();
    });
  }

  test(`what a reader opens in a card, ${name}: why, the secret, marks, undo`, async ({ gallery: { browser, address } }, info) => {
    const { page, errors } = await openPage(browser, media);
    await page.goto(`${address}?show=card/compliance`);
    await page.getByRole('button', { name: 'Mark on page' }).click();
    await page.getByRole('button', { name: 'Show the value' }).first().click();
    for (const why of await page.locator('[data-act="open"]').all()) await why.click();
    await page.screenshot({ path: info.outputPath('opened.png') });
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ignore here', exact: true }).first().click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.screenshot({ path: info.outputPath('ignored.png') });
    expect(await seriousViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test(`what a language model is asked and writes, ${name}: every kind of wish, an answer, a window as narrow as a side panel gets`, async ({
    gallery: { browser, address },
  }, info) => {
    const { page, errors } = await openPage(browser, media);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`${address}?show=panel/empty`);
    await page.locator('.wish').getByRole('button', { name: 'Summarise' }).click();
    await page.locator('.written-by').waitFor();
    for (const kind of await page.getByRole('group', { name: 'What the model is to do' }).getByRole('button').all()) {
      await kind.click();
      await page.screenshot({ path: info.outputPath(`${await kind.textContent()}.png`) });
      expect(await seriousViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    expect(errors).toEqual([]);
    await page.close();
  });
}

test('while a language model judges, what the card offers to do with the rest is in sight', async ({ gallery: { browser, address } }) => {
  const { page, errors } = await openPage(browser, { colorScheme: 'light' });
  await page.goto(`${address}?show=card/judging&locale=en`);
  await expect(page.getByRole('button', { name: 'Stop judging' })).toBeVisible();
  for (const name of ['Copy cleaned text', 'Copy', 'Export']) await expect(page.getByRole('button', { name }).first()).toBeVisible();
  expect(errors).toEqual([]);
  await page.close();
});

async function openPage(browser: Browser, media: { colorScheme?: 'light' | 'dark'; forcedColors?: 'active' }): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ ...media, reducedMotion: 'reduce', viewport: { width: 460, height: 760 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, errors };
}
