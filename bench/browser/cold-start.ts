/**
 * Right-click → result, from nothing: a browser that was just started, no engine host, no worker, no model.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClosedCard, selectIn } from '../../tests/driver/closed-card';
import { copyWithPermission, type GlossBrowser } from '../../tests/driver/extension';
import { servePages } from '../../tests/driver/page-server';
import { launchForBench } from './launch';
import { type Measurement, summarise } from './measurement';
import { passagesOf, sizes } from './passages';

/** Measures `rounds` cold starts with all three tasks on 60 tokens. */
export async function measureColdStart(rounds: number): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-cold-'));
  const extension = join(folder, 'extension');
  writeFileSync(join(folder, 'page.html'), `<!doctype html><html lang="en"><title>Page</title><p>${passagesOf(sizes[1]!, 1)[0]}</p></html>`);
  copyWithPermission(extension);
  const server = await servePages(folder);
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const gloss = await launchForBench({ extension });
      times.push(await startOnce(gloss, `${server.origin}/page.html`).finally(() => gloss.close()));
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
  return [
    summarise('cold start: right-click → all three results in the card', times, 1500, 'fresh browser; the first result is on the card earlier than that'),
  ];
}

async function startOnce(gloss: GlossBrowser, address: string): Promise<number> {
  const page = await gloss.context.newPage();
  await page.goto(address);
  await page.bringToFront();
  const text = await selectIn(page, 'p');
  const card = await readClosedCard(page);
  const startedAt = await click(gloss, text);
  // The card notes the moment itself: looking in from outside would be too late by a look.
  const until = Date.now() + 20_000;
  for (;;) {
    const doneAt = await card.evaluate(noteWhenDone, null).catch(() => null);
    if (doneAt !== null) return doneAt - startedAt;
    if (Date.now() > until) throw new Error(`No result within 20 s: ${await card.text().catch(() => 'no card')}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Calls the handler of the context menu. Returns when that was, in ms of the clock that all contexts share. */
async function click(gloss: GlossBrowser, selectionText: string): Promise<number> {
  const worker = await gloss.serviceWorker();
  return worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const menu = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab?: chrome.tabs.Tab): void };
    const startedAt = performance.timeOrigin + performance.now();
    menu.dispatch({ menuItemId: 'everything', selectionText: text, frameId: 0, editable: false, pageUrl: tab?.url ?? '' }, tab);
    return startedAt;
  }, selectionText);
}

/** Runs in the card: watches for the end of the run at the first call, says when it was at a later one. */
function noteWhenDone(root: HTMLElement): number | null {
  const now = () => performance.timeOrigin + performance.now();
  const note = () => {
    if (!root.dataset.benchDoneAt && root.querySelector('[data-phase="done"]')) root.dataset.benchDoneAt = String(now());
  };
  if (!root.dataset.benchWatched) {
    root.dataset.benchWatched = 'yes';
    new MutationObserver(note).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-phase'] });
    note();
  }
  return root.dataset.benchDoneAt ? Number(root.dataset.benchDoneAt) : null;
}
