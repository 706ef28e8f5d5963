import { browser } from 'wxt/browser';
import { clearWaiting } from '@/src/browser/badge';
import { highlightInTab, readTabSelection, revealInTab, writeInTab } from '@/src/browser/page-link';
import { followTab } from '@/src/browser/follow-tab';
import { readPageInTab } from '@/src/browser/page-reader';
import { judging } from '@/src/browser/judging';
import { rulesBy } from '@/src/browser/named-rules';
import { fixes } from '@/src/browser/fixes';
import { speakLocally } from '@/src/browser/local-speech';
import { startRun, startWriting } from '@/src/browser/run-port';
import { ownPanel, showAsOpen, tabToRead } from '@/src/browser/panel/panel';
import { createPrivateRuns } from '@/src/browser/private-runs';
import { watchHandovers, watchRuns } from '@/src/browser/session-runs';
import { ignoreAlways, loadSettings, noticeAgain, watchSettings } from '@/src/browser/settings';
import { surfaceIn } from '@/src/browser/surface';
import { translate } from '@/src/browser/translate';
import { followUserTasks, watchOwnWorks } from '@/src/browser/user-tasks';
import { watchTransfers } from '@/src/browser/transfers';
import { openOptionsAt } from '@/src/browser/open-options';
import { titleOfModel } from '@/src/models';
import { tasksOn } from '@/src/core/run/switched-tasks';
import { taskIds } from '@/src/tasks';
import type { TaskId } from '@/src/core/run/task-id';
import type { FinishedRun } from '@/src/core/run/finished-run';
import type { PageRefusal, PageText, PageWatch } from '@/src/core/run/page-watch';
import { onMessage, sendMessage } from '@/src/protocol/messages';
import { parsePointed } from '@/src/protocol/page-reading';
import '@/src/ui/panel/panel.css';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { createForbid } from './forbid';
import { watchModels } from './models';

const [own, settings, { owner, isPrivate }] = await Promise.all([followUserTasks(translate), loadSettings(), ownPanel()]);
showAsOpen(owner);

/** Which tasks there are and which of them are on: either may change while the panel stands. */
function watchTasks(listener: (tasks: readonly TaskId[]) => void): () => void {
  let now = settings;
  const tell = () => listener(tasksOn(now, own.all(taskIds)));
  const stop = [
    own.onChange(tell),
    watchSettings((changed) => {
      now = changed;
      tell();
    }),
  ];
  return () => stop.forEach((each) => void each());
}

const sessionRuns = {
  watchRuns,
  keep: (run: FinishedRun) => sendMessage('keepRun', run),
  clearRuns: () => sendMessage('clearRuns', undefined),
};

mountPanel(document.getElementById('root')!, {
  ...surfaceIn(own.t),
  version: browser.runtime.getManifest().version,
  tasks: tasksOn(settings, own.all(taskIds)),
  watchTasks,
  ...(isPrivate ? createPrivateRuns() : sessionRuns),
  isPrivate,
  ...(!isPrivate && { judging: { ...judging, loadRules: rulesBy(() => import('@/src/packs')) } }),
  ...(!isPrivate && { forbid: createForbid(own.t, browser.i18n.getUILanguage().split('-')[0]!) }),
  watchHandovers: (listener) =>
    watchHandovers(owner, (handover) => {
      if (typeof owner === 'number') void clearWaiting(owner);
      listener(handover);
    }),
  start: (passage, tasks, place, focus) => startRun(passage, tasks, place?.tabId, focus),
  watchModels,
  watchOwnWorks,
  write: (request) => startWriting({ ...request, isPrivate }),
  openModels: () => void openOptionsAt('models'),
  watchTransfers: watchTransfers(titleOfModel),
  async readSelection() {
    const tab = await tabToRead(owner);
    return tab ? readTabSelection(tab) : null;
  },
  readPage: (tabId, watcher) => {
    const released = new AbortController();
    let watch: PageWatch | null = null;
    const begin = async (): Promise<PageText | PageRefusal> => {
      const tab = await (tabId === undefined ? tabToRead(owner) : browser.tabs.get(tabId).catch(() => undefined));
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
    const tab = await tabToRead(owner);
    return tab ? followTab(tab, follower) : 'gone';
  },
  reveal: revealInTab,
  highlight: highlightInTab,
  watchPointed: (listener) =>
    onMessage('pointed', ({ data, sender }) => {
      const pointed = parsePointed(data);
      if (pointed && sender.tab?.id !== undefined) listener({ tabId: sender.tab.id, ...pointed });
    }),
  writeBack: writeInTab,
  speak: speakLocally,
  ...fixes,
  ignoreAlways: ({ label, span }, { text }) => ignoreAlways(label, text.slice(span.start, span.end)),
  noticeAgain: ({ label, span }, { text }) => noticeAgain(label, text.slice(span.start, span.end)),
});
