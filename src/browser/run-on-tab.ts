/**
 * From a click (menu, shortcut, popup) to a card on the page, or to the side panel where no card can
 * stand. Whatever needs the user's gesture is called before the first `await`.
 */
import type { Browser } from 'wxt/browser';
import type { Handover } from '../core/run/finished-run';
import type { TaskId } from '../core/run/task-id';
import { tasksAt } from '../core/run/switched-tasks';
import { pageOfTab } from './page-of-tab';
import { clearWaiting, type NoCard, showOnIcon, type Waiting } from './badge';
import { ensureEngineHost } from './engine-home/engine-host';
import { findSelectedFrame } from './frames';
import { loadLastTask, rememberTask } from './last-task';
import { tasksOf } from './menus';
import { openCard, type SelectionNote } from './open-card';
import { hasCards, isPanelOpen, isPanelTab, openPanel, panelFor } from './panel/panel';
import { holdsNoCard, isForeignFrame, whyNotScriptable } from './scriptable';
import { leaveForPanel } from './session-runs';
import { profileFor } from '../core/run/site-profile';
import { siteOf } from '../core/run/site';
import { loadSettings } from './settings';
import { isSiteOff } from './sites';
import { withUserTasks } from './user-tasks';

/** What a click was on. Shortcuts and the popup know neither frame nor text. */
export interface Click extends SelectionNote {
  readonly item: TaskId | 'everything' | 'last';
  readonly tab: Browser.tabs.Tab;
  readonly frameId?: number;
  readonly frameUrl?: string;
  /** Where nothing is selected a card says so, and offers the whole page. */
  readonly saysEmpty?: boolean;
}

/**
 * Runs what was clicked on the tab's selection. Null when a card (or the panel) has it; else the icon says why not.
 * `ours` are the tasks that come with Gloss; those of the user are beside them.
 */
export async function runOnTab(click: Click, ours: readonly TaskId[]): Promise<NoCard | null> {
  const noCard = await openOnTab(click, ours);
  await showOnIcon(click.tab.id!, noCard);
  return noCard;
}

/**
 * Opens the panel of a tab and has it read the whole page there; null when it is open, else the icon says that the page waits.
 * The panel says itself why a page cannot be read.
 */
export async function readPageOfTab(tab: Browser.tabs.Tab, ours: readonly TaskId[], wanted?: readonly TaskId[]): Promise<Waiting | null> {
  // Within the gesture, before anything is awaited.
  const opening = isPanelTab() ? undefined : openPanel(tab);
  const tasks = wanted?.length ? wanted : tasksAt(await loadSettings(tab.incognito), tab.url, await withUserTasks(ours));
  const waiting = await handOver({ pageOf: tab.id!, tasks }, tab, opening);
  await showOnIcon(tab.id!, waiting);
  return waiting;
}

async function openOnTab({ item, tab, frameId, frameUrl, saysEmpty, ...note }: Click, ours: readonly TaskId[]): Promise<NoCard | null> {
  const tabId = tab.id!;
  // Of a field that cannot be looked into it is not known whether it may be read.
  const selectionText = note.isEditable ? undefined : note.selectionText;
  const isOut = whyNotScriptable(tab.url) !== null;
  const isForeign = frameId !== undefined && frameId !== 0 && isForeignFrame(frameUrl, tab.url);
  const isUnread = (isOut || isForeign || holdsNoCard(tab.url)) && Boolean(selectionText);
  // A panel beside the page opens only within the gesture, that is: now, before anything is awaited.
  const opening = (isUnread || !hasCards) && !isPanelTab() ? openPanel(tab) : undefined;
  const isPrivate = tab.incognito;
  const [settings, last, all] = await Promise.all([loadSettings(isPrivate), loadLastTask(isPrivate), withUserTasks(ours)]);
  const tasks = tasksOf(item === 'last' ? last : item, tasksAt(settings, tab.url, all));
  const profile = profileFor(settings.profiles, siteOf(tab.url))?.site;
  if (isSiteOff(settings, tab.url)) return 'site-off';
  if (item !== 'last' && item !== last) void rememberTask(item, isPrivate);
  if (isUnread) return handOver({ passage: { text: selectionText! }, tasks }, tab, opening);
  if (isForeign && note.isEditable) return 'foreign-field';
  if (isOut) return 'not-scriptable';

  const frame = frameId === undefined ? await findSelectedFrame(tabId) : { tabId, frameId };
  if (typeof frame === 'string' && !(frame === 'nothing-selected' && saysEmpty && hasCards)) return frame;
  const outcome = await openCard(typeof frame === 'string' ? { tabId, frameId: 0 } : frame, { ...pageOfTab(tab), profile }, tasks, note);
  if (outcome === 'opened') return null;
  if (outcome === 'nothing-selected' || outcome === 'password-field') return outcome;
  if (outcome !== 'not-scriptable') return handOver(outcome, tab, opening);
  if (!selectionText) return note.isEditable ? 'foreign-field' : 'not-scriptable';
  return handOver({ passage: { text: selectionText }, tasks }, tab, opening);
}

/**
 * Leaves something for the panel; null when that is open, else the icon is to say that it waits.
 *
 * @param opening the panel, where it had to be asked for earlier.
 */
export async function handOver(pending: Handover, tab: Browser.tabs.Tab, opening?: Promise<boolean>): Promise<Waiting | null> {
  // A tab is opened last of all: a popup that asks for one is gone with it.
  const beside = isPanelTab() ? undefined : (opening ?? openPanel(tab));
  await ensureEngineHost();
  await clearWaiting(tab.windowId);
  await leaveForPanel(pending, panelFor(tab));
  return (await (beside ?? openPanel(tab))) || (await isPanelOpen(tab)) ? null : 'waiting';
}
