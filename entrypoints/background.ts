import '@/src/core/seal-first';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showOnIcon } from '@/src/browser/badge';
import { forgetTicket } from '@/src/browser/card-tickets';
import { ensureEngineHost } from '@/src/browser/engine-host';
import { buildMenus, type MenuItem } from '@/src/browser/menus';
import { isOwnPage } from '@/src/browser/own-page';
import { openPanel, runOnTab } from '@/src/browser/run-on-tab';
import { clearRuns, keepRun, leaveForPanel } from '@/src/browser/session-runs';
import { watchSettings } from '@/src/browser/settings';
import { translate } from '@/src/browser/translate';
import { parseFinishedRun, parseHandover } from '@/src/protocol/handover';
import { onMessage } from '@/src/protocol/messages';

export default defineBackground(() => {
  watchSettings((settings) => void buildMenus(settings, (item) => translate(`menu.${item}`)));

  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, frameUrl, selectionText, editable: isEditable }, tab) => {
    if (tab) void runOnTab({ item: menuItemId as MenuItem, tab, frameId: frameId ?? 0, frameUrl, selectionText, isEditable });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return;
    if (command === 'open-panel') void openPanel(tab);
    else void runOnTab({ item: command === 'run-last' ? 'last' : 'everything', tab });
  });

  // The icon has a popup, except while something waits for the panel.
  browser.action.onClicked.addListener((tab) => {
    void openPanel(tab);
    void showOnIcon(tab.id!, null);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTicket(tabId));

  onMessage('ensureEngine', ensureEngineHost);
  onMessage('openPanel', ({ data, sender }) => {
    if (!sender.tab) return;
    void openPanel(sender.tab);
    const handover = parseHandover(data);
    if (handover) return leaveForPanel(handover, sender.tab.windowId);
  });
  onMessage('keepRun', ({ data }) => {
    const finished = parseFinishedRun(data);
    if (finished) return keepRun(finished);
  });
  onMessage('clearRuns', ({ sender }) => {
    // The list is the panel's; pages only add to it.
    if (isOwnPage(sender)) return clearRuns();
  });
});
