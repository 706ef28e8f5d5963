import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunEvent, RunRequest } from '@/src/core/run/run';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import { createEngine, type EngineWorker } from '@/src/engine/lane';
import type { FromWorker, ToWorker } from '@/src/engine/worker-protocol';

const request: RunRequest = { tasks: ['sentiment'], passage: { text: 'A fine day.' }, options: toRunOptions(defaultSettings) };
const done: RunEvent = { type: 'run-done', coverage: { analysedChars: 11, totalChars: 11 }, cost: { totalMs: 1, modelMs: 1, tokens: 5, threads: 1 } };
const cancelled: RunEvent = { type: 'run-failed', failure: { code: 'cancelled' } };

/** A worker that answers only when the test says so. */
class ScriptedWorker implements EngineWorker {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  readonly heard: ToWorker[] = [];
  isTerminated = false;
  postMessage(message: ToWorker) {
    this.heard.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  tell(event: RunEvent, run = this.lastRun()) {
    this.say({ run, event });
  }
  say(data: FromWorker) {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
  lastRun() {
    return this.heard.findLast((message) => message.type === 'start')!.run;
  }
}

function setUp() {
  vi.useFakeTimers();
  const workers: ScriptedWorker[] = [];
  const engine = createEngine({
    spawn: () => {
      workers.push(new ScriptedWorker());
      return workers.at(-1)!;
    },
    idleMs: 1000,
    silenceMs: 500,
    windDownMs: 200,
  });
  return { engine, workers };
}

async function collect(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const all: RunEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

afterEach(() => vi.useRealTimers());

describe('the engine host', () => {
  it('loads the model beforehand when it is told to, once, and the run that follows takes that worker', async () => {
    const { engine, workers } = setUp();
    engine.warm('en');
    engine.warm('en');
    expect(workers).toHaveLength(1);
    expect(workers[0]!.heard).toEqual([{ type: 'warm', encoder: 'en' }]);
    expect(engine.phase).toBe('loading');
    workers[0]!.say({ isWarm: true });
    expect(engine.phase).toBe('ready');
    const events = collect(engine.run(request, new AbortController().signal));
    workers[0]!.tell(done);
    expect(await events).toEqual([done]);
    expect(workers).toHaveLength(1);
  });

  it('takes a new worker after one that could not be warmed, and lets a warm one go when nobody comes', async () => {
    const { engine, workers } = setUp();
    engine.warm('en');
    workers[0]!.say({ isWarm: false });
    expect([engine.phase, workers[0]!.isTerminated]).toEqual(['failed', true]);
    engine.warm('en');
    workers[1]!.say({ isWarm: true });
    vi.advanceTimersByTime(1000);
    expect([engine.phase, workers[1]!.isTerminated]).toEqual(['off', true]);
  });

  it('passes the events of a run on and ends exactly once', async () => {
    const { engine, workers } = setUp();
    const events = collect(engine.run(request, new AbortController().signal));
    workers[0]!.tell({ type: 'model-loading' });
    workers[0]!.tell(done);
    workers[0]!.tell(done);
    expect(await events).toEqual([{ type: 'model-loading' }, done]);
  });

  it('lets one run in at a time and tells the others how many are ahead', async () => {
    const { engine, workers } = setUp();
    const first = collect(engine.run(request, new AbortController().signal));
    const second = collect(engine.run(request, new AbortController().signal));
    const third = collect(engine.run(request, new AbortController().signal));
    expect(workers[0]!.heard).toHaveLength(1);
    workers[0]!.tell(done);
    workers[0]!.tell(done);
    workers[0]!.tell(done);
    expect(await first).toEqual([done]);
    expect(await second).toEqual([{ type: 'run-queued', ahead: 1 }, done]);
    expect(await third).toEqual([{ type: 'run-queued', ahead: 2 }, { type: 'run-queued', ahead: 1 }, done]);
    expect(workers).toHaveLength(1);
  });

  describe('where a short run need not wait behind a long one', () => {
    const long: RunRequest = { ...request, passage: { text: 'x'.repeat(5_000) } };
    const setUpLane = () => {
      vi.useFakeTimers();
      const workers: ScriptedWorker[] = [];
      const spawn = () => {
        workers.push(new ScriptedWorker());
        return workers.at(-1)!;
      };
      const isShort = ({ passage }: RunRequest) => passage.text.length < 100;
      return { workers, engine: createEngine({ spawn, idleMs: 1000, silenceMs: 500, windDownMs: 200, isShort }) };
    };
    const startsOf = (worker: ScriptedWorker) => worker.heard.flatMap((message) => (message.type === 'start' ? [message.run] : []));

    it('lets one in beside the long one, and no second of either', async () => {
      const { engine, workers } = setUpLane();
      const signal = new AbortController().signal;
      const runs = [long, request, long, request].map((one) => collect(engine.run(one, signal)));
      expect(startsOf(workers[0]!)).toEqual([1, 2]);
      workers[0]!.tell(done, 2);
      expect(startsOf(workers[0]!)).toEqual([1, 2, 4]);
      workers[0]!.tell(done, 4);
      workers[0]!.tell(done, 1);
      workers[0]!.tell(done, 3);
      const [first, second, third, fourth] = await Promise.all(runs);
      expect([first, second]).toEqual([[done], [done]]);
      expect([third, fourth]).toEqual([
        [{ type: 'run-queued', ahead: 1 }, done],
        [{ type: 'run-queued', ahead: 1 }, done],
      ]);
      expect(workers).toHaveLength(1);
    });

    it('begins the long one again when its worker must go for what the short one did', async () => {
      const { engine, workers } = setUpLane();
      const contract = collect(engine.run(long, new AbortController().signal));
      const cancel = new AbortController();
      const cancelledRun = collect(engine.run(request, cancel.signal));
      cancel.abort();
      vi.advanceTimersByTime(200);
      expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
      expect(startsOf(workers[1]!)).toEqual([1]);
      const poisoned = collect(engine.run(request, new AbortController().signal));
      workers[1]!.tell({ type: 'run-failed', failure: { code: 'model-failed' } }, 3);
      expect(startsOf(workers[2]!)).toEqual([1]);
      workers[2]!.tell(done, 1);
      expect([await cancelledRun, await poisoned, await contract]).toEqual([[cancelled], [{ type: 'run-failed', failure: { code: 'model-failed' } }], [done]]);
    });

    it('fails both when their worker dies, and gives neither longer than the silence that a run may keep', async () => {
      const { engine, workers } = setUpLane();
      const both = [long, request].map((one) => collect(engine.run(one, new AbortController().signal)));
      workers[0]!.onerror?.(new Event('error') as ErrorEvent);
      const crashed = [{ type: 'run-failed', failure: { code: 'engine-crashed' } }];
      expect(await Promise.all(both)).toEqual([crashed, crashed]);
      const silent = [long, request].map((one) => collect(engine.run(one, new AbortController().signal)));
      vi.advanceTimersByTime(500);
      const timedOut = [{ type: 'run-failed', failure: { code: 'timed-out', limitMs: 500 } }];
      expect(await Promise.all(silent)).toEqual([timedOut, timedOut]);
    });
  });

  it('ends a worker that would have to hold something else beside what it holds, and keeps one that need not', async () => {
    vi.useFakeTimers();
    const workers: ScriptedWorker[] = [];
    const spawn = () => {
      workers.push(new ScriptedWorker());
      return workers.at(-1)!;
    };
    const needsOther = (last: RunRequest, next: RunRequest) => last.tasks[0] !== next.tasks[0];
    const engine = createEngine({ spawn, idleMs: 1000, silenceMs: 500, windDownMs: 200, needsOther });
    const run = async (task: string) => {
      const events = collect(engine.run({ ...request, tasks: [task] }, new AbortController().signal));
      workers.at(-1)!.tell(done);
      return events;
    };
    await run('one');
    await run('one');
    expect(workers).toHaveLength(1);
    expect(await run('other')).toEqual([done]);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('answers a cancel at once and keeps a worker that winds down in time', async () => {
    const { engine, workers } = setUp();
    const cancel = new AbortController();
    const events = collect(engine.run(request, cancel.signal));
    cancel.abort();
    expect(await events).toEqual([cancelled]);
    expect(workers[0]!.heard.at(-1)).toEqual({ type: 'cancel', run: 1 });
    workers[0]!.tell(cancelled, 1);
    const next = collect(engine.run(request, new AbortController().signal));
    workers[0]!.tell(done);
    expect(await next).toEqual([done]);
    expect(workers).toHaveLength(1);
  });

  it('terminates a worker that does not wind down, and the next run gets a new one', async () => {
    const { engine, workers } = setUp();
    const cancel = new AbortController();
    const first = collect(engine.run(request, cancel.signal));
    cancel.abort();
    const next = collect(engine.run(request, new AbortController().signal));
    vi.advanceTimersByTime(200);
    expect(workers[0]!.isTerminated).toBe(true);
    workers[1]!.tell(done);
    expect(await first).toEqual([cancelled]);
    expect((await next).at(-1)).toEqual(done);
  });

  it('gives a cancelled run no more time for what it still tells', async () => {
    const { engine, workers } = setUp();
    const cancel = new AbortController();
    const first = collect(engine.run(request, cancel.signal));
    cancel.abort();
    workers[0]!.tell({ type: 'run-progress', coverage: { analysedChars: 1, totalChars: 2 } }, 1);
    vi.advanceTimersByTime(200);
    expect(workers[0]!.isTerminated).toBe(true);
    expect(await first).toEqual([cancelled]);
  });

  it('takes a queued run out of the queue when it is cancelled', async () => {
    const { engine, workers } = setUp();
    const first = collect(engine.run(request, new AbortController().signal));
    const cancel = new AbortController();
    const second = collect(engine.run(request, cancel.signal));
    cancel.abort();
    workers[0]!.tell(done);
    expect(await first).toEqual([done]);
    expect((await second).at(-1)).toEqual(cancelled);
    expect(workers[0]!.heard.filter(({ type }) => type === 'start')).toHaveLength(1);
  });

  it('fails the pending run when the worker crashes, and serves the queued one with a new worker', async () => {
    const { engine, workers } = setUp();
    const first = collect(engine.run(request, new AbortController().signal));
    const second = collect(engine.run(request, new AbortController().signal));
    workers[0]!.onerror?.(new Event('error') as ErrorEvent);
    workers[1]!.tell(done);
    expect(await first).toEqual([{ type: 'run-failed', failure: { code: 'engine-crashed' } }]);
    expect((await second).at(-1)).toEqual(done);
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it('replaces a worker whose model failed, because a failed model poisons it', async () => {
    const { engine, workers } = setUp();
    const first = collect(engine.run(request, new AbortController().signal));
    workers[0]!.tell({ type: 'run-failed', failure: { code: 'model-failed' } });
    await first;
    const next = collect(engine.run(request, new AbortController().signal));
    workers[1]!.tell(done);
    expect(await next).toEqual([done]);
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it('gives a silent run up', async () => {
    const { engine, workers } = setUp();
    const events = collect(engine.run(request, new AbortController().signal));
    vi.advanceTimersByTime(400);
    workers[0]!.tell({ type: 'model-loading' });
    vi.advanceTimersByTime(400);
    expect(workers[0]!.isTerminated).toBe(false);
    vi.advanceTimersByTime(100);
    expect((await events).at(-1)).toEqual({ type: 'run-failed', failure: { code: 'timed-out', limitMs: 500 } });
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it('unloads after idling and loads again for the next run', async () => {
    const { engine, workers } = setUp();
    expect(engine.phase).toBe('off');
    const first = collect(engine.run(request, new AbortController().signal));
    expect(engine.phase).toBe('busy');
    workers[0]!.tell({ type: 'model-loading' });
    expect(engine.phase).toBe('loading');
    workers[0]!.tell(done);
    await first;
    expect(engine.phase).toBe('ready');
    vi.advanceTimersByTime(1000);
    expect(workers[0]!.isTerminated).toBe(true);
    expect(engine.phase).toBe('off');
    const next = collect(engine.run(request, new AbortController().signal));
    workers[1]!.tell(done);
    expect(await next).toEqual([done]);
    expect(engine.phase).toBe('ready');
  });

  it('fails a run when no worker can be made, instead of leaving it open', async () => {
    vi.useFakeTimers();
    const engine = createEngine({
      spawn: () => {
        throw new Error('no worker');
      },
      idleMs: 1,
      silenceMs: 1,
      windDownMs: 1,
    });
    const events = await collect(engine.run(request, new AbortController().signal));
    expect(events).toEqual([{ type: 'run-failed', failure: { code: 'engine-crashed' } }]);
  });

  it('does not start a run that was cancelled before it began', async () => {
    const { engine, workers } = setUp();
    expect(await collect(engine.run(request, AbortSignal.abort()))).toEqual([cancelled]);
    expect(workers).toHaveLength(0);
  });
});
