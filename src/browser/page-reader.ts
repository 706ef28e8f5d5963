/** Reads a whole page for the panel: all its frames that the browser lets us into, each over a port of its own, put together to one passage. */
import { type Browser, browser } from 'wxt/browser';
import type { PageRefusal, PageText, PageWatch, PageWatcher } from '../core/run/page-watch';
import { limitPageChars, type PagePart, type Rows } from '../core/run/whole-page';
import { type FrameText, pagePortName, parsePageNews } from '../protocol/page-reading';
import { type Frame, injectPageScript, reachedFrames } from './frames';
import { whyNotScriptable } from './scriptable';
import { loadSettings } from './settings';
import { isSiteOff } from './sites';
import { pageOfTab } from './page-of-tab';

/** Frames that appear while others are read are read, too, so many times. */
const rounds = 3;
/** Between the texts of two frames. */
const gap = '\n\n';

/** Reads the page of a tab; `release` ends it at any time. */
export function readPageInTab(tab: Browser.tabs.Tab, watcher: PageWatcher): PageWatch {
  const released = new AbortController();
  return { read: readTab(tab, watcher, released.signal).catch((): PageRefusal => 'gone'), release: () => released.abort() };
}

async function readTab(tab: Browser.tabs.Tab, watcher: PageWatcher, signal: AbortSignal): Promise<PageText | PageRefusal> {
  const tabId = tab.id!;
  if (isSiteOff(await loadSettings(), tab.url)) return 'site-off';
  // Of a tab that we may not touch the browser does not even tell the address.
  if (tab.url && whyNotScriptable(tab.url)) return 'not-scriptable';
  const texts = new Map<number, FrameText | null>();
  const progress = new Map<number, number>();
  let isChanged = false;
  const change = () => {
    if (!isChanged && !signal.aborted) watcher.onChange();
    isChanged = true;
  };
  const readFrame = async (frame: Frame) => {
    const onProgress = (chars: number) => {
      progress.set(frame.frameId, chars);
      watcher.onProgress([...progress.values()].reduce((sum, one) => sum + one, 0));
    };
    const isIn = await injectPageScript(frame);
    texts.set(frame.frameId, isIn && !signal.aborted ? await askFrame(frame, signal, onProgress, change) : null);
  };
  for (let round = 0; round < rounds && !signal.aborted; round++) {
    const frames = (await reachedFrames(tabId)).filter(({ frameId }) => !texts.has(frameId));
    if (frames.length === 0) break;
    await Promise.all(frames.map(readFrame));
  }
  if (signal.aborted) return 'gone';
  if (texts.size === 0) return 'no-right';
  return putTogether(tab, texts);
}

/** What one frame holds; null where it went away, or could not be read. Its port stays open, so that it can say when that changes. */
function askFrame({ tabId, frameId }: Frame, signal: AbortSignal, onProgress: (chars: number) => void, onChange: () => void): Promise<FrameText | null> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: pagePortName, frameId });
    port.onMessage.addListener((message: unknown) => {
      const news = parsePageNews(message);
      if (news?.type === 'progress') onProgress(news.chars);
      else if (news?.type === 'changed') onChange();
      else resolve(news?.type === 'read' ? news.frame : null);
    });
    port.onDisconnect.addListener(() => resolve(null));
    signal.addEventListener(
      'abort',
      () => {
        port.disconnect();
        resolve(null);
      },
      { once: true },
    );
  });
}

function putTogether(tab: Browser.tabs.Tab, texts: ReadonlyMap<number, FrameText | null>): PageText | PageRefusal {
  const read = [...texts].flatMap(([frameId, frame]) => (frame ? [{ frameId, ...frame }] : [])).sort((a, b) => a.frameId - b.frameId);
  const top = read[0];
  if (top?.frameId !== 0) return 'gone';
  const parts: PagePart[] = [];
  const lists: Rows[] = [];
  let text = '';
  let isCut = read.some((frame) => frame.isCut);
  for (const frame of read) {
    if (frame.text.trim() === '') continue;
    const start = text === '' ? 0 : text.length + gap.length;
    const room = limitPageChars - start;
    isCut ||= frame.text.length > room;
    if (room <= 0) break;
    text = (text === '' ? '' : text + gap) + frame.text.slice(0, room);
    parts.push({ frameId: frame.frameId, selectionId: frame.selectionId, span: { start, end: text.length } });
    for (const rows of frame.lists) {
      const here = rows.map((row) => ({ start: row.start + start, end: row.end + start })).filter(({ end }) => end <= text.length);
      if (here.length > 0) lists.push(here);
    }
  }
  if (parts.length === 0) return 'nothing-there';
  const addresses = new Set(read.map(({ address }) => address));
  const unread = read.flatMap(({ frames }) => frames.filter(({ isOpen, address }) => !isOpen && !addresses.has(address)).map(({ name }) => name));
  const charsOf = (rows: Rows) => rows.reduce((sum, { start, end }) => sum + end - start, 0);
  const unseenChars = read.reduce((sum, frame) => sum + frame.unseenChars, 0);
  return {
    passage: { text, ...(top.language && { language: top.language }) },
    place: { tabId: tab.id!, frameId: 0, selectionId: top.selectionId, ...pageOfTab(tab), writability: 'read-only' },
    page: { parts, lists: lists.sort((a, b) => charsOf(b) - charsOf(a)).slice(0, 8), unread, isCut, isMoved: read.some((frame) => frame.isMoved) },
    cautions: { unseenChars, isUnseen: false, isOther: false },
  };
}
