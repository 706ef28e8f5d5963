/**
 * The engine host: owns a worker, lets one run in at a time, and survives whatever the worker does. There are two of
 * them, the encoder's and the language model's, so that what is written at length never holds back a sentiment.
 *
 * A failed model poisons its worker (transformers.js keeps failed promises for ever), a crash takes it
 * away, and inference cannot be interrupted from outside. So the worker is expendable: after anything
 * that is not a clean end it is terminated, its run fails with a reason, and the next run gets a new one.
 */
import { createChannel } from '../core/run/channel';
import type { Engine, EnginePhase } from '../core/run/engine';
import type { Failure, FailureCode } from '../core/run/failure';
import { type AnyRunEvent, isLastEvent, type RunEvent, type RunRequest } from '../core/run/run';
import type { FromWorker, ToWorker } from './worker-protocol';

/** The part of a `Worker` that the host uses. */
export interface EngineWorker<Request = RunRequest, Event = RunEvent> {
  postMessage(message: ToWorker<Request>): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker<Event>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface EngineOptions<Request = RunRequest, Event = RunEvent> {
  readonly spawn: () => EngineWorker<Request, Event | AnyRunEvent>;
  /** The worker and its memory go after this long without a run. */
  readonly idleMs: number;
  /** A run that tells nothing for this long is given up. */
  readonly silenceMs: number;
  /** How long a cancelled run may take to wind down before its worker is terminated. */
  readonly windDownMs: number;
  /** Whether a worker that has run `last` must go before it could run `next`; none must unless told. */
  readonly needsOther?: (last: Request, next: Request) => boolean;
}

/** After these the worker is still sound. */
const soundFailures: readonly FailureCode[] = [
  'cancelled',
  'text-too-long',
  'nothing-selected',
  'bad-request',
  'prompt-too-long',
  'no-chat-template',
  'bad-label',
  'empty-answer',
  'model-gone',
];

interface Job<Request, Event> {
  readonly number: number;
  readonly request: Request;
  /** Its asker has been answered; the worker may still be at it. */
  isCancelled: boolean;
  emit(event: Event | AnyRunEvent): void;
}

/** Makes an engine; nothing is spawned before the first run, or before it is told to be warm. */
export function createEngine<Request = RunRequest, Event extends { readonly type: string } = RunEvent>({
  spawn,
  idleMs,
  silenceMs,
  windDownMs,
  needsOther = () => false,
}: EngineOptions<Request, Event>): Engine<Request, Event | AnyRunEvent> {
  const queue: Job<Request, Event>[] = [];
  let worker: EngineWorker<Request, Event | AnyRunEvent> | null = null;
  let active: Job<Request, Event> | null = null;
  let last: Request | null = null;
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
    if (worker && last !== null && needsOther(last, active.request)) drop('off');
    last = active.request;
    try {
      worker ??= connect(spawn());
      phase = 'busy';
      worker.postMessage({ type: 'start', run: active.number, request: active.request });
      wait(silenceMs, () => breakDown({ code: 'timed-out', limitMs: silenceMs }));
    } catch {
      breakDown({ code: 'engine-crashed' });
    }
  };

  const connect = (made: EngineWorker<Request, Event | AnyRunEvent>) => {
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
      if (isFailure(event) && !soundFailures.includes(event.failure.code)) drop('failed');
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

  const cancel = (job: Job<Request, Event>) => {
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
      const channel = createChannel<Event | AnyRunEvent>();
      const job: Job<Request, Event> = {
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

function isFailure(event: { readonly type: string }): event is Extract<AnyRunEvent, { type: 'run-failed' }> {
  return event.type === 'run-failed';
}
