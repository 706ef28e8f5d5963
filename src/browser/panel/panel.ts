/** The panel beside the page: Chromium's side panel, Firefox's sidebar, and a tab of its own where a browser has neither. */
import { type Browser, browser } from 'wxt/browser';
import { findPanelTab, openPanelTab, type PanelOfTabs, panelOfTabs, tabBeside } from './panel-tab';
import { sidebarAction } from './sidebar-action';

/**
 * Whether results stand in a card on the page. In Firefox the panel takes its place: a document of ours in a page would have
 * an address by which any page that learns it knows its visitor again, and the browser cannot say whether what somebody presses
 * there was in view. Known when the package is built.
 */
export const hasCards = !import.meta.env.FIREFOX;

/** Whether the panel is a tab, as in Firefox for Android. It can be opened at any time then, and hides the page. */
export const isPanelTab = (): boolean => import.meta.env.FIREFOX && !sidebarAction();

/** Whose panel one is: a window's, or that of all tabs. */
export type PanelOwner = number | PanelOfTabs;

/** Whose panel shows what was asked for in a tab. */
export function panelFor(tab: Pick<Browser.tabs.Tab, 'windowId' | 'incognito'>): PanelOwner {
  return isPanelTab() ? panelOfTabs(tab.incognito) : tab.windowId;
}

/** For the panel's own document: whose it is, and whether it is private. */
export async function ownPanel(): Promise<{ readonly owner: PanelOwner; readonly isPrivate: boolean }> {
  if (isPanelTab()) return { owner: panelOfTabs(browser.extension.inIncognitoContext), isPrivate: browser.extension.inIncognitoContext };
  const { id, incognito: isPrivate } = await browser.windows.getCurrent();
  return { owner: id!, isPrivate };
}

/** The tab whose selection a panel reads: the one in front, or, where the panel itself is in front, the one it was opened from. */
export async function tabToRead(owner: PanelOwner): Promise<Browser.tabs.Tab | undefined> {
  if (typeof owner !== 'number') return tabBeside(owner);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Opens the panel for a tab. False when the browser refuses (the gesture is over): what is left for the panel waits for it. */
export function openPanel(tab: Browser.tabs.Tab): Promise<boolean> {
  return open(tab).then(
    () => true,
    () => false,
  );
}

/** The same from a document of ours that stands in a tab: the card, which is Chromium's alone. */
export function openPanelBeside(tabId: number): Promise<boolean> {
  return browser.sidePanel.open({ tabId }).then(
    () => true,
    () => false,
  );
}

/** Opens the panel, or closes it where it stood open. Called within a gesture of the user. */
export async function togglePanel(tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX && sidebarAction()) return sidebarAction()?.toggle();
  // Asked before it opens, but not waited for: the gesture would be over.
  const wasOpen = isPanelOpen(tab);
  const opened = openPanel(tab);
  if ((await wasOpen) && (await opened)) await close(tab);
}

async function close({ windowId }: Browser.tabs.Tab): Promise<void> {
  if (!import.meta.env.FIREFOX) await browser.sidePanel.close({ windowId });
}

/** Asks at once: a gesture of the user does not outlive the first wait. */
function open(tab: Browser.tabs.Tab): Promise<void> {
  if (!import.meta.env.FIREFOX) return browser.sidePanel.open({ tabId: tab.id! });
  const sidebar = sidebarAction();
  return sidebar ? sidebar.open() : openPanelTab(tab);
}

/**
 * Whether the panel for a tab stands open. Chromium's list of contexts knows of no window for its side panel (-1, seen in 156), so that
 * panel holds a lock of its window's name, which goes with it.
 */
export async function isPanelOpen(tab: Pick<Browser.tabs.Tab, 'windowId' | 'incognito'>): Promise<boolean> {
  if (isPanelTab()) return (await findPanelTab(tab.incognito)) !== undefined;
  if (!import.meta.env.FIREFOX) {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lockOf(tab.windowId));
  }
  const panels = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as const], windowIds: [tab.windowId] });
  return panels.length > 0;
}

const lockOf = (windowId: number) => `panel-${windowId}`;

/** For the panel's own document: lets others see that it is open, until it closes. */
export function showAsOpen(owner: PanelOwner): void {
  if (!import.meta.env.FIREFOX && typeof owner === 'number') void navigator.locks.request(lockOf(owner), () => new Promise<never>(() => {}));
}
