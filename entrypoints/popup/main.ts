import { browser } from 'wxt/browser';
import { readEngineState } from '@/src/browser/engine-home/engine-state';
import { hasCards, isPanelTab, openPanel, panelFor } from '@/src/browser/panel/panel';
import { runOnTab } from '@/src/browser/run-on-tab';
import { leaveForPanel } from '@/src/browser/session-runs';
import { whyNotScriptable } from '@/src/browser/scriptable';
import { changeSettings, loadSettings } from '@/src/browser/settings';
import { loadShortcuts } from '@/src/browser/shortcuts';
import { isSiteOff, switchSite } from '@/src/browser/sites';
import { tasksAt } from '@/src/core/run/switched-tasks';
import { taskIds } from '@/src/tasks';
import { siteOf } from '@/src/core/run/site';
import { surfaceIn } from '@/src/browser/surface';
import { translate } from '@/src/browser/translate';
import { watchTransfers } from '@/src/browser/transfers';
import { followUserTasks } from '@/src/browser/user-tasks';
import { isWelcomed, setWelcomed } from '@/src/browser/welcome';
import { titleOfModel } from '@/src/models';
import '@/src/ui/popup/popup.css';
import { mountPopup } from '@/src/ui/popup/mount-popup';

const [own, settings, shortcuts, welcomed, [tab]] = await Promise.all([
  followUserTasks(translate),
  loadSettings(),
  loadShortcuts(),
  isWelcomed(),
  browser.tabs.query({ active: true, currentWindow: true }),
]);

const tasksHere = tasksAt(settings, tab?.url, own.all(taskIds));

mountPopup(document.getElementById('root')!, {
  ...surfaceIn(own.t),
  tasks: tasksHere,
  shortcuts,
  site: { host: siteOf(tab?.url), on: !isSiteOff(settings, tab?.url), reason: whyNotScriptable(tab?.url) ?? undefined },
  watchEngine: readEngineState,
  async runOnSelection(tasks) {
    const item = tasks.length === 1 ? tasks[0]! : 'everything';
    const noCard = tab ? await runOnTab({ item, tab }, taskIds) : 'not-scriptable';
    return noCard === null || noCard === 'nothing-selected' || noCard === 'foreign-frame' || noCard === 'waiting' ? noCard : 'not-scriptable';
  },
  readPage() {
    if (!tab) return;
    // Both within the press: the panel that opens closes the popup, and what is asked for later is never heard.
    void leaveForPanel({ pageOf: tab.id!, tasks: tasksHere }, panelFor(tab));
    void openPanel(tab).finally(() => close());
  },
  setSite: async (on) => void (await changeSettings(switchSite(siteOf(tab?.url), on))),
  watchTransfers: watchTransfers(titleOfModel),
  isPanelOnly: !hasCards,
  isPanelTab: isPanelTab(),
  isWelcomed: welcomed,
  setWelcomed,
  openPanel() {
    if (tab) void openPanel(tab).finally(() => close());
  },
  openOptions: () => void browser.runtime.openOptionsPage().finally(() => close()),
  close: () => close(),
});
