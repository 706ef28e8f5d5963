import { browser } from 'wxt/browser';
import { highlightInTab, readTabSelection, revealInTab } from '@/src/browser/page-link';
import { startRun } from '@/src/browser/run-port';
import { watchHandovers, watchRuns } from '@/src/browser/session-runs';
import { ignoreAlways, loadSettings, noticeAgain, watchSettings } from '@/src/browser/settings';
import { surfaceIn } from '@/src/browser/surface';
import { translate } from '@/src/browser/translate';
import { watchTransfers } from '@/src/browser/transfers';
import { titleOfModel } from '@/src/models';
import { sendMessage } from '@/src/protocol/messages';
import '@/src/ui/panel/panel.css';
import { mountPanel } from '@/src/ui/panel/mount-panel';

const [{ tasks }, { id: windowId }] = await Promise.all([loadSettings(), browser.windows.getCurrent()]);

mountPanel(document.getElementById('root')!, {
  ...surfaceIn(translate),
  tasks,
  watchTasks: (listener) => watchSettings(({ tasks }) => listener(tasks)),
  watchRuns,
  watchHandovers: (listener) => watchHandovers(windowId!, listener),
  start: startRun,
  keep: (run) => sendMessage('keepRun', run),
  clearRuns: () => sendMessage('clearRuns', undefined),
  watchTransfers: watchTransfers(titleOfModel),
  async readSelection() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab ? readTabSelection(tab) : null;
  },
  reveal: ({ place }, span) => revealInTab(place, span),
  highlight: ({ place }, findings) => highlightInTab(place, findings),
  ignoreAlways: ({ label, span }, { text }) => ignoreAlways(label, text.slice(span.start, span.end)),
  noticeAgain: ({ label, span }, { text }) => noticeAgain(label, text.slice(span.start, span.end)),
});
