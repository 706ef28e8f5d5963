import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type PageServer, servePages } from '../driver/page-server';
import { type GlossFirefox, launchFirefox } from '../driver/firefox/launch';
import type { FirefoxPage } from '../driver/firefox/page';
import { waitFor } from '../driver/firefox/wait';

interface Fixtures {
  /** A page with text on it, in front. */
  readonly article: FirefoxPage;
}

interface SharedFixtures {
  readonly server: PageServer;
  readonly firefox: GlossFirefox;
}

export const pagesFolder = join(import.meta.dirname, '../fixtures/pages');

/** Playwright's test with a Firefox of our own driving: one browser a file, one fresh page a test. */
export const test = base.extend<Fixtures, SharedFixtures>({
  server: [
    async ({}, use) => {
      const server = await servePages(pagesFolder);
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({}, use) => {
      const firefox = await launchFirefox();
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  article: async ({ firefox, server }, use) => {
    const page = await firefox.openPage(`${server.origin}/article.html`);
    await use(page);
    if (await firefox.window.isSidebarOpen()) await firefox.window.closeSidebar();
    await page.close();
  },
});

/** The browser, or a private window of it. */
type WithWindow = Pick<GlossFirefox, 'window'>;

/** Selects an element's text, opens the browser's menu on it and clicks Gloss's entry, as a person does. */
export async function runFromMenu(firefox: WithWindow, page: FirefoxPage, selector: string, entry: string): Promise<string> {
  const text = await page.select(selector);
  await page.rightClick(selector);
  await firefox.window.clickMenu(entry);
  return text;
}

/** What the sidebar says, as soon as it says something that fits. */
export async function sidebarText(firefox: WithWindow, expected: string | RegExp): Promise<string> {
  let text = '';
  await expect
    .poll(
      async () => {
        text = String(await firefox.window.tellHidden('sidebar', 'document.body.innerText').catch((error) => error));
        return text;
      },
      { timeout: 60_000 },
    )
    .toMatch(expected);
  return text;
}

/** Waits until a panel says that a run has read all of its text. */
export async function finish(panel: FirefoxPage, timeout = 60_000): Promise<void> {
  await expect.poll(() => panel.text(), { timeout }).toMatch(/^([\d,]+) of \1 characters$/m);
}

/** The sidebar's page in a tab, with a text in it. */
export async function panelPage(firefox: GlossFirefox, text: string): Promise<FirefoxPage> {
  const panel = await firefox.openPage(firefox.own('sidepanel.html'));
  const typeIn = (typed: string) => {
    const field = document.querySelector('textarea');
    if (!field) return false;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return document.querySelector('textarea') === field;
  };
  await waitFor('the field of the panel', () => panel.evaluate(typeIn, text));
  return panel;
}

/** Presses a button of the sidebar by its name, as soon as it is there. */
export async function pressInSidebar(firefox: WithWindow, name: string): Promise<void> {
  const press = `(() => {
    const button = [...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.innerText).includes(${JSON.stringify(name)}));
    button?.click();
    return button !== undefined;
  })()`;
  await expect.poll(() => firefox.window.tellHidden('sidebar', press)).toBe(true);
}

/** What the icon of the tab in front says when the mouse rests on it. */
export async function iconTitle(firefox: GlossFirefox): Promise<unknown> {
  const ask = 'browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => browser.action.getTitle({ tabId: tab.id }))';
  return firefox.window.tellHidden('event-page', ask);
}

export { expect };
