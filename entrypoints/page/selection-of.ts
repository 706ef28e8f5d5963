import type { SimpleFailureCode } from '@/src/core/run/failure';
import type { Cautions } from '@/src/core/text/passage';
import { isWritable } from '@/src/page/rewrite';
import { sameWords } from '@/src/page/same-words';
import type { PageSelection } from '@/src/page/selection';
import type { FrameSelection } from '@/src/protocol/messages';
import type { KeptSelections } from './kept-selections';

/** A selection as it leaves the frame: its text, and the id under which the way back to it is kept. */
export function selectionOf(selection: PageSelection | SimpleFailureCode, kept: KeptSelections, told?: string): FrameSelection | SimpleFailureCode {
  if (typeof selection === 'string') return selection;
  return {
    passage: selection.passage,
    selectionId: kept.keep(selection),
    room: { width: innerWidth, height: innerHeight },
    cautions: cautionsOf(selection, told),
    isOfPage: isOfPage(),
    canWrite: canWriteInto(selection),
  };
}

/** What a selection is to be taken with; `told` is what the browser said of it when its menu opened, which does not hold for fields. */
export function cautionsOf({ map, unseenChars, isUnseen, browserTexts }: PageSelection, told: string | undefined): Cautions {
  return { unseenChars, isUnseen, isOther: map.kind === 'page' && Boolean(told) && !sameWords(told!, browserTexts) };
}

/** Whether something else could be written in the place of the whole selection. */
export function canWriteInto({ map, passage }: PageSelection): boolean {
  return isWritable(map, { start: 0, end: passage.text.length });
}

/** Whether the page at the top is of the same origin: the browser shows its document to us only then. */
function isOfPage(): boolean {
  try {
    return window.top !== null && window.top.document !== null;
  } catch {
    return false;
  }
}
