import { isLastEvent } from '../core/run';
import { toFailure } from '../core/failure';
import type { Run } from './hosts';
import type { RunMove } from './run-state';

/**
 * Passes a run's events on until it ends or `isCurrent` says that nobody looks any more. Whatever
 * happens to the engine, exactly one ending is passed on.
 */
export async function followRun(run: Run, isCurrent: () => boolean, pass: (move: RunMove) => void): Promise<void> {
  try {
    for await (const event of run.events) {
      if (!isCurrent()) return;
      pass(event);
      if (isLastEvent(event)) return;
    }
    if (isCurrent()) pass({ type: 'run-failed', failure: { code: 'engine-unreachable' } });
  } catch (thrown) {
    if (isCurrent()) pass({ type: 'run-failed', failure: toFailure(thrown) });
  }
}
