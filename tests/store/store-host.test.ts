import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreState } from '../../src/core/store/state';
import { createStoreHost } from '../../src/store/store-host';
import type { FromStore, ToStore } from '../../src/store/store-protocol';

/** A worker that says what it is told to, and whose death is noticed as that of a real one: by an error event, a moment later. */
class FakeWorker {
  onmessage: ((event: MessageEvent<FromStore>) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly heard: ToStore[] = [];
  isOver = false;
  postMessage(message: ToStore) {
    this.heard.push(message);
  }
  say(data: FromStore) {
    this.onmessage?.({ data } as MessageEvent<FromStore>);
  }
  die() {
    this.isOver = true;
    queueMicrotask(() => this.onerror?.());
  }
  terminate() {
    this.die();
  }
}

const state = {
  models: [],
  transfers: [],
  acceptances: [],
  deleted: [],
  examinations: {},
  hubCheck: null,
  failure: null,
  usedBytes: 1,
  quotaBytes: 2,
} satisfies StoreState;
const broken: FromStore = { type: 'broken', failure: { code: 'storage-failed' } };

let workers: FakeWorker[];
const newest = () => workers.at(-1)!;
const openHubFrame = vi.fn();

function createHost() {
  return createStoreHost(() => {
    workers.push(new FakeWorker());
    return newest() as unknown as Worker;
  }, openHubFrame);
}

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the host of the store', () => {
  it('starts a worker at the first use, and tells everybody what it says', () => {
    const host = createHost();
    expect(workers).toHaveLength(0);
    const first = vi.fn();
    host.watch(first);
    expect(newest().heard).toEqual([{ type: 'tidy' }]);
    newest().say({ type: 'state', state });
    const second = vi.fn();
    host.watch(second);
    expect(first).toHaveBeenCalledWith(state);
    expect(second).toHaveBeenCalledWith(state);
    host.obey({ type: 'pause', key: 'a.b' });
    expect(newest().heard.at(-1)).toEqual({ type: 'command', command: { type: 'pause', key: 'a.b' } });
    expect(workers).toHaveLength(1);
  });

  it('hands on the port of the frame that asks hubs', () => {
    createHost().watch(() => {});
    const port = {} as MessagePort;
    newest().say({ type: 'need-hub-frame', port });
    expect(openHubFrame).toHaveBeenCalledWith(port);
  });

  it('says why the store does not open, and tries again less and less, not for ever', async () => {
    const host = createHost();
    const listener = vi.fn();
    host.watch(listener);
    const counts: number[] = [];
    for (const ms of [999, 1, 4_999, 1, 29_999, 1, 10 * 60_000]) {
      if (!newest().isOver) newest().say(broken);
      await vi.advanceTimersByTimeAsync(ms);
      counts.push(workers.length);
    }
    expect(counts).toEqual([1, 2, 2, 3, 3, 4, 4]);
    expect(workers.every(({ isOver }) => isOver)).toBe(true);
    expect(listener.mock.lastCall).toMatchObject([{ failure: { code: 'storage-failed' }, models: [] }]);
  });

  it('tries at once when the user asks, and then has patience again', async () => {
    const host = createHost();
    host.watch(() => {});
    newest().say(broken);
    host.obey({ type: 'cancel', key: 'a.b' });
    expect(workers).toHaveLength(2);
    newest().say(broken);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(workers).toHaveLength(3);
  });

  it('tries no more when nobody watches', async () => {
    const host = createHost();
    const stop = host.watch(() => {});
    newest().say(broken);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers).toHaveLength(1);
  });

  it('replaces at once a worker that was well and died, and soon one that dies young', async () => {
    createHost().watch(() => {});
    newest().say({ type: 'state', state });
    await vi.advanceTimersByTimeAsync(60_000);
    newest().die();
    await vi.advanceTimersByTimeAsync(0);
    expect(workers).toHaveLength(2);
    newest().say({ type: 'state', state });
    newest().die();
    await vi.advanceTimersByTimeAsync(500);
    expect(workers).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(workers).toHaveLength(3);
  });

  it('lets a dead worker say nothing, and has its first tidying done by the first that opens', async () => {
    const host = createHost();
    const listener = vi.fn();
    host.watch(listener);
    newest().say(broken);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(newest().heard).toEqual([{ type: 'tidy' }]);
    newest().say({ type: 'state', state });
    workers[0]!.say({ type: 'state', state: { ...state, usedBytes: 99 } });
    expect(listener.mock.lastCall).toEqual([state]);
    await vi.advanceTimersByTimeAsync(60_000);
    newest().die();
    await vi.advanceTimersByTimeAsync(0);
    expect(newest().heard).toEqual([]);
    expect(workers).toHaveLength(3);
  });
});
