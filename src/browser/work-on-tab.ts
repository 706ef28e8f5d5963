/**
 * From a click on a work of the language model to the side panel, where it is done: a card is too small for what has to be
 * typed, compared and read for as long as a model writes, and it goes with the page. The panel opens before the first `await`.
 */
import type { Browser } from 'wxt/browser';
import type { PendingPassage } from '../core/run/finished-run';
import type { WorkId } from '../core/run/custom-task';
import { sendMessage } from '../protocol/messages';
import { type NoCard, showOnIcon } from './badge';
import { injectPageScript } from './frames';
import type { SelectionNote } from './open-card';
import { openPanel } from './panel/panel';
import { handOver } from './run-on-tab';
import { isForeignFrame, whyNotScriptable } from './scriptable';
import { loadSettings } from './settings';
import { isSiteOff } from './sites';
import { pageOfTab } from './page-of-tab';

/** A click on a work in the menu of a selection. */
export interface WorkClick extends SelectionNote {
  readonly work: WorkId;
  readonly tab: Browser.tabs.Tab;
  readonly frameId: number;
  readonly frameUrl?: string;
}

/** Opens the panel for a work on the tab's selection. Null when the panel has it; else the icon says why not. */
export async function workOnTab({ work, ...click }: WorkClick): Promise<NoCard | null> {
  const { tab } = click;
  const opening = openPanel(tab);
  const selected = await readSelected(click);
  const noCard = typeof selected === 'string' ? selected : await handOver({ ...selected, work, tasks: [] }, tab, opening);
  await showOnIcon(tab.id!, noCard);
  return noCard;
}

async function readSelected({ tab, frameId, frameUrl, ...note }: Omit<WorkClick, 'work'>): Promise<Omit<PendingPassage, 'tasks'> | NoCard> {
  if (isSiteOff(await loadSettings(tab.incognito), tab.url)) return 'site-off';
  const isForeign = frameId !== 0 && isForeignFrame(frameUrl, tab.url);
  const frame = { tabId: tab.id!, frameId };
  if (whyNotScriptable(tab.url) === null && !isForeign && (await injectPageScript(frame))) {
    const selected = await sendMessage('readSelection', note.isEditable ? undefined : note.selectionText, frame);
    if (typeof selected === 'object') {
      const { passage, selectionId, cautions, writability } = selected;
      return { passage, cautions, place: { ...frame, selectionId, ...pageOfTab(tab), writability } };
    }
    if (selected === 'password-field' || selected === 'unknown-field') return selected;
  }
  // Of a field that cannot be looked into it is not known whether it may be read.
  if (note.isEditable) return 'foreign-field';
  return note.selectionText ? { passage: { text: note.selectionText } } : 'nothing-selected';
}
