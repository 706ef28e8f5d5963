/** Starts a Chromium with the built extension in it, as a user would have it; for the demo, the tests and the benchmarks. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { chromiumPath } from './chromium';

/** Where `wxt build` puts the extension. */
export const builtExtension = join(import.meta.dirname, '../.output/chrome-mv3');

/** Chromium keeps quiet: nothing but the extension under test could cause a request. */
const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
];

/** How the browser is to look and where it comes from. */
export interface LaunchOptions {
  readonly extension?: string;
  readonly headless?: boolean;
  readonly locale?: 'en' | 'zh-CN';
  readonly colorScheme?: 'light' | 'dark';
  readonly args?: readonly string[];
  /** Profile folder; a fresh one that is thrown away if absent. */
  readonly profile?: string;
}

/** A running Chromium with Gloss in it. */
export interface GlossBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The service worker; it may die and come back, ask anew each time. */
  serviceWorker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Launches the browser and waits until the extension is installed. */
export async function launchGloss(options: LaunchOptions = {}): Promise<GlossBrowser> {
  const { extension = builtExtension, headless = true, locale = 'en', colorScheme = 'light', args = [], profile = '' } = options;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`There is no built extension in ${extension}: run "npm run build" first.`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless,
    colorScheme,
    viewport: headless ? { width: 1280, height: 900 } : null,
    // The locale of extension pages is the browser's own, not that of a page.
    env: { ...process.env, LANGUAGE: locale, LANG: locale === 'en' ? 'en_US.UTF-8' : 'zh_CN.UTF-8' } as Record<string, string>,
    args: [...quietFlags, `--lang=${locale}`, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...args],
  });
  const serviceWorker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  const extensionId = new URL((await serviceWorker()).url()).host;
  return { context, extensionId, serviceWorker, close: () => context.close() };
}

/** Clicks an entry of Gloss's context menu: the real handler of the extension runs, on the selection of that page. */
export async function clickMenu(gloss: GlossBrowser, page: Page, item: string, selectionText: string): Promise<void> {
  await page.bringToFront();
  const worker = await gloss.serviceWorker();
  await worker.evaluate(
    async ([menuItemId, text]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab?: chrome.tabs.Tab): void };
      clicked.dispatch({ menuItemId, selectionText: text, frameId: 0, editable: false, pageUrl: tab?.url ?? '' }, tab);
    },
    [item, selectionText] as const,
  );
}
