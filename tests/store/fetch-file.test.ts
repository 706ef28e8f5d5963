import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../src/core/store/failure';
import { fetchFile, type FetchTools } from '../../src/store/hub/fetch-file';
import type { Sink } from '../../src/store/sink';
import type { PlannedFile } from '../../src/store/hub/hub';
import { leastProgressBytes, limitAttempts, waitBefore } from '../../src/store/hub/retry';
import { readRetryAfter } from '../../src/store/hub/request';
import { commit, createHub, type Fault } from './fake-hub';
import { withWatchdog } from '../../src/store/hub/watchdog';

const bytes = Uint8Array.from({ length: 10_000 }, (_, at) => (at * 31 + (at >> 8)) & 255);
const file: PlannedFile = { path: 'w.bin', bytes: bytes.length, hash: { kind: 'sha256', value: createHash('sha256').update(bytes).digest('hex') } };
const address = `https://hub.test/a/b/resolve/${commit}/w.bin`;

function memorySink(start = new Uint8Array(0)): Sink & { content(): Uint8Array } {
  let content = [...start];
  return {
    get size() {
      return content.length;
    },
    append: (piece) => void content.push(...piece),
    truncate: (size) => {
      content = content.slice(0, size);
    },
    read: (from, to) => Uint8Array.from(content.slice(from, to)),
    content: () => Uint8Array.from(content),
  };
}

function fetchWith(faults: readonly (Fault | null)[], sink = memorySink(), overrides: Partial<FetchTools> = {}) {
  const hub = createHub(new Map([['w.bin', bytes]]));
  hub.faults.push(...faults);
  const waits: number[] = [];
  const retries: string[] = [];
  const tools: FetchTools = {
    connect: withWatchdog(hub.connect, 30),
    sleep: async (ms) => void waits.push(ms),
    random: () => 0.5,
    now: () => 0,
    ...overrides,
  };
  const report = { onProgress: () => {}, onVerifying: () => {}, onRetry: (failure: { code: string }) => void retries.push(failure.code) };
  const done = fetchFile(file, address, sink, tools, report, new AbortController().signal);
  return { done, sink, hub, waits, retries };
}

/** A file of a megabyte from a server that hangs up after so many bytes, each time. */
function fetchLarge(afterBytes: number) {
  const large = Uint8Array.from({ length: 1 << 20 }, (_, at) => (at * 31 + (at >> 8)) & 255);
  const planned: PlannedFile = { path: 'w.bin', bytes: large.length, hash: { kind: 'sha256', value: createHash('sha256').update(large).digest('hex') } };
  const hub = createHub(new Map([['w.bin', large]]));
  hub.faults.push(...Array<Fault>(64).fill({ kind: 'cut', afterBytes }));
  const sink = memorySink();
  const tools: FetchTools = { connect: withWatchdog(hub.connect, 5_000), sleep: async () => {}, random: () => 0.5, now: () => 0 };
  const done = fetchFile(planned, address, sink, tools, { onProgress: () => {}, onVerifying: () => {}, onRetry: () => {} }, new AbortController().signal);
  return { done, sink, hub, large };
}

async function failureOf(done: Promise<void>): Promise<unknown> {
  const thrown = await done.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof StoreError ? thrown.failure : thrown;
}

