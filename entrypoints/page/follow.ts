import type { Browser } from 'wxt/browser';
import { readSelection } from '@/src/page/selection';
import type { FollowedSelection } from '@/src/protocol/page-reading';
import type { KeptSelections } from './kept-selections';
import { selectionOf } from './selection-of';

/** A selection that grows is told once it has stood still for so long, in milliseconds. */
const stillMs = 350;

/** Tells every new selection of this frame to whoever opened the port, until it is closed. What cannot be read is passed over. */
export function serveFollowing(port: Browser.runtime.Port, kept: KeptSelections): void {
  const closed = new AbortController();
  const { signal } = closed;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const tell = () => {
    if (signal.aborted) return;
    const selection = selectionOf(readSelection(document), kept);
    if (typeof selection === 'string' || selection.passage.text === last) return;
    last = selection.passage.text;
    const { passage, selectionId, cautions, writability } = selection;
    port.postMessage({ passage, selectionId, cautions, writability } satisfies FollowedSelection);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, stillMs);
  };
  document.addEventListener('selectionchange', wait, { signal });
  port.onDisconnect.addListener(() => {
    clearTimeout(timer);
    closed.abort();
  });
}
