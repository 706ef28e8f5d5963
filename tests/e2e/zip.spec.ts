import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { clickMenu, launchGloss } from '../driver/extension';
import { selectIn } from '../driver/closed-card';
import { servePages } from '../driver/page-server';
import { sitDown } from './gloss-test';

const root = join(import.meta.dirname, '../..');

test('the zip that is published loads and works, with no network at all', async () => {
  const output = mkdtempSync(join(tmpdir(), 'gloss-zip-'));
  execFileSync('npx', ['wxt', 'zip'], { cwd: root, stdio: 'ignore' });
  const name = readdirSync(join(root, '.output')).find((file) => file.endsWith('-chrome.zip'))!;
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(root, '.output', name))))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), bytes);
  }

  const server = await servePages(join(import.meta.dirname, '../fixtures/pages'));
  // Every host but this machine is unknown, and there is no proxy to ask.
  const gloss = await launchGloss({ extension: output, args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-proxy-server'] });
  const page = await gloss.context.newPage();
  await page.goto(`${server.origin}/article.html`);
  const desk = await sitDown(gloss, page);
  await clickMenu(gloss, page, 'everything', await selectIn(page, '#names'));
  await desk.finish();
  expect(await desk.card.evaluate((root) => root.querySelector('[data-phase="done"]') !== null, null)).toBe(true);

  await gloss.close();
  server.close();
  rmSync(output, { recursive: true });
});
