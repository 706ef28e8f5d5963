import '@/src/seal/seal-first';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showOnIcon } from '@/src/browser/badge';
import { findOrder, forgetTab, forgetTicket } from '@/src/browser/card-tickets';
import { closeStorage } from '@/src/browser/close-storage';
import { computedFormats } from '@/src/browser/computed-formats';
import { ensureEngineHost } from '@/src/browser/engine-home/engine-host';
import { hearFrame } from '@/src/browser/engine-home/event-page-frame';
import { eraseStorage } from '@/src/browser/eraser';
import { storeKnown } from '@/src/browser/known-values';
import { addSpent } from '@/src/browser/spent';
import { openOnFirstRun } from '@/src/browser/first-run';
import { bringModel, buildMenus, type MenuItem, wholePage, workOf } from '@/src/browser/menus';
import { isOwnPage } from '@/src/browser/own-page';
import { makePackChanges } from '@/src/browser/packs-writer';
import { placeOfSender } from '@/src/browser/place-of-sender';
import { forgetClosedPrivateWindows } from '@/src/browser/private-window';
import { toPanel } from '@/src/browser/open-card';
import { isPanelTab, openPanel, togglePanel } from '@/src/browser/panel/panel';
import { handOver, readPageOfTab, runOnTab } from '@/src/browser/run-on-tab';
import { clearRuns, forgetWindow, keepRun } from '@/src/browser/session-runs';
import { watchSettings } from '@/src/browser/settings';
import { forgetTrouble, makeChanges, moveLastTask } from '@/src/browser/settings-writer';
import { translate } from '@/src/browser/translate';
import { createTurns } from '@/src/browser/turns';
import { workOnTab } from '@/src/browser/work-on-tab';
import { openOptionsAt } from '@/src/browser/open-options';
import { idsOf, watchTaskList } from '@/src/browser/user-tasks';
import { makeTestSetChanges } from '@/src/browser/test-set-writer';
import { makeTaskChanges } from '@/src/browser/user-tasks-writer';
import { keepWorks } from '@/src/browser/works';
import { isUserTask, ownWorksIn, type UserTaskEntry } from '@/src/core/run/custom-task';
import type { Settings } from '@/src/core/run/settings';
import { tasksOn } from '@/src/core/run/switched-tasks';
import { withTaskWords } from '@/src/core/run/task-words';
import type { TaskId } from '@/src/core/run/task-id';
import { parseCardOpening } from '@/src/protocol/card-opening';
import { parseFinishedRun, parseHandover } from '@/src/protocol/handover';
import { onMessage } from '@/src/protocol/messages';
import { parsePackChanges } from '@/src/protocol/packs';
import { parseKnownOrder } from '@/src/protocol/known-values';
import { parseTestSetChanges } from '@/src/protocol/test-set';
import { parseTaskChanges } from '@/src/protocol/user-tasks';
import { parseSettingsOrder } from '@/src/protocol/settings-change';
import type { Translate } from '@/src/core/text/translate';
import { readOfferedWorks } from '@/src/shelf/offered-works';
import { taskIds } from '@/src/tasks';

