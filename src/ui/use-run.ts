import { useEffect, useMemo, useRef } from 'preact/hooks';
import { followRun } from './follow-run';
import type { Run } from './hosts';
import type { RunMove } from './run-state';

/** Starts and cancels the one run of a surface. A new start or the end of the surface cancels the run before. */
export function useRun(pass: (move: RunMove) => void): { start(open: () => Run): void; cancel(): void } {
  const current = useRef<Run | null>(null);
  const controls = useMemo(
    () => ({
      start(open: () => Run): void {
        current.current?.cancel();
        const run = open();
        current.current = run;
        pass({ type: 'run-started' });
        void followRun(run, () => current.current === run, pass);
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
