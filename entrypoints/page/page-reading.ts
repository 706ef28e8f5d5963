import type { Browser } from 'wxt/browser';
import { readWholePage, type ReadingPace } from '@/src/page/whole-page';
import { watchText } from '@/src/page/watch-text';
import type { PageNews } from '@/src/protocol/page-reading';
import type { KeptSelections } from './kept-selections';

/** The page has its turn after so many milliseconds; a tenth of what would be felt. */
const sliceMs = 8;
/** Progress is told at most this often. */
const progressEveryMs = 120;

/** Reads this frame for whoever opened the port, and watches what was read until the port is closed. */
export async function servePageReading(port: Browser.runtime.Port, kept: KeptSelections): Promise<void> {
  const closed = new AbortController();
  const { signal } = closed;
  port.onDisconnect.addListener(() => closed.abort());
  const tell = (news: PageNews) => {
    if (!signal.aborted) port.postMessage(news);
  };
  try {
    const read = await readWholePage(
      document,
      createPace(signal, (chars) => tell({ type: 'progress', chars })),
    );
    const { text, map, language, unseenChars, lists, frames, isCut, isMoved, hasRead } = read;
    if (signal.aborted) return;
    watchText(document.body ?? document.documentElement, hasRead, signal, () => tell({ type: 'changed' }));
    const passage = { text, ...(language && { language: language.slice(0, 64) }) };
    const selectionId = kept.keep({ passage, map, unseenChars, isUnseen: false, browserTexts: [], anchor: () => null, again: () => 'nothing-selected' });
    tell({
      type: 'read',
      frame: { ...passage, selectionId, unseenChars, lists, frames, address: location.href.slice(0, 100_000), isCut, isMoved },
    });
  } catch {
    // Whatever was thrown may quote the page.
    tell({ type: 'failed' });
  }
}

function createPace(signal: AbortSignal, onProgress: (chars: number) => void): ReadingPace {
  const turns = new MessageChannel();
  let since = performance.now();
  let toldAt = since;
  return {
    isTime: () => performance.now() - since > sliceMs,
    async rest() {
      await new Promise<void>((resolve) => {
        turns.port1.onmessage = () => resolve();
        turns.port2.postMessage(null);
      });
      signal.throwIfAborted();
      since = performance.now();
    },
    onProgress(chars) {
      const now = performance.now();
      if (now - toldAt < progressEveryMs) return;
      toldAt = now;
      onProgress(chars);
    },
  };
}
