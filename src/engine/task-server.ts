import { toFailure } from '../core/run/failure';
import { isLastEvent, type RunEvent, type RunRequest } from '../core/run/run';
import type { Encoder } from '../encoder/encoder';
import { isShortRun, Precedence } from './precedence';
import { type RunSupply, runTasks } from './run-tasks';
import type { FromWorker, ToWorker } from './worker-protocol';

/** What answering takes. */
export interface TaskHome {
  /** Loads the encoder, once. */
  openEncoder(): Promise<Encoder>;
  /** Whether it is loaded. */
  isLoaded(): boolean;
  /** Says something to the host. */
  say(message: FromWorker): void;
  /** Nothing is said before. */
  readonly ready: Promise<void>;
  /** What a run may use, where it is not all that is ours. */
  supply?(request: RunRequest): RunSupply;
}

/** Answers what the host says to the worker of the tasks. Of two runs at once the long one gives way to the short one. */
export function createTaskServer({ openEncoder, isLoaded, say, ready, supply = () => ({}) }: TaskHome): (message: ToWorker) => Promise<void> {
  const cancels = new Map<number, AbortController>();
  const precedence = new Precedence();

  const warm = async () => {
    const isWarm = await openEncoder().then(
      () => true,
      () => false,
    );
    say({ isWarm });
  };
  const start = async ({ run, request }: Extract<ToWorker, { type: 'start' }>) => {
    const tell = (event: RunEvent) => {
      if (isLastEvent(event)) cancels.delete(run);
      say({ run, event });
    };
    const openForRun = () => {
      if (!isLoaded()) tell({ type: 'model-loading' });
      return openEncoder();
    };
    const cancel = new AbortController();
    cancels.set(run, cancel);
    const { giveWay, leave } = precedence.enter(isShortRun(request), cancel.signal);
    try {
      await ready;
      await runTasks(request, openForRun, tell, cancel.signal, { ...supply(request), giveWay });
    } catch (thrown) {
      tell({ type: 'run-failed', failure: toFailure(thrown) });
    } finally {
      leave();
    }
  };
  return async (message) => {
    if (message.type === 'cancel') cancels.get(message.run)?.abort();
    else await (message.type === 'warm' ? warm() : start(message));
  };
}
