/** The panel beside the page: Chromium's side panel, Firefox's sidebar, and a tab of its own where a browser has neither. */
import { type Browser, browser } from 'wxt/browser';
import { sidebarAction } from './sidebar-action';

const path = '/sidepanel.html';

/**
 * Whether results stand in a card on the page. In Firefox the panel takes its place: a document of ours in a page would have
 * an address by which any page that learns it knows its visitor again, and the browser cannot say whether what somebody presses
 * there was in view. Known when the package is built.
 */
export const hasCards = !import.meta.env.FIREFOX;

/** Opens the panel beside a tab. False when the browser refuses (the gesture is over): what is left for the panel waits for it. */
export function openPanel(tab: Browser.tabs.Tab): Promise<boolean> {
  return open(tab).then(
    () => true,
    () => false,
  );
}

/** Opens the panel, or closes it where it stood open. Called within a gesture of the user. */
export async function togglePanel(tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX && sidebarAction()) return sidebarAction()?.toggle();
  // Asked before it opens, but not waited for: the gesture would be over.
  const wasOpen = isPanelOpen(tab.windowId);
  const opened = openPanel(tab);
  if ((await wasOpen) && (await opened)) await close(tab);
}

/** It may belong to the tab or to the whole window. */
async function close({ id: tabId, windowId }: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { sidePanel } = browser as { sidePanel: { close?(which: { tabId?: number; windowId?: number }): Promise<void> } };
  await sidePanel.close?.({ tabId: tabId! }).catch(() => sidePanel.close?.({ windowId }));
}

/** Asks at once: a gesture of the user does not outlive the first wait. */
async function open(tab: Browser.tabs.Tab): Promise<void> {
  if (!import.meta.env.FIREFOX) return browser.sidePanel.open({ tabId: tab.id! });
  const sidebar = sidebarAction();
  if (sidebar) return sidebar.open();
  if (!(await isPanelOpen(tab.windowId))) await browser.tabs.create({ url: browser.runtime.getURL(path), openerTabId: tab.id });
}

/** Whether the panel stands open in a window. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  const isTab = import.meta.env.FIREFOX && !sidebarAction();
  const where = isTab ? { documentUrls: [browser.runtime.getURL(path)] } : { contextTypes: ['SIDE_PANEL' as const] };
  const panels = await browser.runtime.getContexts({ ...where, windowIds: [windowId] });
  return panels.length > 0;
}
