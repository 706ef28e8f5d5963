/**
 * The browser's own window, which a person sees and BiDi by itself does not: the context menu, the sidebar, the event
 * page behind the extension. Read over BiDi in the scope of the browser itself (`--remote-allow-system-access`).
 */
import type { Bidi } from './bidi';
import { type FirefoxPage, readPage } from './page';
import { waitFor } from './wait';

/** A document of the extension that is in no tab. */
export type HiddenDocument = 'sidebar' | 'popup' | 'event-page';

/** The window. Expressions are evaluated in the document that they name. */
export interface FirefoxWindow {
  /** Evaluates an expression in the browser's own document. */
  tell(expression: string): Promise<unknown>;
  /**
   * Evaluates an expression in a document of the extension that is in no tab, as soon as it is there; `frames` leads to one
   * within it, by number.
   */
  tellHidden(where: HiddenDocument, expression: string, frames?: readonly number[]): Promise<unknown>;
  /** The host of the extension's pages in this profile. */
  hostName(): Promise<string>;
  /** Clicks an entry of the extension's part in the context menu, which must have been opened. */
  clickMenu(label: string): Promise<void>;
  /** What the extension offers in the context menu that is open; nothing where it offers nothing. The menu is closed again. */
  menuLabels(): Promise<readonly string[]>;
  /** Presses one of the extension's keys: Alt, Shift and a letter, in the browser's window. */
  pressShortcut(letter: string): Promise<void>;
  /** Clicks the extension's icon. */
  clickIcon(): Promise<void>;
  /** Closes what a click on the icon has opened. */
  closePopup(): Promise<void>;
  isSidebarOpen(): Promise<boolean>;
  /** The whole window as a PNG. */
  picture(size: { readonly width: number; readonly height: number }): Promise<Buffer>;
  closeSidebar(): Promise<void>;
  eventPage(): Promise<'starting' | 'running' | 'suspending' | 'stopped'>;
  /** Ends the event page as the browser does when it idles, whatever it is doing. */
  stopEventPage(): Promise<void>;
  /** Allows the extension in private windows, as the user does in the list of extensions. */
  allowPrivateWindows(): Promise<void>;
}

/** A private window with one page. */
export interface PrivateWindow {
  readonly window: FirefoxWindow;
  readonly page: FirefoxPage;
  close(): Promise<void>;
}

/** All windows of the browser. */
async function windowsOf(bidi: Bidi): Promise<{ readonly context: string; readonly clientWindow: string }[]> {
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  return contexts.filter(({ url }) => url === 'chrome://browser/content/browser.xhtml');
}

/** Makes the hand for the browser's first window. */
export async function readFirstWindow(bidi: Bidi, addonId: string): Promise<FirefoxWindow> {
  const main = await waitFor('a window of the browser', async () => (await windowsOf(bidi))[0]);
  return readWindow(bidi, addonId, main.context);
}

/** Opens a private window on an address. */
export async function openPrivateWindow(bidi: Bidi, addonId: string, first: FirefoxWindow, address: string): Promise<PrivateWindow> {
  const before = (await windowsOf(bidi)).map(({ context }) => context);
  // The window goes to the page itself: one that is led elsewhere while its own first page loads turns the page away.
  await first.tell(`void openTrustedLinkIn(${JSON.stringify(address)}, 'window', { private: true })`);
  const { context, clientWindow } = await waitFor('the private window', async () => (await windowsOf(bidi)).find((one) => !before.includes(one.context)));
  const tab = await waitFor('its tab', async () => (await bidi.send('browsingContext.getTree', {})).contexts.find((one) => one.clientWindow === clientWindow));
  const page = readPage(bidi, tab.context);
  await waitFor('the page in the private window', async () => {
    const state = await page.tell('[document.readyState, location.href].join(" ")').catch(() => null);
    return state === `complete ${address}`;
  });
  const window = readWindow(bidi, addonId, context);
  return {
    window,
    page,
    async close() {
      await window.tell('void setTimeout(() => window.close())');
      await waitFor('the end of the private window', async () => !(await windowsOf(bidi)).some((one) => one.context === context));
    },
  };
}

