/**
 * The panel as a tab of its own, for a browser that has nothing beside its pages: Firefox for Android. Windows mean nothing
 * there (each tab has one), so there is one panel for all pages, and another for all private ones.
 */
import { type Browser, browser } from 'wxt/browser';
import { privateKey } from '../private-window';
import { panelPath } from './panel-path';

/** What of a panel that is a tab is kept under, where a panel beside the page has its window's number. */
export type PanelOfTabs = 'tabs' | 'private-tabs';

export const panelOfTabs = (isPrivate: boolean): PanelOfTabs => (isPrivate ? 'private-tabs' : 'tabs');

/** Where something is kept for a panel that is a tab. */
export const tabPanelKey = (panel: PanelOfTabs, name: string) => (panel === 'private-tabs' ? privateKey(name) : name);

const besideKey = (panel: PanelOfTabs) => tabPanelKey(panel, 'beside-panel');

/** Opens it in front, or brings it there, and notes which tab it was opened from. */
export async function openPanelTab(from: Browser.tabs.Tab): Promise<void> {
  const panel = await findPanelTab(from.incognito);
  if (from.id !== panel?.tabId) await browser.storage.session.set({ [besideKey(panelOfTabs(from.incognito))]: from.id });
  if (panel) await browser.tabs.update(panel.tabId, { active: true });
  else await browser.tabs.create({ url: browser.runtime.getURL(panelPath), windowId: from.windowId });
}

/** Whether it is open, and in which tab. */
export async function findPanelTab(isPrivate: boolean): Promise<{ readonly tabId: number } | undefined> {
  const panels = await browser.runtime.getContexts({ documentUrls: [browser.runtime.getURL(panelPath)], incognito: isPrivate });
  return panels.find(({ tabId }) => tabId >= 0);
}

/** The tab whose selection the panel reads: the one it was opened from. Undefined when that has gone. */
export async function tabBeside(panel: PanelOfTabs): Promise<Browser.tabs.Tab | undefined> {
  const key = besideKey(panel);
  const { [key]: tabId } = await browser.storage.session.get(key);
  return typeof tabId === 'number' ? browser.tabs.get(tabId).catch(() => undefined) : undefined;
}