describe('a file that is fetched', () => {
  it('arrives whole, over one connection', async () => {
    const { done, sink, hub } = fetchWith([]);
    await done;
    expect(sink.content()).toEqual(bytes);
    expect(hub.requests).toEqual([{ address, offset: 0 }]);
  });

  it('goes on where an earlier life has left it', async () => {
    const { done, sink, hub } = fetchWith([], memorySink(bytes.slice(0, 4_321)));
    await done;
    expect(sink.content()).toEqual(bytes);
    expect(hub.requests.map(({ offset }) => offset)).toEqual([4_321]);
  });

  it('is not asked for again when all of it is here', async () => {
    const { done, hub } = fetchWith([], memorySink(bytes));
    await done;
    expect(hub.requests).toEqual([]);
  });

  it('survives a connection that breaks at any byte, as often as is borne', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: limitAttempts }), fc.integer({ min: 0, max: 9_999 }), async (cuts, start) => {
        const { done, sink } = fetchWith(
          cuts.map((afterBytes) => ({ kind: 'cut', afterBytes }) as const),
          memorySink(bytes.slice(0, start)),
        );
        await done;
        expect(sink.content()).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Fault]>([
    ['a connection that never comes', { kind: 'no-answer' }],
    ['a body that is too short', { kind: 'short', afterBytes: 5_000 }],
    ['a server error', { kind: 'status', status: 502 }],
    ['silence', { kind: 'stall' }],
    ['one damaged byte', { kind: 'damaged' }],
  ])('survives %s', async (_, fault) => {
    const { done, sink } = fetchWith([fault]);
    await done;
    expect(sink.content()).toEqual(bytes);
  });

  it.each<[string, Fault]>([
    ['knows no ranges', { kind: 'ignores-ranges' }],
    ['sends another part', { kind: 'wrong-start' }],
  ])('starts over, at once, when the server %s', async (_, fault) => {
    const { done, sink, hub, waits } = fetchWith([fault], memorySink(bytes.slice(0, 100)));
    await done;
    expect(sink.content()).toEqual(bytes);
    expect(hub.requests.map(({ offset }) => offset)).toEqual([100, 0]);
    expect(waits).toEqual([]);
  });

  it('starts over when what was here was damaged', async () => {
    const damaged = bytes.slice(0, 5_000);
    damaged[17]! ^= 1;
    const { done, sink } = fetchWith([], memorySink(damaged));
    await done;
    expect(sink.content()).toEqual(bytes);
  });

  it('waits as long as a busy server asks', async () => {
    const { done, waits, retries } = fetchWith([{ kind: 'status', status: 429, retryAfterMs: 7_000 }]);
    await done;
    expect(waits).toEqual([7_000]);
    expect(retries).toEqual(['busy-hub']);
  });

  it.each<[string, readonly Fault[], object]>([
    ['the wrong hash twice', [{ kind: 'damaged' }, { kind: 'damaged' }], { code: 'wrong-hash', path: 'w.bin' }],
    ['no access', [{ kind: 'status', status: 403 }], { code: 'access-denied', host: 'hub.test' }],
    ['no such file', [{ kind: 'status', status: 404 }], { code: 'not-at-hub', path: 'w.bin' }],
    ['another size than it should have', [{ kind: 'claims', totalBytes: 9_000 }], { code: 'wrong-size', path: 'w.bin' }],
    ['more than it should', [{ kind: 'long', byBytes: 9 }], { code: 'wrong-size', path: 'w.bin' }],
    ['a wait of hours', [{ kind: 'status', status: 503, retryAfterMs: 7_200_000 }], { code: 'busy-hub', host: 'hub.test' }],
    ['a wait of hours after an error', [{ kind: 'status', status: 502, retryAfterMs: 86_400_000 }], { code: 'hub-error', host: 'hub.test', status: 502 }],
    ['a strange answer', [{ kind: 'status', status: 418 }], { code: 'hub-error', host: 'hub.test', status: 418 }],
  ])('gives up on %s, and says so', async (_, faults, failure) => {
    expect(await failureOf(fetchWith(faults).done)).toEqual(failure);
  });

  it('keeps what it has when a header claims another size: that may be all that is wrong', async () => {
    const { done, sink } = fetchWith([{ kind: 'claims', totalBytes: 9_000 }], memorySink(bytes.slice(0, 100)));
    expect(await failureOf(done)).toEqual({ code: 'wrong-size', path: 'w.bin' });
    expect(sink.content()).toEqual(bytes.slice(0, 100));
  });

  it('keeps nothing of what is not the file', async () => {
    for (const faults of [[{ kind: 'long', byBytes: 9 }], [{ kind: 'damaged' }, { kind: 'damaged' }]] as const) {
      const { done, sink } = fetchWith(faults);
      await failureOf(done);
      expect(sink.size).toBe(0);
    }
  });

  it('gives up after six failures in a row, each wait twice the last', async () => {
    const { done, waits } = fetchWith(Array<Fault>(9).fill({ kind: 'no-answer' }));
    expect(await failureOf(done)).toEqual({ code: 'no-network', host: 'hub.test' });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000]);
  });

  it('survives any number of breaks while each connection brings a good piece', async () => {
    const { done, sink, hub, large } = fetchLarge(leastProgressBytes);
    await done;
    expect(Buffer.from(large).equals(sink.content())).toBe(true);
    expect(hub.requests.length).toBeGreaterThan(2 * limitAttempts);
  });

  it.each([1, 1_000, leastProgressBytes >> 3])('gives up on a server that hangs up after %i bytes, however large the file', async (afterBytes) => {
    const { done, hub } = fetchLarge(afterBytes);
    expect(await failureOf(done)).toEqual({ code: 'no-network', host: 'hub.test' });
    expect(hub.requests.length).toBe(limitAttempts + 1);
  });

  it('gives up on a server that sends the same beginning for ever', async () => {
    const { done, hub } = fetchWith(Array<Fault>(50).fill({ kind: 'ignores-ranges', afterBytes: 5_000 }));
    expect(await failureOf(done)).toMatchObject({ code: expect.stringMatching(/no-network|hub-error/) });
    expect(hub.requests.length).toBeLessThan(16);
  });

  it('ends the connection when the disk is full', async () => {
    const full: Sink = {
      ...memorySink(),
      append: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const { done, hub } = fetchWith([], { ...full, content: () => new Uint8Array() });
    await expect(done).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(hub.cancelled).toBe(1);
  });

  it('keeps what it has when the user stops it', async () => {
    const stop = new AbortController();
    const sink = memorySink();
    const hub = createHub(new Map([['w.bin', bytes]]));
    const report = { onRetry: () => {}, onVerifying: () => {}, onProgress: (done: number) => done > 3_000 && stop.abort() };
    const tools: FetchTools = { connect: withWatchdog(hub.connect, 1_000), sleep: async () => {}, random: () => 0, now: () => 0 };
    await expect(fetchFile(file, address, sink, tools, report, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(sink.size).toBeGreaterThan(3_000);
    expect(sink.content()).toEqual(bytes.slice(0, sink.size));
  });
});

describe('a connection that dribbles', () => {
  const stallMs = 30_000;
  /** Reads until it ends or is given up, from a server that sends so many bytes every ten seconds. */
  async function readDribble(bytesEachTime: number, times: number): Promise<number> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    let sent = 0;
    const read = async () => {
      await vi.advanceTimersByTimeAsync(10_000);
      return sent++ < times ? new Uint8Array(bytesEachTime) : null;
    };
    const connect = withWatchdog(async (_, signal) => {
      const orAborted = () => Promise.race([read(), new Promise<never>((__, reject) => signal.addEventListener('abort', () => reject(signal.reason)))]);
      return { status: 200, address, body: { read: orAborted, cancel: async () => {} } };
    }, stallMs);
    const { body } = await connect({ address }, new AbortController().signal);
    let reads = 0;
    while (await body!.read()) reads++;
    return reads;
  }
  afterEach(() => vi.useRealTimers());

  it('is no better than silence', async () => {
    await expect(readDribble(1, 100)).rejects.toMatchObject({ failure: { code: 'stalled', host: 'hub.test' } });
  });

  it('may be as slow as a kilobyte a second', async () => {
    expect(await readDribble(10_240, 100)).toBe(100);
  });
});

describe('patience', () => {
  it('grows, is scattered, and has an end', () => {
    expect(waitBefore(1, 0)).toBe(500);
    expect(waitBefore(1, 1)).toBe(1_500);
    expect(waitBefore(30, 1)).toBe(90_000);
    expect(waitBefore(1, 0.5, 20_000)).toBe(20_000);
  });

  it('reads Retry-After in both its forms', () => {
    expect(readRetryAfter('120')).toBe(120_000);
    expect(readRetryAfter('Wed, 21 Oct 2026 07:28:00 GMT', Date.parse('2026-10-21T07:27:00Z'))).toBe(60_000);
    expect(readRetryAfter('soon')).toBeUndefined();
    expect(readRetryAfter(null)).toBeUndefined();
  });
});
