/**
 * The engine host: owns the worker, lets one run in at a time, and survives whatever the worker does.
 *
 * A failed model poisons its worker (transformers.js keeps failed promises for ever), a crash takes it
 * away, and inference cannot be interrupted from outside. So the worker is expendable: after anything
 * that is not a clean end it is terminated, its run fails with a reason, and the next run gets a new one.
 */
import { createChannel } from '../core/channel';
import type { Engine, EnginePhase } from '../core/engine';
import type { Failure, FailureCode } from '../core/failure';
import { isLastEvent, type RunEvent, type RunRequest } from '../core/run';
import type { FromWorker, ToWorker } from './worker-protocol';

/** The part of a `Worker` that the host uses. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface EngineOptions {
  readonly spawn: () => EngineWorker;
  /** The worker and its memory go after this long without a run. */
  readonly idleMs: number;
  /** A run that tells nothing for this long is given up. */
  readonly silenceMs: number;
  /** How long a cancelled run may take to wind down before its worker is terminated. */
  readonly windDownMs: number;
}

/** After these the worker is still sound. */
const soundFailures: readonly FailureCode[] = ['cancelled', 'text-too-long', 'nothing-selected', 'bad-request'];

interface Job {
  readonly number: number;
  readonly request: RunRequest;
  /** Its asker has been answered; the worker may still be at it. */
  isCancelled: boolean;
  emit(event: RunEvent): void;
}

/** Makes an engine; nothing is spawned before the first run, or before it is told to be warm. */
export function createEngine({ spawn, idleMs, silenceMs, windDownMs }: EngineOptions): Engine {
  const queue: Job[] = [];
  let worker: EngineWorker | null = null;
  let active: Job | null = null;
  let phase: EnginePhase = 'off';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let runs = 0;

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const drop = (next: EnginePhase) => {
    worker?.terminate();
    worker = null;
    phase = next;
  };

  /** The worker is gone or useless: its run fails, the next one gets a new worker. */
  const breakDown = (failure: Failure) => {
    drop('failed');
    active?.emit({ type: 'run-failed', failure });
    active = null;
    advance();
  };

  const advance = () => {
    if (active) return;
    active = queue.shift() ?? null;
    if (!active) {
      if (worker) {
        phase = 'ready';
        wait(idleMs, () => drop('off'));
      } else clearTimeout(timer);
      return;
    }
    for (const [ahead, job] of queue.entries()) job.emit({ type: 'run-queued', ahead: ahead + 1 });
    try {
      worker ??= connect(spawn());
      phase = 'busy';
      worker.postMessage({ type: 'start', run: active.number, request: active.request });
      wait(silenceMs, () => breakDown({ code: 'timed-out', limitMs: silenceMs }));
    } catch {
      breakDown({ code: 'engine-crashed' });
    }
  };

  const connect = (made: EngineWorker): EngineWorker => {
    made.onmessage = ({ data }) => {
      if (made !== worker) return;
      if ('isWarm' in data) {
        if (!data.isWarm && !active) drop('failed');
        else if (!active) phase = 'ready';
        return;
      }
      const { run, event } = data;
      if (run !== active?.number) return;
      if (!active.isCancelled) wait(silenceMs, () => breakDown({ code: 'timed-out', limitMs: silenceMs }));
      phase = event.type === 'model-loading' ? 'loading' : 'busy';
      active.emit(event);
      if (!isLastEvent(event)) return;
      if (event.type === 'run-failed' && !soundFailures.includes(event.failure.code)) drop('failed');
      active = null;
      advance();
    };
    const crash = () => {
      if (made === worker) breakDown({ code: 'engine-crashed' });
    };
    made.onerror = crash;
    made.onmessageerror = crash;
    return made;
  };

  const cancel = (job: Job) => {
    job.isCancelled = true;
    const place = queue.indexOf(job);
    if (place >= 0) queue.splice(place, 1);
    // The asker is answered at once; the worker gets a moment to come to the end of what it is doing.
    job.emit({ type: 'run-failed', failure: { code: 'cancelled' } });
    if (active !== job) return;
    worker?.postMessage({ type: 'cancel', run: job.number });
    wait(windDownMs, () => breakDown({ code: 'cancelled' }));
  };

  return {
    run(request, signal) {
      let isOver = false;
      const channel = createChannel<RunEvent>();
      const job: Job = {
        number: ++runs,
        request,
        isCancelled: false,
        emit(event) {
          if (isOver) return;
          isOver = isLastEvent(event);
          channel.push(event);
          if (isOver) channel.end();
        },
      };
      if (signal.aborted) job.emit({ type: 'run-failed', failure: { code: 'cancelled' } });
      else {
        signal.addEventListener('abort', () => !isOver && cancel(job), { once: true });
        queue.push(job);
        if (active) job.emit({ type: 'run-queued', ahead: queue.length });
        advance();
      }
      return channel;
    },
    warm() {
      if (worker || active) return;
      try {
        worker = connect(spawn());
        phase = 'loading';
        worker.postMessage({ type: 'warm' });
        wait(idleMs, () => drop('off'));
      } catch {
        drop('failed');
      }
    },
    get phase() {
      return phase;
    },
  };
}
