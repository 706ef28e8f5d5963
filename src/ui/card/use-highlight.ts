import { useEffect } from 'preact/hooks';
import type { CardHost } from '../hosts';
import { findingsInFront } from '../desk/review';
import { type CardState, frontTask } from './card-state';

/** Keeps the marks on the page equal to the findings in front, and takes them away with the card. */
export function useHighlight(state: CardState, host: CardHost): void {
  const { isHighlighted, run, desk } = state;
  const task = frontTask(state);
  useEffect(() => {
    if (!isHighlighted || !host.highlight) return;
    host.highlight(findingsInFront(run.answers, desk.review, task));
    return () => host.highlight?.([]);
  }, [isHighlighted, run.answers, task, desk.review, host]);
}
