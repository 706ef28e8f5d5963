/**
 * `npm run bench:first -- --baseline DIR`: from the click to the first result in the card, of this build beside another
 * checkout's (0.1.0, say; built there), in turns in one run. Cold: a browser that was just started. Warm: further clicks
 * in that browser, each on another selection. Cold clicks are told with the time of all processors that they took until a
 * moment later, which no number of cores makes less. `--phases` tells when the parts of this build began in a cold click.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { type ClosedCard, readClosedCard, selectIn } from '../../tests/driver/closed-card';
import { builtExtension, copyWithPermission, findEngineHost, type GlossBrowser } from '../../tests/driver/extension';
import { servePages } from '../../tests/driver/page-server';
import { launchForBench } from './launch';
import { readCpuMs } from './processor-time';
import { median } from './measurement';
import { passagesOf, sizes } from './passages';

const { values: wish } = parseArgs({
  options: {
    baseline: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    phases: { type: 'boolean', default: false },
  },
});
if (!wish.baseline) throw new Error('Name another checkout with a build of its own: npm run bench:first -- --baseline DIR');
const baseline = resolve(wish.baseline);
const warmClicks = 6;
/** By then nothing is at work any more: of the page that was opened, and of a cold click. */
const settleMs = 1_000;
const settle = () => new Promise((resolve) => setTimeout(resolve, settleMs));

/** A build, and how to look into its card: that changes from version to version. */
interface Build {
  readonly name: string;
  readonly extension: string;
  readonly read: (page: Page) => Promise<Pick<ClosedCard, 'evaluate' | 'awaitNext'>>;
}

const folder = mkdtempSync(join(tmpdir(), 'gloss-first-'));
const paragraphs = passagesOf(sizes[1]!, warmClicks + 1).map((text, index) => `<p id="p${index}">${text}</p>`);
writeFileSync(join(folder, 'page.html'), `<!doctype html><html lang="en"><title>Page</title>${paragraphs.join('')}</html>`);
// Until 0.1.0 the driver of browsers lay among the scripts.
const driver = ['tests/driver/closed-card.ts', 'scripts/closed-card.ts'].find((file) => existsSync(join(baseline, file)))!;
const theirs = (await import(join(baseline, driver))) as { readClosedCard: Build['read'] };
const builds: readonly Build[] = [
  { name: 'this build', extension: join(folder, 'ours'), read: readClosedCard },
  { name: 'baseline', extension: join(folder, 'theirs'), read: theirs.readClosedCard },
];
copyWithPermission(builds[0]!.extension, builtExtension);
copyWithPermission(builds[1]!.extension, join(baseline, '.output/chrome-mv3'));

const times = new Map(builds.map(({ name }) => [name, { cold: [] as number[], cpu: [] as number[], warm: [] as number[] }]));
const phases = new Map<string, number[]>();
const server = await servePages(folder);
for (let round = 0; round < Number(wish.rounds); round++) {
  process.stderr.write(`round ${round + 1} …\n`);
  for (const build of round % 2 ? [...builds].reverse() : builds) {
    const gloss = await launchForBench({ extension: build.extension });
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/page.html`);
    await page.bringToFront();
    const card = await build.read(page);
    const { cold, cpu, warm } = times.get(build.name)!;
    await settle();
    const before = await readCpuMs(gloss);
    const first = await clickOnce(gloss, page, card, 0);
    cold.push(first.ms);
    await settle();
    cpu.push((await readCpuMs(gloss)) - before);
    if (wish.phases && build.read === readClosedCard) await notePhases(gloss, card, first.startedAt);
    for (let click = 1; click <= warmClicks; click++) warm.push((await clickOnce(gloss, page, card, click)).ms);
    await gloss.close();
  }
}
server.close();
rmSync(folder, { recursive: true });

const measured = { cold: 'cold: click to first result', cpu: 'cold: time of processors', warm: 'warm: click to first result' } as const;
const rows = Object.entries(measured).map(([key, what]) => {
  const [ours, peer] = builds.map(({ name }) => median(times.get(name)![key as keyof typeof measured]));
  return { what, value: ours!, unit: 'ms', peer: peer!, ratio: ours! / peer!, more: ours! - peer! };
});
for (const [phase, at] of phases) console.error(`${phase.padEnd(32)} ${median(at).toFixed(0)} ms after the click`);
if (wish.json) console.log(JSON.stringify(rows, null, 2));
else
  for (const { what, value, peer, ratio, more } of rows)
    console.log(`${what.padEnd(32)} ${value.toFixed(0)} ms, baseline ${peer.toFixed(0)} ms: ${ratio.toFixed(2)} ×, ${more.toFixed(0)} ms more`);

/** Selects a paragraph, calls the handler of the context menu, and returns when that was and how long after the card had its result. */
async function clickOnce(
  gloss: GlossBrowser,
  page: Page,
  card: Awaited<ReturnType<Build['read']>>,
  paragraph: number,
): Promise<{ startedAt: number; ms: number }> {
  const text = await selectIn(page, `#p${paragraph}`);
  await card.awaitNext();
  const worker = await gloss.serviceWorker();
  const startedAt = await worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const menu = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab?: chrome.tabs.Tab): void };
    const now = performance.timeOrigin + performance.now();
    menu.dispatch({ menuItemId: 'everything', selectionText: text, frameId: 0, editable: false, pageUrl: tab?.url ?? '' }, tab);
    return now;
  }, text);
  // The card notes the moment itself: looking in from outside would be too late by a look.
  const until = Date.now() + 30_000;
  for (;;) {
    const doneAt = await card.evaluate(noteWhenShown, null).catch(() => null);
    if (doneAt !== null) return { startedAt, ms: doneAt - startedAt };
    if (Date.now() > until) throw new Error('No result within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Runs in the card: watches for the first result at the first call, says when it was at a later one. */
function noteWhenShown(root: HTMLElement): number | null {
  const note = () => {
    if (!root.dataset.benchAt && root.querySelector('.overall, .entity, .rule, .blank'))
      root.dataset.benchAt = String(performance.timeOrigin + performance.now());
  };
  if (!root.dataset.benchWatched) {
    root.dataset.benchWatched = 'yes';
    new MutationObserver(note).observe(root, { subtree: true, childList: true });
    note();
  }
  return root.dataset.benchAt ? Number(root.dataset.benchAt) : null;
}

/** Notes when the documents and workers of a cold click began, and when the card's document had loaded. */
async function notePhases(gloss: GlossBrowser, card: Awaited<ReturnType<Build['read']>>, startedAt: number): Promise<void> {
  const note = (phase: string, at: number) => phases.set(phase, [...(phases.get(phase) ?? []), at - startedAt]);
  const began = 'performance.timeOrigin';
  const loaded = 'performance.timeOrigin + performance.getEntriesByType("navigation")[0].loadEventEnd';
  const host = await findEngineHost(gloss);
  note('engine host: document begins', (await gloss.devtools.evaluate(host, began)) as number);
  note('engine host: loaded', (await gloss.devtools.evaluate(host, loaded)) as number);
  note('engine worker begins', (await gloss.devtools.evaluateInWorker(host, 'engine.worker', began)) as number);
  const document = await card.evaluate(cardPhases, null);
  note('card: document begins', document.began);
  note('card: loaded', document.loaded);
}

/** Runs in the card. */
function cardPhases(): { began: number; loaded: number } {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return { began: performance.timeOrigin, loaded: performance.timeOrigin + page!.loadEventEnd };
}
