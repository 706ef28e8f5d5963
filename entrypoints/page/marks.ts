import type { Finding } from '@/src/core/run/finding';
import { isSameSpan, type Span } from '@/src/core/text/span';
import { createHighlighter, type Highlighter } from '@/src/page/highlight';
import type { TextMap } from '@/src/page/text-map';
import { watchPointer } from '@/src/page/watch-pointer';
import type { KeptSelections } from './kept-selections';

/** Marks on the page, by the selection they belong to. False when the page no longer holds that text. */
export interface Marks {
  show(selectionId: string, findings: readonly Finding[]): boolean;
  /** Marks more of the same selection. */
  add(selectionId: string, findings: readonly Finding[]): boolean;
  reveal(selectionId: string, span: Span): boolean;
}

/** Hears which finding of a selection the pointer is on; null when it has left it. */
export type OnPointed = (selectionId: string, span: Span | null) => void;

/** Marks of one selection at a time: those of the next replace those of the last. While some stand, it is told which one is pointed at. */
export function createMarks(kept: KeptSelections, signal: AbortSignal, onPointed: OnPointed): Marks {
  let shown: { readonly id: string; readonly map: TextMap; readonly highlighter: Highlighter } | null = null;
  const highlighterOf = (id: string): Highlighter | null => {
    const selection = kept.find(id);
    if (!selection) return null;
    if (shown?.id === id && shown.map === selection.map) return shown.highlighter;
    watch(false);
    shown?.highlighter.clear();
    shown = { id, map: selection.map, highlighter: createHighlighter(document, selection.map, signal) };
    return shown.highlighter;
  };
  let watching: AbortController | null = null;
  let pointed: Span | null = null;
  const point = (span: Span | null) => {
    if (!shown || span === pointed || (span && pointed && isSameSpan(span, pointed))) return;
    pointed = span;
    shown.highlighter.point(span);
    onPointed(shown.id, span);
  };
  /** The pointer is watched only while there is something to point at. */
  const watch = (isMarked: boolean) => {
    if (!isMarked) point(null);
    if (isMarked === (watching !== null)) return;
    watching?.abort();
    watching = isMarked ? new AbortController() : null;
    if (watching)
      watchPointer(window, AbortSignal.any([watching.signal, signal]), (place) => point(place && (shown?.highlighter.at(place.x, place.y) ?? null)));
  };
  const forget = () => {
    watch(false);
    shown?.highlighter.clear();
    shown = null;
  };
  // The card takes the first Escape for itself; then the marks go.
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && !event.isComposing && forget(), { capture: true, signal });
  return {
    show(id, findings) {
      // Nothing to take away: the marks that stand are another selection's.
      if (findings.length === 0 && shown?.id !== id) return true;
      point(null);
      const marked = highlighterOf(id)?.show(findings) ?? 0;
      watch(marked > 0);
      return marked > 0 || findings.length === 0;
    },
    add(id, findings) {
      const marked = highlighterOf(id)?.add(findings) ?? 0;
      if (marked > 0) watch(true);
      return marked > 0 || findings.length === 0;
    },
    reveal: (id, span) => highlighterOf(id)?.flash(span) ?? false,
  };
}
