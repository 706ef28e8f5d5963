import { useMemo } from 'preact/hooks';
import type { CardHost } from '../hosts';
import type { ResultDesk } from '../kinds/result-desk';
import { isOverlapping } from '../../core/text/span';
import { stillCovered } from '../desk/review';
import { ignoreForGood, takeBack } from '../desk/stored-moves';
import type { CardEvent, CardState } from './card-state';

/** The desk of the card: what a result view may do there, and how the last act is taken back. */
export function useCardDesk(state: CardState, host: CardHost, dispatch: (event: CardEvent) => void) {
  const { run, passage } = state;
  const { review, undo: undoable } = state.desk;
  const desk = useMemo(
    (): ResultDesk => ({
      passage,
      covered: stillCovered(run.covered, review),
      reveal: host.reveal && ((span) => host.reveal?.(span)),
      toggleSecret: (span) => dispatch({ type: 'secret-toggled', span }),
      hasSecret: (span) => run.covered.some((secret) => isOverlapping(secret, span)),
      ignoreHere: (finding) => dispatch({ type: 'finding-ignored', finding }),
      ignoreAlways: (finding) => void ignoreForGood(finding, Boolean(host.noticeAgain), () => host.ignoreAlways(finding)).then(dispatch),
    }),
    [passage, run.covered, review, host, dispatch],
  );
  const undo = () => void takeBack(undoable?.always, host.noticeAgain).then(dispatch);
  const closeNotice = useMemo(() => () => dispatch({ type: 'notice-closed' }), [dispatch]);
  return { desk, undo, closeNotice };
}
