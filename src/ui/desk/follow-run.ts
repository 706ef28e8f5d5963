import { type AnyRunEvent, isLastEvent } from '../../core/run/run';
import { toFailure } from '../../core/run/failure';
import type { Run } from '../hosts';

/**
 * Passes a run's events on until it ends or `isCurrent` says that nobody looks any more. Whatever
 * happens to the engine, exactly one ending is passed on.
 */
export async function followRun<Event extends { readonly type: string }>(
  run: Run<Event | AnyRunEvent>,
  isCurrent: () => boolean,
  pass: (move: Event | AnyRunEvent) => void,
): Promise<void> {
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
