import { useMemo } from 'preact/hooks';
import type { Span } from '../../core/text/span';
import type { PanelHost } from '../hosts';
import type { ResultDesk } from '../kinds/result-desk';
import { isOverlapping } from '../../core/text/span';
import { stillCovered } from '../desk/review';
import { ignoreForGood, takeBack } from '../desk/stored-moves';
import type { PanelEvent, PanelState } from './panel-state';

/** The desk of the panel: a place is shown in the panel's copy and, where the page still holds it, on the page. */
export function usePanelDesk(state: PanelState, host: PanelHost, dispatch: (event: PanelEvent) => void) {
  const { run, passage, finished } = state;
  const { review, undo: undoable } = state.desk;
  const desk = useMemo((): ResultDesk => {
    const reveal = async (span: Span) => {
      dispatch({ type: 'span-shown', span });
      if (finished?.place && !(await host.reveal(finished, span))) dispatch({ type: 'noticed', notice: { key: 'notice.not_on_page' } });
    };
    return {
      passage,
      covered: stillCovered(run.covered, review),
      reveal: (span) => void reveal(span),
      glance: (span) => dispatch({ type: 'span-shown', span }),
      toggleSecret: (span) => dispatch({ type: 'secret-toggled', span }),
      hasSecret: (span) => run.covered.some((secret) => isOverlapping(secret, span)),
      ignoreHere: (finding) => dispatch({ type: 'finding-ignored', finding }),
      ignoreAlways: (finding) => void ignoreForGood(finding, Boolean(host.noticeAgain), () => host.ignoreAlways(finding, passage)).then(dispatch),
    };
  }, [passage, run.covered, review, finished, host, dispatch]);
  const undo = () => void takeBack(undoable?.always, host.noticeAgain && ((finding) => host.noticeAgain!(finding, passage))).then(dispatch);
  const closeNotice = useMemo(() => () => dispatch({ type: 'notice-closed' }), [dispatch]);
  return { desk, undo, closeNotice };
}
