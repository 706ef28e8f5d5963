/** A browser in which the user has allowed Gloss in private windows, and a private window in it; driven by the debugger alone, for Playwright does not see those. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Target, TargetGoneError, waitUntil } from '../driver/devtools';
import { builtExtension, findServiceWorker, type GlossBrowser, launchGloss, unpackedId } from '../driver/extension';

/**
 * Launches a browser whose private windows Gloss may work in. That choice is the user's, on the browser's own page of extensions; there
 * it makes the browser load the extension anew, and one from the command line then begins no service worker now and then. So a new
 * profile has the choice from its first day.
 */
export async function launchWithPrivateWindows(): Promise<GlossBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-private-'));
  const preferences = { extensions: { settings: { [unpackedId(builtExtension)]: { incognito: true } } } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const gloss = await launchGloss({ profile });
  return {
    ...gloss,
    async close() {
      await gloss.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A private window with one page. */
export interface PrivateWindow {
  readonly page: Target;
  readonly tab: Target;
  /** Selects an element's text and clicks an entry of Gloss's menu. */
  run(item: string, selector: string): Promise<void>;
  /** Clicks the icon and gives the popup. */
  openPopup(): Promise<Target>;
  /** Opens the side panel by the popup. */
  openPanel(): Promise<Target>;
  close(): Promise<void>;
}

/** Opens a private window on an address that no other page has. */
export async function openPrivateWindow(gloss: GlossBrowser, address: string): Promise<PrivateWindow> {
  const { devtools, extensionId } = gloss;
  const inWorker = async (expression: string) => devtools.evaluate(await findServiceWorker(gloss), expression);
  const made = `chrome.windows.create({ incognito: true, url: ${JSON.stringify(address)} }).then(({ id, tabs }) => [id, tabs[0].id])`;
  const [windowId, tabId] = (await inWorker(made)) as [number, number];
  const tab = await devtools.waitForTarget('the private tab', ({ type, url }) => type === 'tab' && url === address);
  const page = await devtools.waitForTarget('the private page', ({ type, url }) => type === 'page' && url === address);
  await waitUntil('the private page to be loaded', async () => (await devtools.evaluate(page, 'document.readyState')) === 'complete');
  const isPopup = ({ type, url }: Target) => type === 'page' && url.endsWith('/popup.html');
  const isPanel = ({ url }: Target) => url.endsWith('/sidepanel.html');
  const openPopup = async () => {
    await devtools.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    return devtools.waitForTarget('the popup', isPopup);
  };
  return {
    page,
    tab,
    openPopup,
    async run(item, selector) {
      const text = await devtools.evaluate(
        page,
        `getSelection().selectAllChildren(document.querySelector(${JSON.stringify(selector)})); String(getSelection())`,
      );
      const popup = await openPopup();
      await devtools.send('Target.closeTarget', { targetId: popup.targetId });
      await devtools.waitForNoTarget('the popup', isPopup);
      const click = JSON.stringify({ menuItemId: item, selectionText: text, frameId: 0, editable: false, pageUrl: address });
      await inWorker(`chrome.tabs.get(${tabId}).then((tab) => void chrome.contextMenus.onClicked.dispatch(${click}, tab))`);
    },
    async openPanel() {
      await press(gloss, await openPopup(), '.popup-doors button', 'Side panel');
      return devtools.waitForTarget('the side panel', isPanel);
    },
    async close() {
      await inWorker(`chrome.windows.remove(${windowId})`);
      await devtools.waitForNoTarget('the private page', ({ targetId }) => targetId === page.targetId);
    },
  };
}

/** Presses a button of a page that only the debugger reaches, with a user's gesture, as soon as it is there. */
export async function press({ devtools }: GlossBrowser, page: Target, selector: string, name: string): Promise<void> {
  const find = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((button) => (button.getAttribute('aria-label') ?? button.innerText).includes(${JSON.stringify(name)}))`;
  await waitUntil(`the button “${name}”`, async () => (await devtools.evaluate(page, `${find} !== undefined`)) === true);
  await devtools.evaluate(page, `${find}.click()`, true).catch((error) => {
    // A popup that closes at the press does not answer for it.
    if (!(error instanceof TargetGoneError)) throw error;
  });
}
