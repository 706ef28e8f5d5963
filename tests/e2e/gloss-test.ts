import { join } from 'node:path';
import { test as base, expect, type Page, type WorkerFixture } from '@playwright/test';
import { type ClosedCard, readClosedCard, selectIn } from '../driver/closed-card';
import { clickMenu, type GlossBrowser, launchGloss } from '../driver/extension';
import { type PageServer, servePages } from '../driver/page-server';
import { hostileFonts } from './hostile-fonts';

/** A page on which a person works with Gloss. */
export interface Desk {
  readonly page: Page;
  readonly card: ClosedCard;
  /** Selects an element's text and clicks an entry of Gloss's menu. */
  run(item: string, selector: string): Promise<void>;
  /** Waits until the card shows that its run is done; what failed instead fails the test. */
  finish(): Promise<void>;
  /** Waits until the card says why its run has failed. */
  fail(): Promise<void>;
}

interface Fixtures {
  readonly desk: Desk;
}

interface SharedFixtures {
  readonly server: PageServer;
  readonly gloss: GlossBrowser;
}

const strict = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'" };

/** A browser with Gloss, begun for the first test that asks for it and ended with the worker. */
export const glossOfWorker: WorkerFixture<GlossBrowser, object> = async ({}, use) => {
  const gloss = await launchGloss();
  await use(gloss);
  await gloss.close();
};

/** Playwright's test with Gloss installed: one browser a file, one fresh page a test. */
export const test = base.extend<Fixtures, SharedFixtures>({
  server: [
    async ({}, use) => {
      const server = await servePages(join(import.meta.dirname, '../fixtures/pages'), (path) => (path.includes('strict') ? strict : {}), hostileFonts);
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  gloss: [glossOfWorker, { scope: 'worker' }],
  desk: async ({ gloss, server }, use) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    await use(await sitDown(gloss, page));
    await page.close();
  },
});

/** Makes a desk of any page. */
export async function sitDown(gloss: GlossBrowser, page: Page): Promise<Desk> {
  const card = await readClosedCard(page);
  return {
    page,
    card,
    async run(item, selector) {
      const text = await selectIn(page, selector);
      await card.awaitNext();
      await clickMenu(gloss, page, item, text);
    },
    async finish() {
      await waitForEnd(card);
      expect(await card.evaluate(isDone, null), `The card says: ${await card.text()}`).toBe(true);
    },
    async fail() {
      await waitForEnd(card);
      expect(await card.evaluate(isDone, null)).toBe(false);
    },
  };
}

const isDone = (root: HTMLElement) => root.querySelector('[data-phase="done"]') !== null;

function waitForEnd(card: ClosedCard): Promise<void> {
  return card.waitFor('the end of the run', (root) => root.querySelector('[data-phase="done"], [data-phase="failed"]') !== null, 60_000);
}

export { expect };
