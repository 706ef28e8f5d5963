/** Starts a Firefox with the built extension in it, as a user would have it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxId } from '../../../build/manifest';
import { type Bidi, connectBidi } from './bidi';
import { type FirefoxWindow, openPrivateWindow, type PrivateWindow, readFirstWindow } from './browser-window';
import { firefoxPath } from './find-firefox';
import { type FirefoxPage, openPage } from './page';

/** Where `npm run build:firefox` puts the extension. */
export const builtForFirefox = join(import.meta.dirname, '../../../.output/firefox-mv3');

/** Firefox keeps quiet: nothing but the extension under test could cause a request. */
const quietPrefs: Readonly<Record<string, boolean | number | string>> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.google5.updateURL': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.tabs.remote.autostart': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

/** How the browser is to look. */
export interface FirefoxOptions {
  readonly extension?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** The language of the browser; English unless it is said. */
  readonly locale?: 'en-US' | 'zh-CN';
  /** As far as a desktop can be one: a finger for a mouse, and none of the interfaces that Firefox for Android has not. */
  readonly isTelephone?: boolean;
  /** The user has allowed Gloss in private windows. */
  readonly inPrivateWindows?: boolean;
  /** Of the proxy that all requests but those to this machine go through, e.g. `127.0.0.1:8080`; it is asked for this machine too. */
  readonly proxy?: string;
  readonly prefs?: Readonly<Record<string, boolean | number | string>>;
}

/** A running Firefox with Gloss in it. */
export interface GlossFirefox {
  readonly bidi: Bidi;
  /** The browser's own window, with its menus, its sidebar and its extensions. */
  readonly window: FirefoxWindow;
  /** The address of a page of Gloss in this profile. */
  own(path: string): string;
  openPage(address: string): Promise<FirefoxPage>;
  openPrivateWindow(address: string): Promise<PrivateWindow>;
  close(): Promise<void>;
}

/** Launches the browser and waits until the extension is installed. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<GlossFirefox> {
  const { extension: built = builtForFirefox, colorScheme = 'light', locale = 'en-US', isTelephone = false } = options;
  if (!existsSync(join(built, 'manifest.json'))) throw new Error(`There is no built extension in ${built}: run "npm run build:firefox" first.`);
  const profile = mkdtempSync(join(tmpdir(), 'gloss-firefox-'));
  const extension = isTelephone ? copyForTelephone(built, join(profile, 'for-telephone')) : built;
  const prefs = { ...(isTelephone && fingerPrefs), ...options.prefs };
  const all = { ...quietPrefs, 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1, ...proxyPrefs(options.proxy), ...prefs };
  const lines = Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  // Whatever it keeps besides the profile it keeps there, too.
  const env = { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' };
  const flags = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access'];
  const browser = spawn(firefoxPath(), [...flags, 'about:blank'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  // A test that is broken off leaves no browser behind.
  const kill = () => browser.kill('SIGKILL');
  process.once('exit', kill);
  const bidi = await connectBidi(await listeningAddress(browser));
  const window = await readFirstWindow(bidi, firefoxId);
  // A browser of that language brings its words with it; of this one only what asks for the language is to be told.
  if (locale !== 'en-US')
    await window.tell(`void Object.assign(Services.locale, { availableLocales: ['${locale}', 'en-US'], requestedLocales: ['${locale}'] })`);
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  if (options.inPrivateWindows) await window.allowPrivateWindows();
  const host = await window.hostName();
  return {
    bidi,
    window,
    own: (path) => `moz-extension://${host}/${path}`,
    openPage: (address) => openPage(bidi, address),
    openPrivateWindow: (address) => openPrivateWindow(bidi, firefoxId, window, address),
    async close() {
      const isOver = new Promise((resolve) => browser.once('exit', resolve));
      await bidi.send('browser.close', {}).catch(() => browser.kill());
      await isOver;
      process.off('exit', kill);
      bidi.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Coarse, and never resting on anything. */
const fingerPrefs = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };

/** What MDN's compatibility data lists as missing in Firefox for Android. */
const missingOnTelephones = ['commands', 'contextMenus', 'menus', 'sidebarAction', 'windows'];

/** A copy of the built extension in which the first script of each page takes away what telephones lack. */
function copyForTelephone(built: string, copy: string): string {
  cpSync(built, copy, { recursive: true });
  const first = join(copy, 'seal.js');
  const take = `for (const name of ${JSON.stringify(missingOnTelephones)}) Object.defineProperty(browser, name, { value: undefined });`;
  writeFileSync(first, `${take}\n${readFileSync(first, 'utf8')}`);
  return copy;
}

function proxyPrefs(proxy: string | undefined): Record<string, boolean | number | string> {
  if (!proxy) return {};
  const [host = '', port] = proxy.split(':');
  const of = (kind: string) => ({ [`network.proxy.${kind}`]: host, [`network.proxy.${kind}_port`]: Number(port) });
  return { 'network.proxy.type': 1, ...of('http'), ...of('ssl'), 'network.proxy.allow_hijacking_localhost': false };
}

/** The browser says on its error output where it listens. */
function listeningAddress(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.once('exit', () => reject(new Error(`Firefox ended before it listened: ${said}`)));
    browser.stderr!.on('data', (words) => {
      said += String(words);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
}
