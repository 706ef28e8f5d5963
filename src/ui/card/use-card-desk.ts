import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CardHost } from '../hosts';
import type { ResultDesk } from '../kinds/result-desk';
import { isOverlapping, type Span } from '../../core/text/span';
import { findingsInFront, stillCovered } from '../desk/review';
import { canAct } from '../desk/run-state';
import { useFix } from '../fix/use-fix';
import { useJudging } from '../judge/use-judging';
import { ignoreForGood, switchRule, takeBack } from '../desk/stored-moves';
import { type CardEvent, type CardState, frontTask } from './card-state';

/** The desk of the card: what a result view may do there, and how the last act is taken back. */
export function useCardDesk(state: CardState, host: CardHost, dispatch: (event: CardEvent) => void) {
  const [pointed, setPointed] = useState<Span | null>(null);
  useEffect(() => host.watchPointed?.(setPointed), [host]);
  const { run, passage } = state;
  const task = frontTask(state);
  const { review, undo: undoable } = state.desk;
  const inFront = useMemo(() => (canAct(run) ? findingsInFront(run.answers, review, task) : []), [run, review, task]);
  const fix = useFix({ passage, findings: inFront, writability: host.writability ?? 'read-only' }, host, dispatch);
  const judging = useJudging(host.judging, { task, passage, covered: run.covered, isDone: canAct(run) });
  const desk = useMemo(
    (): ResultDesk => ({
      judging,
      passage,
      covered: stillCovered(run.covered, review),
      pointed,
      reveal: host.reveal && ((span) => host.reveal?.(span)),
      toggleSecret: (span) => dispatch({ type: 'secret-toggled', span }),
      hasSecret: (span) => run.covered.some((secret) => isOverlapping(secret, span)),
      fix,
      isOfSite: true,
      openModels: host.openModels && (() => host.openModels?.()),
      switchRule: host.switchRule && ((finding, how) => void switchRule(finding, how, () => host.switchRule!(finding.broken!, how)).then(dispatch)),
      ignoreHere: (finding) => dispatch({ type: 'finding-ignored', finding }),
      ignoreAlways: (finding) => void ignoreForGood(finding, Boolean(host.noticeAgain), () => host.ignoreAlways(finding, passage)).then(dispatch),
    }),
    [passage, run.covered, review, pointed, fix, judging, host, dispatch],
  );
  const undo = () => void takeBack(undoable, host, passage).then(dispatch);
  const closeNotice = useMemo(() => () => dispatch({ type: 'notice-closed' }), [dispatch]);
  return { desk, undo, closeNotice };
}
