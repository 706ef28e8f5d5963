import type { Span } from '@/src/core/text/span';
import { rewriteSpan } from '@/src/page/rewrite';
import type { KeptSelections } from './kept-selections';

/** What was written into the page anew, the last one with a way back. False where the page has gone on meanwhile. */
export interface Rewrites {
  apply(selectionId: string, span: Span, text: string): boolean;
  undo(): boolean;
}

/** Makes a memory of rewritings; nothing can be taken back at first. */
export function createRewrites(kept: KeptSelections): Rewrites {
  let takeBack: (() => boolean) | null = null;
  return {
    apply(selectionId, span, text) {
      const selection = kept.find(selectionId);
      takeBack = selection ? rewriteSpan(selection.map, span, text) : null;
      return takeBack !== null;
    },
    undo() {
      const isBack = takeBack?.() ?? false;
      takeBack = null;
      return isBack;
    },
  };
}
