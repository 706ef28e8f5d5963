import type { SimpleFailureCode } from '@/src/core/run/failure';
import type { Cautions } from '@/src/core/text/passage';
import { sameWords } from '@/src/page/same-words';
import type { PageSelection } from '@/src/page/selection';
import { writabilityOf } from '@/src/page/writability';
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
    writability: writabilityOf(selection.map, selection.passage.text.length),
    isOfPage: isOfPage(),
  };
}

/** What a selection is to be taken with; `told` is what the browser said of it when its menu opened, which does not hold for fields. */
export function cautionsOf({ map, unseenChars, isUnseen, browserTexts }: PageSelection, told: string | undefined): Cautions {
  return { unseenChars, isUnseen, isOther: map.kind === 'page' && Boolean(told) && !sameWords(told!, browserTexts) };
}

/** Whether the page at the top is of the same origin: the browser shows its document to us only then. */
function isOfPage(): boolean {
  try {
    return window.top !== null && window.top.document !== null;
  } catch {
    return false;
  }
}
