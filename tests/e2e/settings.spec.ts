import type { Page } from '@playwright/test';
import { clickIcon, type GlossBrowser } from '../driver/extension';
import { expect, test } from './gloss-test';

const hashes = Array.from({ length: 10 }, (_, index) => String(index).repeat(64));

/** Asks the background from a document of the extension; the error's words where it refuses. */
const ask = async (messages: { type: string; data?: unknown }[]) =>
  Promise.all(
    messages.map(async ({ type, data }, id) => {
      const answer = await chrome.runtime.sendMessage({ id, type, data, timestamp: Date.now() });
      return (answer as { err?: { message: string }; res?: unknown } | undefined)?.err?.message ?? 'taken';
    }),
  );

/** Does something where the page's script of the extension runs, in the page that is in front. */
async function inPage(gloss: GlossBrowser, page: Page, what: 'ask' | 'use-storage', messages: { type: string; data?: unknown }[] = []): Promise<string[]> {
  await clickIcon(gloss, page);
  const worker = await gloss.serviceWorker();
  return worker.evaluate(
    async ({ what, messages }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const ask = async (messages: { type: string; data?: unknown }[]) =>
        Promise.all(
          messages.map(async ({ type, data }, id) => {
            const answer = await chrome.runtime.sendMessage({ id, type, data, timestamp: Date.now() });
            return (answer as { err?: { message: string } } | undefined)?.err?.message ?? 'taken';
          }),
        );
      const useStorage = async () => {
        const tried = await Promise.allSettled([chrome.storage.local.get(), chrome.storage.local.set({ settings: {} }), chrome.storage.session.get()]);
        return tried.map(({ status }) => status as string);
      };
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, func: what === 'ask' ? ask : useStorage, args: [messages] });
      return answer!.result as string[];
    },
    { what, messages },
  );
}

const stored = (gloss: GlossBrowser, area: 'local' | 'session') =>
  gloss.serviceWorker().then((worker) => worker.evaluate((area) => chrome.storage[area].get() as Promise<Record<string, never>>, area));

test.afterEach(async ({ gloss }) => {
  const worker = await gloss.serviceWorker();
  await worker.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
});

test('ten values that are ignored at once all stay, and so does what is set in the options meanwhile', async ({ gloss }) => {
  const [options, other] = await Promise.all([gloss.context.newPage(), gloss.context.newPage()]);
  for (const page of [options, other]) await page.goto(`chrome-extension://${gloss.extensionId}/options.html`);
  const places = options.getByRole('button', { name: 'Place', exact: true });
  await expect(places).toHaveAttribute('aria-pressed', 'true');
  const changes = hashes.map((hash) => ({ type: 'changeSettings', data: { changes: [{ type: 'add', list: 'ignored', items: [hash] }], isPrivate: false } }));
  const [answers] = await Promise.all([other.evaluate(ask, changes), places.click()]);
  expect(answers).toEqual(hashes.map(() => 'taken'));
  await expect.poll(async () => (await stored(gloss, 'local')).settings as unknown as { ignored: string[] }).toMatchObject({ ignored: { length: 10 } });
  await expect.poll(async () => ((await stored(gloss, 'local')).settings as unknown as { labelsOff: string[] }).labelsOff).toContain('LOC');
  expect([...((await stored(gloss, 'local')).settings as unknown as { ignored: string[] }).ignored].sort()).toEqual(hashes);
  await Promise.all([options.close(), other.close()]);
});

test('a script in a page changes no settings', async ({ gloss, desk }) => {
  const order = { changes: [{ type: 'set-hub', hub: 'https://evil.example' }], isPrivate: false };
  expect(await inPage(gloss, desk.page, 'ask', [{ type: 'changeSettings', data: order }])).toEqual(['refused']);
  expect(await stored(gloss, 'local')).toEqual({});
});

test('a script in a page neither adds to the list of runs nor clears it, in whatever name', async ({ gloss, desk }) => {
  await desk.run('entities', '#names');
  await desk.finish();
  const titles = async () => ((await stored(gloss, 'session')).runs as unknown as { place: { title: string } }[] | undefined)?.map(({ place }) => place.title);
  await expect.poll(titles).toEqual([await desk.page.title()]);
  const run = {
    ...{ id: 'made-up', finishedAt: 1, passage: { text: 'Made up.' }, covered: [], results: [] },
    ...{ coverage: { analysedChars: 8, totalChars: 8 }, cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 } },
    place: { tabId: 424_242, frameId: 7, selectionId: 's', title: 'bank.example' },
  };
  await inPage(gloss, desk.page, 'ask', [{ type: 'keepRun', data: run }, { type: 'openPanel', data: run }, { type: 'clearRuns' }]);
  expect(await titles()).toEqual([await desk.page.title()]);
  expect(Object.keys(await stored(gloss, 'session')).filter((key) => key.startsWith('handover'))).toEqual([]);
});

test('a storage that is closed is closed to scripts in pages and open to documents of the extension', async ({ gloss, desk }) => {
  expect(await inPage(gloss, desk.page, 'use-storage')).toEqual(['rejected', 'rejected', 'rejected']);
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html`);
  const places = options.getByRole('button', { name: 'Place', exact: true });
  await places.click();
  await expect.poll(async () => 'settings' in (await stored(gloss, 'local'))).toBe(true);
  await options.reload();
  await expect(places).toHaveAttribute('aria-pressed', 'false');
  await options.close();
});

test('settings that are damaged stop nothing, and the options say what was lost', async ({ gloss, desk }) => {
  const worker = await gloss.serviceWorker();
  for (const settings of [{ version: -1 }, { version: 1.5 }, { version: 4, tasks: 'dance', ignored: 7 }]) {
    await worker.evaluate((settings) => chrome.storage.local.set({ settings }), settings as object);
    await desk.run('entities', '#names');
    await desk.finish();
  }
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html`);
  await expect(options.getByRole('alert')).toContainText('Some of your stored settings were damaged: Tasks, Always ignored.');
  await options.getByRole('button', { name: 'Understood' }).click();
  await expect(options.getByRole('alert')).toHaveCount(0);
  await options.close();
});

test('a click on another entry is remembered for the shortcut and rebuilds no menu', async ({ gloss, desk }) => {
  const worker = await gloss.serviceWorker();
  await worker.evaluate(() => chrome.storage.local.set({ settings: { version: 4, tasks: ['entities', 'sentiment'] } }));
  await expect
    .poll(() => worker.evaluate(() => new Promise((resolve) => chrome.contextMenus.update('compliance', {}, () => resolve(Boolean(chrome.runtime.lastError))))))
    .toBe(true);
  await worker.evaluate(() => {
    const scope = globalThis as { builds?: number };
    scope.builds = 0;
    const build = chrome.contextMenus.removeAll.bind(chrome.contextMenus);
    chrome.contextMenus.removeAll = ((done?: () => void) => {
      scope.builds!++;
      return build(done as never);
    }) as typeof chrome.contextMenus.removeAll;
  });
  const builds = () => worker.evaluate(() => (globalThis as { builds?: number }).builds);
  await desk.run('sentiment', '#review');
  await desk.finish();
  await expect.poll(async () => (await stored(gloss, 'local')).lastTask).toBe('sentiment');
  expect(await builds()).toBe(0);
  await worker.evaluate(() => chrome.storage.local.set({ settings: { version: 4, tasks: ['entities'] } }));
  await expect.poll(builds).toBe(1);
});
