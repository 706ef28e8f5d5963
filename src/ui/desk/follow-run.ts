import type { AnyRunEvent } from '../../core/run/run';
import type { Run } from '../hosts';

/** Passes a run's events on for as long as somebody looks. That it ends exactly once is seen to where it enters (`browser/run-port.ts`). */
export async function followRun<Event extends { readonly type: string }>(
  run: Run<Event | AnyRunEvent>,
  isCurrent: () => boolean,
  pass: (move: Event | AnyRunEvent) => void,
): Promise<void> {
  for await (const event of run.events) {
    if (!isCurrent()) return;
    pass(event);
  }
}
