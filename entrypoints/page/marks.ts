import type { Finding } from '@/src/core/run/finding';
import type { Span } from '@/src/core/text/span';
import { createHighlighter, type Highlighter } from '@/src/page/highlight';
import type { TextMap } from '@/src/page/text-map';
import type { KeptSelections } from './kept-selections';

/** Marks on the page, by the selection they belong to. False when the page no longer holds that text. */
export interface Marks {
  show(selectionId: string, findings: readonly Finding[]): boolean;
  /** Marks more of the same selection. */
  add(selectionId: string, findings: readonly Finding[]): boolean;
  reveal(selectionId: string, span: Span): boolean;
}

/** Marks of one selection at a time: those of the next replace those of the last. */
export function createMarks(kept: KeptSelections, signal: AbortSignal): Marks {
  let shown: { readonly id: string; readonly map: TextMap; readonly highlighter: Highlighter } | null = null;
  const highlighterOf = (id: string): Highlighter | null => {
    const selection = kept.find(id);
    if (!selection) return null;
    if (shown?.id === id && shown.map === selection.map) return shown.highlighter;
    shown?.highlighter.clear();
    shown = { id, map: selection.map, highlighter: createHighlighter(document, selection.map, signal) };
    return shown.highlighter;
  };
  const forget = () => {
    shown?.highlighter.clear();
    shown = null;
  };
  // The card takes the first Escape for itself; then the marks go.
  addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && !event.isComposing && forget(), { capture: true, signal });
  return {
    show(id, findings) {
      // Nothing to take away: the marks that stand are another selection's.
      if (findings.length === 0 && shown?.id !== id) return true;
      const marked = highlighterOf(id)?.show(findings) ?? 0;
      return marked > 0 || findings.length === 0;
    },
    add: (id, findings) => (highlighterOf(id)?.add(findings) ?? 0) > 0 || findings.length === 0,
    reveal: (id, span) => highlighterOf(id)?.flash(span) ?? false,
  };
}
