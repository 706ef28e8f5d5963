import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../../core/text/span';
import type { Passage } from '../../core/text/passage';
import type { FixHost, PanelHost, Place } from '../hosts';
import type { ResultDesk } from '../kinds/result-desk';
import { isOverlapping } from '../../core/text/span';
import { findingsInFront, stillCovered } from '../desk/review';
import { canAct } from '../desk/run-state';
import { useFix } from '../fix/use-fix';
import { useJudging } from '../judge/use-judging';
import { ignoreForGood, switchRule, takeBack } from '../desk/stored-moves';
import type { PanelEvent, PanelState } from './panel-state';

/** The desk of the panel: a place is shown in the panel's copy and, where the page still holds it, on the page. */
export function usePanelDesk(state: PanelState, host: PanelHost, dispatch: (event: PanelEvent) => void, askWhy: (span: Span) => void) {
  const { run, passage, finished } = state;
  const { review, undo: undoable } = state.desk;
  const { place, page, task } = state;
  const [pointed, setPointed] = useState<Span | null>(null);
  useEffect(
    () =>
      host.watchPointed?.(({ tabId, selectionId, span }) => {
        // A finding of another text that the page holds, or none any more.
        setPointed(span && place?.tabId === tabId ? standingOf({ place, page }, selectionId, span) : null);
      }),
    [host, place, page],
  );
  const inFront = useMemo(() => (canAct(run) ? findingsInFront(run.answers, review, task) : []), [run, review, task]);
  // A text of the panel's own is written to here; one of a page, there.
  const fixHost = useMemo(() => ({ ...host, writeBack: writerFor(host, passage, place) }), [host, passage, place]);
  const fix = useFix({ passage, findings: inFront, writability: place ? (place.writability ?? 'read-only') : 'editable' }, fixHost, dispatch);
  const judging = useJudging(host.judging, { task, passage, covered: run.covered, isDone: canAct(run) });
  const desk = useMemo((): ResultDesk => {
    const reveal = async (span: Span) => {
      dispatch({ type: 'span-shown', span });
      if (place && !(await host.reveal({ place, page }, span))) dispatch({ type: 'noticed', notice: { key: 'notice.not_on_page' } });
    };
    return {
      passage,
      judging,
      covered: stillCovered(run.covered, review),
      pointed,
      reveal: (span) => void reveal(span),
      glance: (span) => dispatch({ type: 'span-shown', span }),
      toggleSecret: (span) => dispatch({ type: 'secret-toggled', span }),
      hasSecret: (span) => run.covered.some((secret) => isOverlapping(secret, span)),
      fix,
      askWhy,
      isOfSite: place !== undefined,
      openModels: () => host.openModels(),
      switchRule:
        host.switchRule && ((finding, how) => void switchRule(finding, how, () => host.switchRule!(finding.broken!, how, place?.tabId)).then(dispatch)),
      ignoreHere: (finding) => dispatch({ type: 'finding-ignored', finding }),
      ignoreAlways: (finding) => void ignoreForGood(finding, Boolean(host.noticeAgain), () => host.ignoreAlways(finding, passage)).then(dispatch),
    };
  }, [passage, run.covered, review, pointed, finished, place, page, fix, judging, host, dispatch, askWhy]);
  const undo = () => void takeBack(undoable, fixHost, passage).then(dispatch);
  const closeNotice = useMemo(() => () => dispatch({ type: 'notice-closed' }), [dispatch]);
  return { desk, undo, closeNotice };
}

/** The place in the passage of a span of one of its selections; null where that is none of this passage's. */
function standingOf({ place, page }: Pick<PanelState, 'place' | 'page'>, selectionId: string, { start, end }: Span): Span | null {
  if (!page) return place?.selectionId === selectionId ? { start, end } : null;
  const part = page.parts.find((one) => one.selectionId === selectionId);
  return part ? { start: start + part.span.start, end: end + part.span.start } : null;
}

function writerFor(host: PanelHost, passage: Passage, place: Place | undefined): FixHost['writeBack'] {
  if (!place) return async () => ({ passage });
  return host.writeBack && ((edits) => host.writeBack!(place, edits));
}
