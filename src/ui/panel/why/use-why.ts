import { useCallback, useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { isWhy, type WhyResult } from '../../../core/run/why';
import type { Span } from '../../../core/text/span';
import { idleRun, isUnderWay, moveRun, type RunMove, type RunState } from '../../desk/run-state';
import { useRun } from '../../desk/use-run';
import type { PanelHost } from '../../hosts';
import type { PanelState } from '../panel-state';

/** The question “why here?” of a panel, and its answer. */
export interface Why {
  readonly run: RunState;
  readonly answer: WhyResult | null;
  ask(span: Span): void;
  close(): void;
}

type Move = RunMove | { readonly type: 'closed' };

/** Asks in a run of its own, beside the one in front; another passage ends it. */
export function useWhy(host: PanelHost, { passage, place }: Pick<PanelState, 'passage' | 'place'>): Why {
  const [run, dispatch] = useReducer((state: RunState, move: Move) => (move.type === 'closed' ? idleRun : moveRun(state, move)), idleRun);
  const { start, cancel } = useRun(dispatch);
  const subject = useRef({ passage, place });
  subject.current = { passage, place };
  const ask = useCallback((span: Span) => start(() => host.start(subject.current.passage, ['why'], subject.current.place, span), ['why']), [host, start]);
  const close = useCallback(() => {
    cancel();
    dispatch({ type: 'closed' });
  }, [cancel]);
  useEffect(() => close(), [passage, close]);
  const answer = useMemo(() => run.answers.map(({ result }) => result).find(isWhy) ?? null, [run.answers]);
  return useMemo(() => ({ run, answer, ask, close }), [run, answer, ask, close]);
}

/** Whether the question is still open. */
export function isAsking({ run }: Why): boolean {
  return isUnderWay(run);
}
