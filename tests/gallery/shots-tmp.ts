import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumPath } from '/work/wt-lm/tests/driver/chromium';
const server = await createServer({ configFile: '/work/wt-lm/tests/gallery/vite.config.ts', server: { port: 0, strictPort: false, host: '127.0.0.1' }, logLevel: 'error' });
await server.listen();
const address = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const out = '/tmp/lm-shots';
for (const [scheme, locale] of [['light','en'],['dark','zh_CN']] as const) {
  const page = await (await browser.newContext({ colorScheme: scheme, deviceScaleFactor: 1.5 })).newPage();
  page.setDefaultTimeout(200000);
  await page.setViewportSize({ width: 400, height: 900 });
  for (const work of ['rewrite','sort','story','sentiment','summarise']) {
    await page.goto(`${address}?show=panel/work-${work}&locale=${locale}`);
    await page.locator('.wish').first().waitFor();
    if (work==='rewrite' || work==='story') { await page.locator('.wish button[type=submit]').click(); await page.locator('.written-by').waitFor(); }
    await page.locator('.writing').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${out}/${work}-${scheme}.png`, fullPage: true });
    console.log(work, scheme);
  }
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.goto(`${address}?show=options/models&locale=${locale}`);
  await page.locator('.stored').first().waitFor();
  await page.screenshot({ path: `${out}/models-${scheme}.png`, fullPage: true });
  await page.setViewportSize({ width: 460, height: 760 });
  await page.goto(`${address}?show=card/works&locale=${locale}`);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}/card-${scheme}.png` });
}
await browser.close(); await server.close();
