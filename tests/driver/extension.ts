/** Starts a Chromium with the built extension in it, as a user would have it; for the demo, the tests and the benchmarks. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { chromiumPath } from './chromium';
import { connectDevtools, type Devtools, type Target, waitUntil } from './devtools';

/** Where `wxt build` puts the extension. */
export const builtExtension = join(import.meta.dirname, '../../.output/chrome-mv3');

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
  /** Folder of the browser's profile; it outlives the browser. Without one the browser has a new profile that goes with it. */
  readonly profile?: string;
  /** Environment of the browser, e.g. the `DISPLAY` it is to be shown on. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running Chromium with Gloss in it. */
export interface GlossBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly locale: 'en' | 'zh-CN';
  readonly devtools: Devtools;
  /** The service worker; it may die and come back, ask anew each time. */
  serviceWorker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Launches the browser and waits until the extension is installed. */
export async function launchGloss(options: LaunchOptions = {}): Promise<GlossBrowser> {
  const { extension = builtExtension, headless = true, locale = 'en', colorScheme = 'light', args = [], env = {} } = options;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`There is no built extension in ${extension}: run "npm run build" first.`);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'gloss-'));
  // A profile that is used again still names the port of the browser before.
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless,
    colorScheme,
    viewport: headless ? { width: 1280, height: 900 } : null,
    // The locale of extension pages is the browser's own, not that of a page.
    env: { ...(process.env as Record<string, string>), LANGUAGE: locale, LANG: locale === 'en' ? 'en_US.UTF-8' : 'zh_CN.UTF-8', ...env },
    args: [
      ...quietFlags,
      '--remote-debugging-port=0',
      `--lang=${locale}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...args,
    ],
  });
  const serviceWorker = () => findWorker(context, extension);
  const extensionId = new URL((await serviceWorker()).url()).host;
  const devtools = await connectDevtools(profile);
  return {
    context,
    extensionId,
    locale,
    devtools,
    serviceWorker,
    async close() {
      devtools.close();
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The id of an unpacked extension: sixteen bytes of the sum of its folder's path, in letters from a to p (Chromium, components/crx_file/id_util). */
export function unpackedId(extension: string): string {
  const sum = createHash('sha256').update(resolve(extension)).digest('hex').slice(0, 32);
  return [...sum].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The service worker of the extension. One that has not begun by itself, as now and then in a profile that is used again, is woken. */
async function findWorker(context: BrowserContext, extension: string): Promise<Worker> {
  for (let tries = 0; tries < 2; tries++) {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => null));
    if (worker) return worker;
    const page = await context.newPage();
    await page.goto(`chrome-extension://${unpackedId(extension)}/popup.html`).catch(() => null);
    await page.close();
  }
  await context.close();
  throw new Error('The service worker of the extension does not begin.');
}

/**
 * A copy of the built extension that may read the pages of this machine without a click. A real right click brings
 * `activeTab`; the menu's handler called from outside does not, and a click on the icon, which would, opens the popup,
 * warms up what may have to be cold. Nothing else about the copy differs.
 */
export function copyWithPermission(to: string, from = builtExtension): void {
  cpSync(from, to, { recursive: true });
  const file = join(to, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), host_permissions: ['http://127.0.0.1/*'] }));
}

/** The offscreen document in which the engine runs, as soon as it is there. */
export function findEngineHost({ devtools }: GlossBrowser): Promise<Target> {
  return devtools.waitForTarget('the engine host', ({ url }) => url.endsWith('/offscreen.html'));
}

/**
 * Clicks Gloss's icon in the toolbar, with all that a real click brings: the user's gesture and, with it,
 * `activeTab` for the page. The popup that opens is closed unless it is wanted.
 */
export async function clickIcon({ devtools, extensionId }: GlossBrowser, page: Page, keepPopup = false): Promise<void> {
  await page.bringToFront();
  const tab = await devtools.waitForTarget(
    'the tab',
    ({ type, url, embedderData }) => type === 'tab' && url === page.url() && embedderData?.tabActive !== false,
  );
  await devtools.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  const isPopup = ({ type, url }: { type: string; url: string }) => type === 'page' && url.endsWith('/popup.html');
  const popup = await devtools.waitForTarget('the popup', isPopup);
  if (keepPopup) return;
  await devtools.send('Target.closeTarget', { targetId: popup.targetId });
  await devtools.waitForNoTarget('the popup', isPopup);
}

/**
 * Clicks an entry of Gloss's context menu as far as that goes without a screen: a click on the icon gives what
 * a click in the menu would give (`activeTab`), and the real handler of the menu is called with what Chrome
 * would tell it. The native menu itself is clicked in tests/e2e/native-menu.spec.ts.
 */
export async function clickMenu(gloss: GlossBrowser, page: Page, item: string, selectionText: string, where: MenuPlace = {}): Promise<void> {
  await clickIcon(gloss, page);
  await dispatchMenu(gloss, item, selectionText, where);
}

/** Where in the page the menu was opened; without anything, on text of the page itself. */
export interface MenuPlace {
  readonly frameId?: number;
  readonly frameUrl?: string;
  readonly isEditable?: boolean;
}

/**
 * Calls the handler of the context menu for the active tab, and nothing else. By the debugger's own protocol:
 * Playwright, asked just after the service worker has died and come back, may wait for the dead one for ever.
 */
export async function dispatchMenu(gloss: GlossBrowser, item: string, selectionText: string, where: MenuPlace = {}): Promise<void> {
  const { frameId = 0, frameUrl, isEditable = false } = where;
  const click = JSON.stringify({ menuItemId: item, selectionText, frameId, frameUrl, editable: isEditable });
  await gloss.devtools.evaluate(
    await findServiceWorker(gloss),
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
      chrome.contextMenus.onClicked.dispatch({ ...${click}, pageUrl: tab?.url ?? '' }, tab);
    })`,
  );
}

/** The service worker, as soon as it runs. */
export async function findServiceWorker({ devtools, extensionId }: GlossBrowser): Promise<Target> {
  let worker: Target | undefined;
  await waitUntil('the service worker to run', async () => {
    worker = (await devtools.targets()).find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
    // One that has only just started knows no `chrome` yet; one that has just died cannot be asked.
    return worker !== undefined && (await devtools.evaluate(worker, "typeof chrome === 'object'").catch(() => false)) === true;
  });
  return worker!;
}
