/**
 * A lane: a queue and an expendable worker. It lets one run in at a time, and beside a long one a short one, which the worker
 * lets go first (`precedence.ts`); and it survives whatever the worker does.
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
  /** Whether a run is short, and need not wait behind a long one; none is unless told. */
  readonly isShort?: (request: Request) => boolean;
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
  'bad-field',
  'empty-answer',
  'too-few-examples',
  'model-gone',
];

interface Job<Request, Event> {
  readonly number: number;
  readonly request: Request;
  readonly isShort: boolean;
  /** Its asker has been answered; the worker may still be at it. */
  isCancelled: boolean;
  windDown?: ReturnType<typeof setTimeout>;
  emit(event: Event | AnyRunEvent): void;
}

/** Makes a lane; nothing is spawned before the first run, or before it is told to be warm. */
export function createEngine<Request = RunRequest, Event extends { readonly type: string } = RunEvent>({
  spawn,
  idleMs,
  silenceMs,
  windDownMs,
  needsOther = () => false,
  isShort = () => false,
}: EngineOptions<Request, Event>): Engine<Request, Event | AnyRunEvent> {
  type Ours = Job<Request, Event>;
  const queue: Ours[] = [];
  /** What the worker is at: at most one long run and one short one. */
  let running: readonly Ours[] = [];
  let worker: EngineWorker<Request, Event | AnyRunEvent> | null = null;
  let last: Request | null = null;
  let phase: EnginePhase = 'off';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let runs = 0;

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const waitForWord = () => wait(silenceMs, () => breakDown({ code: 'timed-out', limitMs: silenceMs }));
  const drop = (next: EnginePhase) => {
    worker?.terminate();
    worker = null;
    phase = next;
  };
  const leave = (job: Ours) => {
    clearTimeout(job.windDown);
    running = running.filter((other) => other !== job);
  };

  /** The worker is gone or useless: what ran in it fails, and the next run gets a new worker. */
  const breakDown = (failure: Failure) => {
    drop('failed');
    for (const job of running) {
      leave(job);
      job.emit({ type: 'run-failed', failure });
    }
    advance();
  };

  /** The worker must go for what one run did: the run beside it, if its asker still waits, begins again in the next. */
  const replaceWorker = () => {
    drop('failed');
    const innocent = running.filter(({ isCancelled }) => !isCancelled);
    for (const job of running) leave(job);
    queue.unshift(...innocent);
  };

  const hasRoom = (job: Ours) => running.every((other) => other.isShort !== job.isShort);

  const advance = () => {
    for (let job = queue.find(hasRoom); job; job = queue.find(hasRoom)) {
      queue.splice(queue.indexOf(job), 1);
      start(job);
    }
    if (running.length > 0) return;
    if (worker) {
      phase = 'ready';
      wait(idleMs, () => drop('off'));
    } else clearTimeout(timer);
  };

  const start = (job: Ours) => {
    const behind = queue.filter((other) => other.isShort === job.isShort);
    for (const [ahead, other] of behind.entries()) other.emit({ type: 'run-queued', ahead: ahead + 1 });
    if (worker && last !== null && needsOther(last, job.request)) drop('off');
    last = job.request;
    running = [...running, job];
    try {
      worker ??= connect(spawn());
      phase = 'busy';
      worker.postMessage({ type: 'start', run: job.number, request: job.request });
      waitForWord();
    } catch {
      breakDown({ code: 'engine-crashed' });
    }
  };

  const connect = (made: EngineWorker<Request, Event | AnyRunEvent>) => {
    made.onmessage = ({ data }) => {
      if (made !== worker) return;
      if ('isWarm' in data) {
        if (!data.isWarm && running.length === 0) drop('failed');
        else if (running.length === 0) phase = 'ready';
        return;
      }
      const { run, event } = data;
      const job = running.find(({ number }) => number === run);
      if (!job) return;
      if (!job.isCancelled) waitForWord();
      phase = event.type === 'model-loading' ? 'loading' : 'busy';
      job.emit(event);
      if (!isLastEvent(event)) return;
      leave(job);
      if (isFailure(event) && !soundFailures.includes(event.failure.code)) replaceWorker();
      advance();
    };
    const crash = () => {
      if (made === worker) breakDown({ code: 'engine-crashed' });
    };
    made.onerror = crash;
    made.onmessageerror = crash;
    return made;
  };

  const cancel = (job: Ours) => {
    job.isCancelled = true;
    const place = queue.indexOf(job);
    if (place >= 0) queue.splice(place, 1);
    // The asker is answered at once; the worker gets a moment to come to the end of what it is doing.
    job.emit({ type: 'run-failed', failure: { code: 'cancelled' } });
    if (!running.includes(job)) return;
    worker?.postMessage({ type: 'cancel', run: job.number });
    const giveUp = () => {
      replaceWorker();
      advance();
    };
    job.windDown = setTimeout(giveUp, windDownMs);
    if (running.every(({ isCancelled }) => isCancelled)) clearTimeout(timer);
  };

  return {
    run(request, signal) {
      let isOver = false;
      const channel = createChannel<Event | AnyRunEvent>();
      const job: Ours = {
        number: ++runs,
        request,
        isShort: isShort(request),
        isCancelled: false,
        // The border to the worker, which may say anything: whoever asked hears one end and nothing after it.
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
        if (!hasRoom(job)) job.emit({ type: 'run-queued', ahead: queue.filter((other) => other.isShort === job.isShort).length });
        advance();
      }
      return channel;
    },
    warm(encoder) {
      if (worker || running.length > 0) return;
      try {
        worker = connect(spawn());
        phase = 'loading';
        worker.postMessage({ type: 'warm', encoder });
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
