import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Failure } from '../../../core/run/failure';
import type { ExampleLabel, FittedSort } from '../../../core/run/fit';
import type { OwnTasksHost } from '../../own-tasks-host';

/** So long after the last key examples are fitted to. */
const fitAfterMs = 500;

/** How far a fit has come. `key` is that of the examples it is of. */
export type FitState = { readonly key: string } & (
  | { readonly phase: 'idle' }
  | { readonly phase: 'fitting'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly fitted: FittedSort }
  | { readonly phase: 'failed'; readonly failure: Failure }
);

/** What of labels a head depends on. */
export function keyOfLabels(labels: readonly ExampleLabel[]): string {
  return JSON.stringify(labels.map(({ name, examples }) => [name, examples]));
}

/**
 * Fits a head to examples whenever they have changed and may be fitted to, or `again` is called; the one before is cancelled.
 *
 * @param known a head that was fitted to the examples as they are at first.
 */
export function useFit(
  host: Pick<OwnTasksHost, 'fit' | 'encoderOf'>,
  labels: readonly ExampleLabel[],
  canFit: boolean,
  known?: FittedSort,
): { readonly fit: FitState; again(): void } {
  const [attempt, setAttempt] = useState(0);
  const key = useMemo(() => keyOfLabels(labels), [labels]);
  const [state, setState] = useState<FitState>(() =>
    known && known.encoder === host.encoderOf(labels) ? { key, phase: 'done', fitted: known } : { key: '', phase: 'idle' },
  );
  useEffect(() => {
    if (!canFit || (state.key === key && state.phase === 'done')) return;
    let cancel = () => {};
    const begin = async () => {
      const run = host.fit({ fit: labels.map(({ name, examples }) => ({ name, examples })) });
      cancel = () => run.cancel();
      setState({ key, phase: 'fitting', done: 0, total: labels.reduce((sum, { examples }) => sum + examples.length, 0) });
      for await (const event of run.events) {
        if (isOver) return;
        if (event.type === 'fit-progress') setState({ key, phase: 'fitting', done: event.done, total: event.total });
        else if (event.type === 'run-done') setState({ key, phase: 'done', fitted: event.fitted });
        else if (event.type === 'run-failed') setState({ key, phase: 'failed', failure: event.failure });
      }
    };
    let isOver = false;
    const timer = setTimeout(() => void begin(), fitAfterMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
      cancel();
    };
  }, [key, canFit, attempt]);
  return { fit: state.key === key ? state : { key, phase: 'idle' }, again: () => setAttempt((before) => before + 1) };
}