export default defineBackground(() => {
  openOnFirstRun();
  void closeStorage();
  void moveLastTask();
  let inMenu = '';
  let settings: Settings | null = null;
  let own: readonly UserTaskEntry[] | null = null;
  const inTurn = createTurns();
  const refreshMenu = () =>
    inTurn(async () => {
      const offered = await readOfferedWorks(computedFormats);
      if (!settings || !own) return;
      const [mine, { tasksOff }] = [own, settings];
      const works = [...offered, ...ownWorksIn(mine, offered).filter((id) => !tasksOff.includes(id))];
      await keepWorks(works);
      // Most changes are none of the menu's, and one that is rebuilt under the mouse closes.
      const tasks = tasksOn(settings, [...taskIds, ...idsOf(mine)]);
      const wanted = JSON.stringify([tasks, works, mine.map(({ title }) => title)]);
      if (wanted === inMenu) return;
      inMenu = wanted;
      const t = withTaskWords(translate, () => mine);
      await buildMenus(tasks, works, (item) => titleOf(item, t));
    });
  watchSettings((changed) => {
    settings = changed;
    void refreshMenu();
  }, false);
  watchTaskList((changed) => {
    own = changed;
    void refreshMenu();
  });
  onMessage('shelfChanged', () => void refreshMenu());

  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId = 0, frameUrl, selectionText, editable: isEditable }, tab) => {
    if (!tab) return;
    const item = menuItemId as MenuItem;
    const work = workOf(item);
    const click = { tab, frameId, frameUrl, selectionText, isEditable };
    if (work) void workOnTab({ work, ...click });
    else if (item === bringModel) void openOptionsAt('models');
    else if (item === wholePage) void readPageOfTab(tab, taskIds);
    else void runOnTab({ item, ...click }, taskIds);
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (!tab) return;
    if (command === 'open-panel') void togglePanel(tab);
    else void runOnTab({ item: command === 'run-last' ? 'last' : 'everything', tab, saysEmpty: true }, taskIds);
  });

  // The icon has a popup, except while something waits for the panel.
  browser.action.onClicked.addListener((tab) => void openPanel(tab));
  // Of menus, keys and windows Firefox for Android has none; of tabs that are exchanged no Firefox has any.
  browser.tabs.onReplaced?.addListener((_, tabId) => void forgetTab(tabId));
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId);
    if (isPanelTab()) void forgetClosedPrivateWindows(tabId);
  });
  browser.windows?.onRemoved.addListener((windowId) => {
    void forgetWindow(windowId);
    void forgetClosedPrivateWindows();
  });

  if (import.meta.env.FIREFOX) hearFrame();
  onMessage('ensureEngine', ensureEngineHost);
  onMessage('openPanel', ({ data, sender }) => {
    const { tab } = sender;
    const handover = parseHandover(data);
    // Only the card's document asks, never a script of ours in a page.
    if (!tab || !handover || !isOwnPage(sender)) return;
    return handOver(placeOfSender(handover, sender), tab, openPanel(tab)).then((waiting) => showOnIcon(tab.id!, waiting));
  });
  onMessage('readPage', ({ data: tasks, sender }) => {
    const { tab } = sender;
    if (!tab || !isOwnPage(sender)) return;
    return readPageOfTab(tab, taskIds, tasksKnown(tasks, [...taskIds, ...idsOf(own ?? [])])).then(() => undefined);
  });
  onMessage('cardClosed', async ({ data: ticket, sender: { tab } }) => {
    if (tab?.id !== undefined && (await findOrder(tab.id, ticket))) await forgetTicket(ticket);
  });
  onMessage('cardLost', async ({ data, sender: { tab } }) => {
    const opening = parseCardOpening(data);
    const order = tab?.id !== undefined && opening && (await findOrder(tab.id, opening.ticket));
    if (!tab || !order) return;
    await forgetTicket(opening.ticket);
    const { selection = 'nothing-selected' } = opening;
    const pending = toPanel(order, typeof selection === 'string' ? selection : { ...selection, selectionId: selection.id });
    if (pending === 'not-scriptable') return;
    const waiting = await handOver(pending, tab, Promise.resolve(false));
    await showOnIcon(tab.id!, waiting && 'card-lost');
  });
  onMessage('keepRun', ({ data, sender }) => {
    const finished = parseFinishedRun(data);
    // What was read in a private window is in no list.
    if (finished && isOwnPage(sender) && !sender.tab?.incognito) return keepRun(placeOfSender(finished, sender));
  });
  onMessage('clearRuns', ({ sender }) => {
    // The list is the panel's; pages only add to it.
    if (isOwnPage(sender)) return clearRuns();
  });
  onMessage('changeSettings', ({ data, sender }) => {
    const order = isOwnPage(sender) && parseSettingsOrder(data);
    if (!order) throw new Error('refused');
    return makeChanges({ ...order, isPrivate: order.isPrivate || Boolean(sender.tab?.incognito) });
  });
  onMessage('changePacks', ({ data, sender }) => {
    const changes = isOwnPage(sender) && parsePackChanges(data);
    // What is made in a private window is not kept, and a pack is nothing unless it is.
    if (!changes || sender.tab?.incognito) throw new Error('refused');
    return makePackChanges(changes);
  });
  onMessage('changeTasks', ({ data, sender }) => {
    const changes = isOwnPage(sender) && parseTaskChanges(data);
    if (!changes || sender.tab?.incognito) throw new Error('refused');
    return makeTaskChanges(changes);
  });
  onMessage('changeTestSet', ({ data, sender }) => {
    const changes = isOwnPage(sender) && parseTestSetChanges(data);
    // A text of a private window is kept nowhere.
    if (!changes || sender.tab?.incognito) throw new Error('refused');
    return makeTestSetChanges(changes);
  });
  onMessage('answerSpent', ({ data, sender }) => {
    // Of private windows nothing is counted.
    if (isOwnPage(sender) && !sender.tab?.incognito && Number.isFinite(data) && data >= 0) return addSpent(data);
  });
  onMessage('keepKnown', ({ data, sender }) => {
    const order = isOwnPage(sender) && parseKnownOrder(data);
    if (order) return storeKnown(order.values, order.isPrivate || Boolean(sender.tab?.incognito));
  });
  onMessage('eraseStorage', ({ sender }) => {
    if (!isOwnPage(sender) || sender.tab?.incognito) throw new Error('refused');
    return eraseStorage();
  });
  onMessage('forgetTrouble', ({ sender }) => {
    if (isOwnPage(sender)) return forgetTrouble();
  });
});

/** What an entry of the menu is called; works are called as in the panel. */
function titleOf(item: MenuItem, t: Translate): string {
  const work = workOf(item);
  // In a menu an ampersand underlines what follows it, and %s stands for the selection.
  return (t(work && !isUserTask(work) ? `writing.kind_${work}` : `menu.${work ?? item}`) || item).replaceAll('&', '&&').replaceAll('%s', '% s');
}

/** Of what a document asks for, the tasks that there are. */
function tasksKnown(tasks: unknown, known: readonly TaskId[]): readonly TaskId[] {
  return known.filter((id) => Array.isArray(tasks) && tasks.includes(id));
}
