import { findEngineHost } from '../driver/extension';
import { expect, sitDown, test } from './gloss-test';

test.describe('when something dies in the middle of a run', () => {
  test.beforeEach(async ({ desk, server }) => {
    await desk.page.goto(`${server.origin}/long.html`);
  });

  const isRunning = (root: HTMLElement) => root.querySelector('progress, [role="progressbar"]') !== null;
  const isReading = (root: HTMLElement) => /characters read/.test(root.innerText);
  const isFailed = (root: HTMLElement) => root.querySelector('[data-phase="failed"]') !== null;
  const isDone = (root: HTMLElement) => root.querySelector('[data-phase="done"]') !== null;

  test('the service worker: the run goes on to its end', async ({ desk, gloss }) => {
    await desk.run('entities', '#long');
    await desk.card.waitFor('progress', isRunning);
    const isWorker = ({ type, url }: { type: string; url: string }) => type === 'service_worker' && url.includes(gloss.extensionId);
    const options = await gloss.context.newPage();
    await options.goto(`chrome-extension://${gloss.extensionId}/options.html`);
    const session = await gloss.context.newCDPSession(options);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await gloss.devtools.waitForNoTarget('the service worker', isWorker);
    await options.close();
    await desk.card.waitFor('the result', isDone, 60_000);
  });

  test('the worker: the run fails with a reason, the next one works', async ({ desk, gloss }) => {
    await desk.run('entities', '#long');
    await desk.card.waitFor('progress', isReading);
    const host = await findEngineHost(gloss);
    await gloss.devtools.evaluateInWorker(host, 'engine.worker', 'self.close()');
    await desk.card.waitFor('the failure', isFailed);
    await desk.card.click('button', 'Try again');
    await desk.card.waitFor('the result', isDone, 60_000);
  });

  test('the engine host: the run fails with a reason, the next one works', async ({ desk, gloss }) => {
    await desk.run('entities', '#long');
    await desk.card.waitFor('progress', isRunning);
    const host = await findEngineHost(gloss);
    await gloss.devtools.send('Target.closeTarget', { targetId: host.targetId });
    await desk.card.waitFor('the failure', isFailed);
    await desk.card.click('button', 'Try again');
    await desk.card.waitFor('the result', isDone, 60_000);
  });

  test('the page is left and come back to: the run fails with a reason, the next one works', async ({ desk, server }) => {
    const wasKept = desk.page.evaluate('new Promise((resolve) => addEventListener("pageshow", ({ persisted }) => resolve(persisted)))').catch(() => false);
    await desk.run('entities', '#long');
    await desk.card.waitFor('progress', isReading);
    await desk.page.evaluate((address) => void location.assign(address), `${server.origin}/article.html`);
    await desk.page.waitForURL('**/article.html');
    await desk.page.evaluate('history.back()');
    await desk.page.waitForURL('**/long.html');
    // Where the browser has kept the page, its card is still there; a page that is loaded anew has none.
    if ((await wasKept) !== true) return expect(await desk.card.count()).toBe(0);
    await desk.card.waitFor('the failure', isFailed);
    await desk.card.click('button', 'Try again');
    await desk.card.waitFor('the result', isDone, 60_000);
  });

  test('the tab: the run is given up, and the engine is free for the next', async ({ desk, gloss, server }) => {
    // Several minutes of work: the next run could not be done in time if it had to wait for the end of this one.
    await desk.page.evaluate(() => {
      const long = document.querySelector('#long')!;
      long.textContent = long.textContent!.repeat(8);
    });
    await desk.run('entities', '#long');
    await desk.card.waitFor('progress', isRunning);
    await desk.page.close();
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const next = await sitDown(gloss, page);
    await next.run('sentiment', '#plain');
    await next.finish();
    expect(await next.card.evaluate(isDone as (root: HTMLElement, none: null) => boolean, null)).toBe(true);
    await page.close();
  });
});
