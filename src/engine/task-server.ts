import type { EncoderId } from '../core/encoding/encoder-id';
import { toFailure } from '../core/run/failure';
import { isLastEvent, type RunRequest } from '../core/run/run';
import { createBreath } from '../workers/breathe';
import type { EncoderDesk } from './encoder-desk';
import { fitExamples, VectorMemory } from './fit-examples';
import { isShortRun, Precedence } from './precedence';
import { type RunSupply, runTasks } from './run-tasks';
import { type FromWorker, isFit, type TaskEvent, type TaskRequest, type ToWorker } from './worker-protocol';

/** What answering takes. */
export interface TaskHome {
  /** The built-in encoders. */
  readonly encoders: Pick<EncoderDesk, 'lease'>;
  /** Says something to the host. */
  say(message: FromWorker<TaskEvent>): void;
  /** Nothing is said before. */
  readonly ready: Promise<void>;
  /** What a run may use, where it is not all that is ours. */
  supply?(request: RunRequest): RunSupply;
}

/** Answers what the host says to the worker of the tasks. Of two runs at once the long one gives way to the short one. */
export function createTaskServer({ encoders, say, ready, supply = () => ({}) }: TaskHome): (message: ToWorker<TaskRequest>) => Promise<void> {
  const cancels = new Map<number, AbortController>();
  const precedence = new Precedence();
  const vectors = new VectorMemory();

  const warm = async (encoder: EncoderId) => {
    const lease = encoders.lease();
    const isWarm = await lease.open([encoder]).then(
      () => true,
      () => false,
    );
    lease.leave();
    say({ isWarm });
  };
  const start = async ({ run, request }: Extract<ToWorker<TaskRequest>, { type: 'start' }>) => {
    const tell = (event: TaskEvent) => {
      if (isLastEvent(event)) cancels.delete(run);
      say({ run, event });
    };
    const lease = encoders.lease();
    const openForRun = <Id extends EncoderId>(ids: readonly Id[]) => {
      if (!lease.isLoaded(ids)) tell({ type: 'model-loading' });
      return lease.open(ids);
    };
    const cancel = new AbortController();
    cancels.set(run, cancel);
    const { giveWay, leave } = precedence.enter(isShortRun(request), cancel.signal);
    try {
      await ready;
      if (isFit(request)) await fitExamples(request, openForRun, tell, createBreath(cancel.signal, { giveWay }), vectors);
      else await runTasks(request, openForRun, tell, cancel.signal, { ...supply(request), giveWay });
    } catch (thrown) {
      tell({ type: 'run-failed', failure: toFailure(thrown) });
    } finally {
      lease.leave();
      leave();
    }
  };
  return async (message) => {
    if (message.type === 'cancel') cancels.get(message.run)?.abort();
    else await (message.type === 'warm' ? warm(message.encoder) : start(message));
  };
}
