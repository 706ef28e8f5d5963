/** Draws icon.svg at the sizes of the manifest: `node assets/icons/render.mjs`. Needs a Chromium (CHROMIUM, else /usr/bin/chromium). */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const folder = new URL('.', import.meta.url);
const svg = await readFile(new URL('icon.svg', folder), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html, body { margin: 0; background: none } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
  await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