/** Makes the hand for a window. */
function readWindow(bidi: Bidi, addonId: string, context: string): FirefoxWindow {
  const id = JSON.stringify(addonId);
  const widget = JSON.stringify(addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_'));
  const tell = (expression: string) => bidi.evaluate(context, expression);
  const policy = `WebExtensionPolicy.getByID(${id})`;
  const hidden: Readonly<Record<HiddenDocument, string>> = {
    sidebar: `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`,
    popup: `document.getElementById('customizationui-widget-panel')?.querySelector('browser')`,
    'event-page': `[...${policy}.extension.views].find((view) => view.viewType === 'background')?.xulBrowser`,
  };
  const openMenu = `(async () => {
    const menu = document.querySelector('#contentAreaContextMenu menu[id^=' + ${widget} + ']');
    if (!menu) return null;
    menu.openMenu(true);
    const { menupopup } = menu;
    if (menupopup.state !== 'open') await new Promise((shown) => menupopup.addEventListener('popupshown', shown, { once: true }));
    return menupopup;
  })()`;
  const isMenuOpen = () => waitFor('the context menu', async () => (await tell(`document.getElementById('contentAreaContextMenu').state`)) === 'open');
  let questions = 0;

  return {
    tell,
    // Its documents are listed nowhere, but the browser's messages reach them.
    async tellHidden(where, expression, frames = []) {
      await waitFor(`the ${where}`, async () => (await tell(`Boolean((${hidden[where]})?.messageManager)`)) === true);
      const question = `gloss-test:${++questions}`;
      return tell(`new Promise((resolve, reject) => {
        const manager = (${hidden[where]}).messageManager;
        const name = '${question}';
        manager.addMessageListener(name, ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.value)));
        manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(`(async () => {
          const within = ${JSON.stringify(frames)}.reduce((outer, at) => outer.frames[at], content);
          const realm = new Cu.Sandbox(within, { sandboxPrototype: within, wantXrays: false });
          try { return { value: JSON.parse(await Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify((await (${expression})) ?? null))()`)}, realm)) }; }
          catch (error) { return { error: String(error) }; }
        })().then((answer) => sendAsyncMessage('${question}', answer))`)}), false);
      })`);
    },
    hostName: async () => (await tell(`${policy}.mozExtensionHostname`)) as string,
    async clickMenu(label) {
      await isMenuOpen();
      const isClicked = await tell(`${openMenu}.then((menu) => {
        const entry = [...(menu?.children ?? [])].find((one) => one.label === ${JSON.stringify(label)});
        if (entry) menu.activateItem(entry);
        return entry !== undefined;
      })`);
      if (isClicked !== true) throw new Error(`The menu has no entry “${label}”.`);
    },
    async menuLabels() {
      await isMenuOpen();
      const labels = await tell(`${openMenu}.then((menu) => [...(menu?.children ?? [])].map(({ label }) => label))`);
      await tell(`void document.getElementById('contentAreaContextMenu').hidePopup()`);
      return labels as string[];
    },
    async pressShortcut(letter) {
      await tell(`(() => {
        const key = { keyCode: ${letter.charCodeAt(0)}, key: '${letter}', code: 'Key${letter}', altKey: true, shiftKey: true };
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        input.beginInputTransactionForTests(window);
        const press = (name, init) => input.keydown(new KeyboardEvent('', { key: name, ...init }));
        press('Alt', { code: 'AltLeft' });
        press('Shift', { code: 'ShiftLeft' });
        press(key.key, { code: key.code, keyCode: key.keyCode });
        for (const [name, code] of [[key.key, key.code], ['Shift', 'ShiftLeft'], ['Alt', 'AltLeft']]) input.keyup(new KeyboardEvent('', { key: name, code }));
      })()`);
    },
    // A new extension's icon is under the puzzle piece; a user pins it.
    clickIcon: async () =>
      void (await tell(`(CustomizableUI.addWidgetToArea(${widget} + '-browser-action', 'nav-bar'), document.getElementById(${widget} + '-BAP').click())`)),
    async closePopup() {
      await tell(`void document.getElementById('customizationui-widget-panel')?.hidePopup()`);
      await waitFor('the end of the popup', async () => (await tell(`document.getElementById('customizationui-widget-panel') === null`)) === true);
    },
    async picture({ width, height }) {
      await tell(`void window.resizeTo(${width}, ${height})`);
      await waitFor('the window to have that size', async () => (await tell(`innerWidth === ${width} && innerHeight === ${height}`)) === true);
      // BiDi takes pictures of pages only; the browser draws itself with all that is in it.
      const address = await tell(`(async () => {
        const drawn = await browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, ${width}, ${height}), 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        Object.assign(canvas, { width: ${width}, height: ${height} }).getContext('2d').drawImage(drawn, 0, 0);
        return canvas.toDataURL();
      })()`);
      return Buffer.from(String(address).replace('data:image/png;base64,', ''), 'base64');
    },
    isSidebarOpen: async () => (await tell(`SidebarController.isOpen && SidebarController.currentID === ${widget} + '-sidebar-action'`)) === true,
    closeSidebar: async () => void (await tell('void SidebarController.hide()')),
    eventPage: async () => (await tell(`${policy}.extension.backgroundState`)) as 'running',
    stopEventPage: async () => void (await tell(`${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true })`)),
    async allowPrivateWindows() {
      await tell(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add(${id}, allowed, ${policy}.extension);
        await (await AddonManager.getAddonByID(${id})).reload();
      })()`);
      await waitFor('the extension in private windows', async () => (await tell(`${policy}?.privateBrowsingAllowed === true`)) === true);
    },
  };
}
