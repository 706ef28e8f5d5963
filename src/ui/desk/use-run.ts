import { useEffect, useMemo, useRef } from 'preact/hooks';
import { followRun } from './follow-run';
import type { Run } from '../hosts';
import type { TaskId } from '../../core/run/task-id';
import type { AnyRunEvent, RunEvent } from '../../core/run/run';

/** Starts and cancels the one run of a surface. A new start or the end of the surface cancels the run before. */
export function useRun<Event extends { readonly type: string } = RunEvent>(
  pass: (move: Event | AnyRunEvent | { readonly type: 'run-started'; readonly tasks: readonly TaskId[] }) => void,
): { start(open: () => Run<Event | AnyRunEvent>, tasks?: readonly TaskId[]): void; cancel(): void } {
  const current = useRef<Run<Event | AnyRunEvent> | null>(null);
  const controls = useMemo(
    () => ({
      start(open: () => Run<Event | AnyRunEvent>, tasks: readonly TaskId[] = []): void {
        current.current?.cancel();
        const run = open();
        current.current = run;
        pass({ type: 'run-started', tasks });
        const isCurrent = () => current.current === run;
        // A run that has ended can be cancelled no more.
        void followRun(run, isCurrent, pass).then(() => {
          if (isCurrent()) current.current = null;
        });
      },
      cancel(): void {
        const run = current.current;
        current.current = null;
        run?.cancel();
        if (run) pass({ type: 'run-failed', failure: { code: 'cancelled' } });
      },
    }),
    [pass],
  );
  useEffect(() => {
    return () => {
      current.current?.cancel();
      current.current = null;
    };
  }, []);
  return controls;
}
