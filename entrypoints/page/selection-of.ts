import type { SimpleFailureCode } from '@/src/core/failure';
import type { PageSelection } from '@/src/page/selection';
import type { FrameSelection } from '@/src/protocol/messages';
import type { KeptSelections } from './kept-selections';

/** A selection as it leaves the frame: its text, and the id under which the way back to it is kept. */
export function selectionOf(selection: PageSelection | SimpleFailureCode, kept: KeptSelections): FrameSelection | SimpleFailureCode {
  if (typeof selection === 'string') return selection;
  return {
    passage: selection.passage,
    selectionId: kept.keep(selection),
    room: { width: innerWidth, height: innerHeight },
    isOfPage: isOfPage(),
  };
}

/** Whether the page at the top is of the same origin: the browser shows its document to us only then. */
function isOfPage(): boolean {
  try {
    return window.top !== null && window.top.document !== null;
  } catch {
    return false;
  }
}
