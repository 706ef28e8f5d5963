import { useEffect } from 'preact/hooks';
import type { CardHost } from '../hosts';
import { findingsInFront } from '../desk/review';
import type { CardState } from './card-state';

/** Keeps the marks on the page equal to the findings in front, and takes them away with the card. */
export function useHighlight({ isHighlighted, run, task, desk }: CardState, host: CardHost): void {
  useEffect(() => {
    if (!isHighlighted || !host.highlight) return;
    host.highlight(findingsInFront(run.answers, desk.review, task));
    return () => host.highlight?.([]);
  }, [isHighlighted, run.answers, task, desk.review, host]);
}
