/** New selections of a tab go to the panel: over ports that the panel opens, so that they end with it, or with the page. */
import { type Browser, browser } from 'wxt/browser';
import type { Follower, PageRefusal } from '../core/run/page-watch';
import { followPortName, parseFollowed } from '../protocol/page-reading';
import { injectPageScript, reachedFrames } from './frames';
import { whyNotScriptable } from './scriptable';
import { loadSettings } from './settings';
import { isSiteOff } from './sites';
import { pageOfTab } from './page-of-tab';

/** Follows the selections of a tab until the page is left. Resolves to what ends it, or to why the page cannot be read. */
export async function followTab(tab: Browser.tabs.Tab, { onSelection, onLeft }: Follower): Promise<(() => void) | PageRefusal> {
  const tabId = tab.id!;
  if (tab.url && whyNotScriptable(tab.url)) return 'not-scriptable';
  if (isSiteOff(await loadSettings(), tab.url)) return 'site-off';
  const ports: Browser.runtime.Port[] = [];
  const end = () => {
    for (const port of ports.splice(0)) port.disconnect();
  };
  for (const frame of await reachedFrames(tabId)) {
    if (!(await injectPageScript(frame))) continue;
    const port = browser.tabs.connect(tabId, { name: followPortName, frameId: frame.frameId });
    port.onMessage.addListener((message: unknown) => {
      const selection = parseFollowed(message);
      if (!selection) return;
      const { passage, selectionId, cautions, writability } = selection;
      onSelection({ passage, cautions, place: { ...frame, selectionId, ...pageOfTab(tab), writability } });
    });
    port.onDisconnect.addListener(() => {
      // A frame that goes takes its own port along; the page takes all.
      if (frame.frameId !== 0 || ports.length === 0) return;
      end();
      onLeft();
    });
    ports.push(port);
  }
  return ports.length > 0 ? end : 'no-right';
}
