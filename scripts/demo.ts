/**
 * The main job, as a user does it: a page, a selection, a click in the context menu, a card with the
 * result. Prints what the cards show as a table, the times, and every request that was made. `-- --open`
 * leaves the browser to you.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromiumPath } from '../tests/driver/chromium';
import { type ClosedCard, readClosedCard, selectIn } from '../tests/driver/closed-card';
import { clickIcon, dispatchMenu, launchGloss } from '../tests/driver/extension';
import { servePages } from '../tests/driver/page-server';

const isOpen = process.argv.includes('--open');
const shots = join(import.meta.dirname, '../demo-output');
mkdirSync(shots, { recursive: true });

const steps = [
  ['sentiment', '#review'],
  ['entities', '#names'],
  ['compliance', '#advert'],
  ['compliance', '#secret'],
  ['everything', '#angry'],
] as const;

/** A row of the printed table: what, where, how sure. */
type Line = readonly [what: string, where: string, howSure: string];

/** What the card shows of one task, as rows. Sent as source into the page, so it stands alone. */
function readLines(root: HTMLElement): Line[] {
  const words = (element: Element | null | undefined) => (element as HTMLElement | null | undefined)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
  const share = (text: string) => /\d+ ?%/.exec(text)?.[0] ?? '';
  const nameOf = (text: string) => text.replace(/ ?\d+( ?%)?$/, '');
  const sureness = (element: Element | null) => words(element?.querySelector('.certainty'));
  const said = (element: Element | null) => words(element).replace(sureness(element), '').trim();
  const overall = [...root.querySelectorAll('.overall-label')].map((label): Line => [said(label), 'the whole', sureness(label)]);
  const sentences = [...root.querySelectorAll('.sentence')].map((sentence): Line => {
    const verdict = sentence.querySelector('.margin > :first-child');
    return [said(verdict), words(sentence.querySelector('q')), sureness(verdict)];
  });
  const entities = [...root.querySelectorAll('.entity-groups .finding-line')].map(
    (line): Line => [nameOf(words(line.closest('section')?.querySelector('.group-title'))), words(line.querySelector('mark')), share(words(line))],
  );
  const rules = [...root.querySelectorAll('.rule-findings .finding-line')].map(
    (line): Line => [
      words(line.querySelector('.finding-note')),
      words(line.querySelector('mark')),
      line.closest('section')?.getAttribute('data-severity') ?? '',
    ],
  );
  return [...overall, ...sentences, ...entities, ...rules];
}

/** Every tab of the card, one after the other. */
async function readTabs(card: ClosedCard): Promise<Line[]> {
  const tabs = await card.evaluate((root) => [...root.querySelectorAll<HTMLElement>('[role="tab"]')].map(({ id }) => id), null);
  const lines: Line[] = [];
  for (const tab of tabs.length > 1 ? tabs : ['']) {
    if (tab) await card.evaluate((root, id) => root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.click(), tab);
    lines.push(...(await card.evaluate(readLines, null)));
  }
  return lines;
}

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));

try {
  chromiumPath();
} catch (thrown) {
  // A machine without a browser is told what it lacks, not where in our code that was noticed.
  console.error((thrown as Error).message);
  process.exit(1);
}
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
  const status = await card.evaluate((root) => root.querySelector<HTMLElement>('.status')?.innerText.replace(/\s+/g, ' ') ?? '', null);
  console.log(`\n${task.toUpperCase()}  “${cut(text.replace(/\s+/g, ' '), 64).trim()}”`);
  for (const [what, where, howSure] of await readTabs(card)) console.log(`  ${cut(what, 34)} ${cut(where, 52)} ${howSure}`);
  console.log(`  ${ms} ms from click to result · ${status}`);
  await page.screenshot({ path: join(shots, `${task}-${selector.slice(1)}.png`) });
}

// A mail that is to be sent, cleaned by one movement.
const draft = `${server.origin}/compose.html`;
await page.goto(draft);
const composer = () => page.evaluate(() => document.querySelector<HTMLElement>('#composer')!.innerText.replaceAll('\u00a0', ' '));
const before = await composer();
const mailCard = await readClosedCard(page);
await mailCard.awaitNext();
const mail = await selectIn(page, '#composer');
await clickIcon(gloss, page);
await dispatchMenu(gloss, 'compliance', mail);
await mailCard.waitFor('a result', (root) => root.querySelector('[data-phase="done"]') !== null);
await page.screenshot({ path: join(shots, 'mail-before.png') });
await mailCard.click('.fix-bar button.primary');
await mailCard.waitFor('the word that it is done', (root) => root.innerText.includes('Replaced:'));
console.log('\nA MAIL, CLEANED BY ONE PRESS OF “REPLACE ALL”');
for (const line of (await composer()).split('\n')) console.log(`  ${line}`);
await page.screenshot({ path: join(shots, 'mail-after.png') });
await page.locator('#composer').focus();
for (let presses = 0; presses < 20 && (await composer()) !== before; presses++) await page.keyboard.press('Control+z');
console.log(`  ${(await composer()) === before ? 'Ctrl+Z put it back as it was.' : 'It could not be put back.'}`);
if ((await composer()) !== before) process.exitCode = 1;

const others = requests.filter((url) => url !== address && url !== draft);
console.log(`\nRequests other than the two pages themselves: ${others.length} seen by the browser, ${server.requests.length - 2} seen by the pages' server.`);
console.log(`Screenshots: ${relative(process.cwd(), shots)}/`);
if (others.length || server.requests.length !== 2) process.exitCode = 1;

if (isOpen) {
  console.log('The browser is yours: select text on any page and right-click. Close it to end.');
  await new Promise((resolve) => gloss.context.on('close', resolve));
} else await gloss.close();
server.close();
