import { browser } from 'wxt/browser';
import { clearWaiting } from '@/src/browser/badge';
import { highlightInTab, readTabSelection, revealInTab, writeInTab } from '@/src/browser/page-link';
import { followTab } from '@/src/browser/follow-tab';
import { readPageInTab } from '@/src/browser/page-reader';
import { fixes } from '@/src/browser/fixes';
import { startRun, startWriting } from '@/src/browser/run-port';
import { createPrivateRuns } from '@/src/browser/private-runs';
import { watchHandovers, watchRuns } from '@/src/browser/session-runs';
import { ignoreAlways, loadSettings, noticeAgain, watchSettings } from '@/src/browser/settings';
import { surfaceIn } from '@/src/browser/surface';
import { translate } from '@/src/browser/translate';
import { watchTransfers } from '@/src/browser/transfers';
import { titleOfModel } from '@/src/models';
import { tasksOn } from '@/src/core/run/switched-tasks';
import { taskIds } from '@/src/tasks';
import type { FinishedRun } from '@/src/core/run/finished-run';
import type { PageRefusal, PageText, PageWatch } from '@/src/core/run/page-watch';
import { sendMessage } from '@/src/protocol/messages';
import '@/src/ui/panel/panel.css';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { watchModels } from './models';

const [settings, { id: windowId, incognito: isPrivate }] = await Promise.all([loadSettings(), browser.windows.getCurrent()]);

const sessionRuns = {
  watchRuns,
  keep: (run: FinishedRun) => sendMessage('keepRun', run),
  clearRuns: () => sendMessage('clearRuns', undefined),
};

mountPanel(document.getElementById('root')!, {
  ...surfaceIn(translate),
  tasks: tasksOn(settings, taskIds),
  watchTasks: (listener) => watchSettings((settings) => listener(tasksOn(settings, taskIds))),
  ...(isPrivate ? createPrivateRuns() : sessionRuns),
  isPrivate,
  watchHandovers: (listener) =>
    watchHandovers(windowId!, (handover) => {
      void clearWaiting(windowId!);
      listener(handover);
    }),
  start: startRun,
  watchModels,
  write: (request) => startWriting({ ...request, isPrivate }),
  openModels: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#models') }),
  watchTransfers: watchTransfers(titleOfModel),
  async readSelection() {
    const tab = await findTab();
    return tab ? readTabSelection(tab) : null;
  },
  readPage: (tabId, watcher) => {
    const released = new AbortController();
    let watch: PageWatch | null = null;
    const begin = async (): Promise<PageText | PageRefusal> => {
      const tab = await findTab(tabId);
      if (!tab || released.signal.aborted) return 'gone';
      watch = readPageInTab(tab, watcher);
      return watch.read;
    };
    return {
      read: begin(),
      release: () => {
        released.abort();
        watch?.release();
      },
    };
  },
  async follow(follower) {
    const tab = await findTab();
    return tab ? followTab(tab, follower) : 'gone';
  },
  reveal: revealInTab,
  highlight: highlightInTab,
  writeBack: writeInTab,
  ...fixes,
  ignoreAlways: ({ label, span }, { text }) => ignoreAlways(label, text.slice(span.start, span.end)),
  noticeAgain: ({ label, span }, { text }) => noticeAgain(label, text.slice(span.start, span.end)),
});

/** A tab by its number, or the one in front. */
async function findTab(tabId?: number) {
  if (tabId !== undefined) return browser.tabs.get(tabId).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
