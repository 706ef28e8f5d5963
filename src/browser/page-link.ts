import { type Browser, browser } from 'wxt/browser';
import type { Edit } from '../core/redact/edit';
import type { Finding } from '../core/run/finding';
import type { Cautions, Passage } from '../core/text/passage';
import type { FinishedRun, Place } from '../core/run/finished-run';
import { locate, type WholePage } from '../core/run/whole-page';
import type { Span } from '../core/text/span';
import type { Written } from '../core/run/writing-back';
import { sendMessage } from '../protocol/messages';
import { type Frame, findSelectedFrame, injectPageScript } from './frames';
import { isPanelTab } from './panel/panel';
import { loadSettings } from './settings';
import { isSiteOff } from './sites';
import { pageOfTab } from './page-of-tab';

/** The selection of a tab, and where it stands. Null when there is none, the browser does not let us read it, or the user wants us to stay out of the site. */
export async function readTabSelection(tab: Browser.tabs.Tab): Promise<{ passage: Passage; place: Place; cautions: Cautions } | null> {
  if (isSiteOff(await loadSettings(), tab.url)) return null;
  const frame = await findSelectedFrame(tab.id!);
  if (typeof frame === 'string' || !(await injectPageScript(frame))) return null;
  const selection = await sendMessage('readSelection', undefined, frame);
  if (typeof selection === 'string') return null;
  const { passage, selectionId, cautions, writability } = selection;
  return { passage, cautions, place: { ...frame, selectionId, ...pageOfTab(tab), writability } };
}

/** Where a passage stands: a selection in one frame, or a page in all of its. */
export type Standing = Pick<FinishedRun, 'place' | 'page'>;

/**
 * Scrolls the page to a span of a passage; false when the page is gone or its text has changed. Where the panel hides the page,
 * the page comes to the front.
 */
export async function revealInTab({ place, page }: Standing, span: Span): Promise<boolean> {
  const found = place && page ? locate(page, span) : null;
  if (!place || (page && !found)) return false;
  const { frameId, selectionId } = found?.part ?? place;
  const isThere = await sendMessage('reveal', { selectionId, span: found?.span ?? span }, { tabId: place.tabId, frameId }).catch(() => false);
  if (isThere && isPanelTab()) await browser.tabs.update(place.tabId, { active: true });
  return isThere;
}

/** So many findings are marked in one task of the page. */
const marksATask = 250;
/** More marks than this cost the page more than they show. */
const limitMarks = 5_000;

/**
 * Marks findings of a passage on its page, or, where there are more, beside those that are marked; false when the page is gone
 * or its text has changed.
 */
export async function highlightInTab({ place, page }: Standing, findings: readonly Finding[], isMore = false): Promise<boolean> {
  if (!place) return false;
  const shown = findings.slice(0, limitMarks);
  const parts = page?.parts ?? [{ frameId: place.frameId, selectionId: place.selectionId }];
  const marked = await Promise.all(
    parts.map((part) => {
      const here = 'span' in part && page ? shown.flatMap((finding) => inPart(page, part.frameId, finding)) : shown;
      return markInFrame({ tabId: place.tabId, frameId: part.frameId }, part.selectionId, here, isMore);
    }),
  );
  return marked.some(Boolean);
}

async function markInFrame(frame: Frame, selectionId: string, findings: readonly Finding[], isMore: boolean): Promise<boolean> {
  let isMarked = false;
  for (let at = 0; at === 0 || at < findings.length; at += marksATask) {
    const marks = { selectionId, findings: findings.slice(at, at + marksATask), isMore: isMore || at > 0 };
    if (marks.isMore && marks.findings.length === 0) return true;
    isMarked = (await sendMessage('highlight', marks, frame).catch(() => false)) || isMarked;
  }
  return isMarked;
}

function inPart(page: WholePage, frameId: number, finding: Finding): Finding[] {
  const found = locate(page, finding.span);
  return found?.part.frameId === frameId ? [{ ...finding, span: found.span }] : [];
}

/** Writes edits of a selection's passage to its page; a page that is gone counts as changed. */
export function writeInTab(place: Place | undefined, edits: readonly Edit[]): Promise<Written> {
  const gone: Written = { refused: 'changed' };
  return place ? sendMessage('write', { selectionId: place.selectionId, edits }, place).catch(() => gone) : Promise.resolve(gone);
}
