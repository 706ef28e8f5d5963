import { test as base, expect } from '@playwright/test';
import { join } from 'node:path';
import { type Target, waitUntil } from '../driver/devtools';
import { findServiceWorker, type GlossBrowser } from '../driver/extension';
import { servePages } from '../driver/page-server';
import { launchWithPrivateWindows, openPrivateWindow, press, type PrivateWindow } from './private-window';

const name = 'Amelia Hartmann';

const test = base.extend<{ hidden: PrivateWindow }, { gloss: GlossBrowser; origin: string }>({
  gloss: [
    async ({}, use) => {
      const gloss = await launchWithPrivateWindows();
      await use(gloss);
      await gloss.close();
    },
    { scope: 'worker' },
  ],
  origin: [
    async ({}, use) => {
      const server = await servePages(join(import.meta.dirname, '../fixtures/pages'));
      await use(server.origin);
      server.close();
    },
    { scope: 'worker' },
  ],
  hidden: async ({ gloss, origin }, use, { testId }) => {
    const hidden = await openPrivateWindow(gloss, `${origin}/article.html?${testId}`);
    await use(hidden);
  },
});

/** What there is in the extension's storage, without the two numbers of what normal windows have taken of the device. */
async function kept(gloss: GlossBrowser): Promise<{ local: Record<string, unknown>; session: Record<string, unknown> }> {
  const { local, session } = await stored(gloss);
  const { spent: _, ...others } = session;
  return { local, session: others };
}

async function stored(gloss: GlossBrowser): Promise<{ local: Record<string, unknown>; session: Record<string, unknown> }> {
  const read = 'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(([local, session]) => ({ local, session }))';
  return (await gloss.devtools.evaluate(await findServiceWorker(gloss), read)) as { local: Record<string, unknown>; session: Record<string, unknown> };
}

/** Whether the card of that page, which is a document of its own, has come to the end of its run. */
async function isDone({ devtools }: GlossBrowser): Promise<boolean> {
  const card = (await devtools.targets()).find(({ type, url }) => type === 'iframe' && url.endsWith('/card.html'));
  return card !== undefined && (await devtools.evaluate(card, "document.querySelector('[data-phase=done]') !== null").catch(() => false)) === true;
}

const text = (gloss: GlossBrowser, page: Target) => gloss.devtools.evaluate(page, "document.body?.innerText ?? ''") as Promise<string>;

async function runInPanel(gloss: GlossBrowser, panel: Target, words: string): Promise<void> {
  const field = "document.querySelector('textarea')";
  await waitUntil('the panel', async () => (await gloss.devtools.evaluate(panel, `${field} !== null`)) === true);
  await gloss.devtools.evaluate(panel, `${field}.value = ${JSON.stringify(words)}; ${field}.dispatchEvent(new Event('input', { bubbles: true }))`);
  await press(gloss, panel, '.passage-tasks button', 'Entities');
  await expect.poll(() => gloss.devtools.evaluate(panel, "document.querySelector('.panel-results') !== null")).toBe(true);
}

test('a run in a private window is kept nowhere and leaves no last task', async ({ gloss, hidden }) => {
  await hidden.run('entities', '#names');
  await expect.poll(() => isDone(gloss)).toBe(true);
  const { local, session } = await stored(gloss);
  expect(local).toEqual({});
  expect(JSON.stringify(session)).not.toContain('article.html');
  // What the open card was asked to show goes with it.
  expect(
    Object.keys(session)
      .map((key) => key.replace(/[0-9a-f]{32}/, 'ticket'))
      .sort(),
  ).toEqual(['card-ticket', 'private-lastTask']);
  await hidden.close();
  await expect.poll(() => kept(gloss)).toEqual({ local: {}, session: {} });
});

test('the panel of a private window lists its own runs, as long as it is open, and nobody else’s', async ({ gloss, hidden }) => {
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await runInPanel(
    gloss,
    await gloss.devtools.waitForTarget('a panel in a normal window', ({ url }) => url.endsWith('/sidepanel.html')),
    'Tom Baker of Leeds.',
  );
  await expect.poll(async () => Object.keys((await stored(gloss)).session).sort()).toEqual(['runs', 'spent']);
  const { spent } = (await stored(gloss)).session;
  await options.close();
  await gloss.devtools.waitForNoTarget('that panel', ({ url }) => url.endsWith('/sidepanel.html'));

  const panel = await hidden.openPanel();
  await runInPanel(gloss, panel, `${name} lives in Oslo.`);
  await expect.poll(() => text(gloss, panel)).toContain('Private window: nothing of it is kept.');
  expect(await text(gloss, panel)).not.toContain('Tom Baker');
  expect(await text(gloss, panel)).toContain('Earlier in this session');
  expect(JSON.stringify(await kept(gloss))).not.toContain(name);
  await hidden.close();
  // Nor is it counted what a run there has taken of the device.
  expect((await stored(gloss)).session.spent).toEqual(spent);

  const normal = await gloss.context.newPage();
  await normal.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await expect(normal.getByText('Tom Baker').first()).toBeVisible();
  await expect(normal.getByText(name)).toHaveCount(0);
  await normal.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => kept(gloss)).toEqual({ local: {}, session: {} });
  await normal.close();
});

test('what is set in a private window holds there and is gone with it', async ({ gloss, hidden, origin }) => {
  const popup = await hidden.openPopup();
  await press(gloss, popup, 'input[role=switch]', 'Use Gloss on');
  await expect.poll(async () => Object.keys((await kept(gloss)).session)).toEqual(['private-changes']);
  await gloss.devtools.send('Target.closeTarget', { targetId: popup.targetId });
  const again = await hidden.openPopup();
  const isOn = "document.querySelector('input[role=switch]')?.checked";
  await expect.poll(() => gloss.devtools.evaluate(again, isOn)).toBe(false);
  await gloss.devtools.send('Target.closeTarget', { targetId: again.targetId });

  const panel = await hidden.openPanel();
  await runInPanel(gloss, panel, `${name} lives in Oslo.`);
  await press(gloss, panel, 'button', 'Why “Amelia');
  await press(gloss, panel, 'button', 'Always ignore this value');
  await expect.poll(() => text(gloss, panel)).toContain('This value will be ignored until your private windows are closed.');
  expect((await kept(gloss)).local).toEqual({});

  const second = await openPrivateWindow(gloss, `${origin}/article.html?second`);
  await hidden.close();
  expect(Object.keys((await kept(gloss)).session)).toEqual(['private-changes']);
  await second.close();
  await expect.poll(() => kept(gloss)).toEqual({ local: {}, session: {} });
});

test('what waits for the panel of a private window is gone when the window closes', async ({ gloss, hidden }) => {
  const click = "{ menuItemId: 'entities', selectionText: 'Amelia Hartmann', frameId: 0, pageUrl: 'chrome://version' }";
  const dispatch = `chrome.tabs.query({}).then((tabs) => {
    const tab = tabs.find(({ incognito }) => incognito);
    chrome.contextMenus.onClicked.dispatch(${click}, { ...tab, url: 'chrome://version' });
  })`;
  await gloss.devtools.evaluate(await findServiceWorker(gloss), dispatch);
  await expect.poll(async () => Object.keys((await kept(gloss)).session).filter((key) => key.startsWith('handover-'))).toHaveLength(1);
  await hidden.close();
  await expect.poll(() => kept(gloss)).toEqual({ local: {}, session: {} });
});
