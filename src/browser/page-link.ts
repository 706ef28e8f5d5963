import { type Browser, browser } from 'wxt/browser';
import type { Edit } from '../core/redact/edit';
import type { Finding } from '../core/run/finding';
import type { Cautions, Passage } from '../core/text/passage';
import type { Place } from '../core/run/finished-run';
import type { Span } from '../core/text/span';
import type { Written } from '../core/run/writing-back';
import { sendMessage } from '../protocol/messages';
import { findSelectedFrame, injectPageScript } from './frames';
import { isPanelTab } from './panel/panel';
import { loadSettings } from './settings';
import { isSiteOff } from './sites';

/** The selection of a tab, and where it stands. Null when there is none, the browser does not let us read it, or the user wants us to stay out of the site. */
export async function readTabSelection(tab: Browser.tabs.Tab): Promise<{ passage: Passage; place: Place; cautions: Cautions } | null> {
  if (isSiteOff(await loadSettings(), tab.url)) return null;
  const frame = await findSelectedFrame(tab.id!);
  if (typeof frame === 'string' || !(await injectPageScript(frame))) return null;
  const selection = await sendMessage('readSelection', undefined, frame);
  if (typeof selection === 'string') return null;
  const { passage, selectionId, cautions, writability } = selection;
  return { passage, cautions, place: { ...frame, selectionId, title: tab.title ?? '', writability } };
}

/**
 * Scrolls the page to a span of a selection; false when the page is gone or its text has changed. Where the panel hides the page,
 * the page comes to the front.
 */
export async function revealInTab(place: Place | undefined, span: Span): Promise<boolean> {
  if (!place) return false;
  const isThere = await sendMessage('reveal', { selectionId: place.selectionId, span }, place).catch(() => false);
  if (isThere && isPanelTab()) await browser.tabs.update(place.tabId, { active: true });
  return isThere;
}

/** Marks findings of a selection on its page; false when the page is gone or its text has changed. */
export function highlightInTab(place: Place | undefined, findings: readonly Finding[]): Promise<boolean> {
  return place ? sendMessage('highlight', { selectionId: place.selectionId, findings }, place).catch(() => false) : Promise.resolve(false);
}

/** Writes edits of a selection's passage to its page; a page that is gone counts as changed. */
export function writeInTab(place: Place | undefined, edits: readonly Edit[]): Promise<Written> {
  const gone: Written = { refused: 'changed' };
  return place ? sendMessage('write', { selectionId: place.selectionId, edits }, place).catch(() => gone) : Promise.resolve(gone);
}
