import { useEffect } from 'preact/hooks';
import type { CardHost } from '../hosts';
import { reviewed } from '../review';
import { answerOf } from '../run-state';
import type { CardState } from './card-state';

/** Keeps the marks on the page equal to the findings in front, and takes them away with the card. */
export function useHighlight({ isHighlighted, run, task, desk }: CardState, host: CardHost): void {
  useEffect(() => {
    if (!isHighlighted || !host.highlight) return;
    const result = answerOf({ answers: reviewed(run.answers, desk.review) }, task);
    host.highlight(result?.kind === 'findings' ? result.findings : []);
    return () => host.highlight?.([]);
  }, [isHighlighted, run.answers, task, desk.review, host]);
}
