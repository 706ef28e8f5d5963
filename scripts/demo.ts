/**
 * The main job, as a user does it: a page, a selection, a click in the context menu, a card with the
 * result. Prints what the cards say and every request that was made. `-- --open` leaves the browser to you.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readClosedCard, selectIn } from './closed-card';
import { clickIcon, dispatchMenu, launchGloss } from './extension';
import { servePages } from './page-server';

const isOpen = process.argv.includes('--open');
const shots = join(import.meta.dirname, '../demo-output');
mkdirSync(shots, { recursive: true });

const steps = [
  ['sentiment', '#review'],
  ['entities', '#names'],
  ['compliance', '#advert'],
  ['compliance', '#secret'],
  ['everything', '#advert'],
] as const;

const server = await servePages(join(import.meta.dirname, '../tests/fixtures/pages'));
const gloss = await launchGloss({ headless: !isOpen });
const page = await gloss.context.newPage();
const requests: string[] = [];
gloss.context.on('request', (request) => {
  if (!request.url().startsWith('chrome-extension:')) requests.push(request.url());
});
const address = `${server.origin}/article.html`;
await page.goto(address);

for (const [task, selector] of steps) {
  const text = await selectIn(page, selector);
  const card = await readClosedCard(page);
  await card.awaitNext();
  await clickIcon(gloss, page);
  const startedAt = performance.now();
  await dispatchMenu(gloss, task, text);
  await card.waitFor('a result', (root) => root.querySelector('[data-phase="done"]') !== null);
  const ms = Math.round(performance.now() - startedAt);
  console.log(`\n${'─'.repeat(72)}\n${task}  ·  ${ms} ms from click to result  ·  “${text.slice(0, 60)}…”\n${'─'.repeat(72)}`);
  console.log(await card.text());
  await page.screenshot({ path: join(shots, `${task}-${selector.slice(1)}.png`) });
}

const others = requests.filter((url) => url !== address);
console.log(
  `\n${'─'.repeat(72)}\nRequests other than the page itself: ${others.length} seen by the browser, ${server.requests.length - 1} seen by the page's server.`,
);
console.log(`Screenshots: ${shots}`);
if (others.length || server.requests.length !== 1) process.exitCode = 1;

if (isOpen) {
  console.log('The browser is yours: select text on any page and right-click. Close it to end.');
  await new Promise((resolve) => gloss.context.on('close', resolve));
} else await gloss.close();
server.close();
