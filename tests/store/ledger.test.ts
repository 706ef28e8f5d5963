import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limitLedgerEntries } from '../../src/core/store/state';
import { clearLedger, loadLedger, withLedger } from '../../src/store/hub/ledger';
import type { Connect, ServerAnswer } from '../../src/store/hub/request';
import { disk, emptyDatabases, keyRange } from './memory-idb';

vi.mock('idb', () => import('./memory-idb'));
vi.stubGlobal('IDBKeyRange', keyRange);

let now = 0;

const address = 'https://hub.test/a/b/resolve/c/w.bin';
const never = new AbortController().signal;

/** A server that answers after a while, with a body of some pieces. */
function answering(answer: Partial<ServerAnswer> = {}, pieces: readonly number[] = []): Connect {
  return async () => {
    now += 40;
    const rest = [...pieces];
    const read = async () => {
      now += 10;
      const next = rest.shift();
      return next === undefined ? null : new Uint8Array(next);
    };
    return { status: 200, address, body: { read, cancel: async () => {} }, ...answer };
  };
}

async function readAll({ body }: ServerAnswer): Promise<void> {
  while (await body?.read());
}

const entries = async () => (await loadLedger()).entries;

beforeEach(() => {
  emptyDatabases();
  disk.isFull = false;
  now = 1_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});

describe('the ledger', () => {
  it('is empty on the first day, and was never cleared', async () => {
    expect(await loadLedger()).toEqual({ entries: [], clearedAt: null });
  });

  it('holds address, time, reason, subject, answer, bytes and duration of a request', async () => {
    await readAll(await withLedger(answering({}, [300, 200]), 'file', 'Tiny')({ address }, never));
    expect(await entries()).toEqual([{ id: 1, at: 1_000, address, reason: 'file', subject: 'Tiny', status: 200, receivedBytes: 500, tookMs: 70 }]);
  });

  it('has a request in it before that is made', async () => {
    let before: unknown;
    const connect: Connect = async () => {
      before = await entries();
      return answering()({ address }, never);
    };
    await withLedger(connect, 'listing', 'Tiny')({ address }, never);
    expect(before).toMatchObject([{ address, reason: 'listing', status: 0, receivedBytes: 0 }]);
  });

  it('makes no request that it cannot write down', async () => {
    await loadLedger();
    disk.isFull = true;
    const connect = vi.fn(answering());
    await expect(withLedger(connect, 'file', 'Tiny')({ address }, never)).rejects.toMatchObject({ failure: { code: 'storage-failed' } });
    expect(connect).not.toHaveBeenCalled();
  });

  it('holds a request that nobody answered, and lets the failure through', async () => {
    const connect: Connect = async () => {
      now += 90;
      throw new TypeError('Failed to fetch');
    };
    await expect(withLedger(connect, 'hub-check', 'hub.test')({ address }, never)).rejects.toThrow(TypeError);
    expect(await entries()).toMatchObject([{ address, reason: 'hub-check', status: 0, receivedBytes: 0, tookMs: 90 }]);
  });

  it('holds what came before a connection broke or was ended', async () => {
    const read = vi.fn().mockResolvedValueOnce(new Uint8Array(700)).mockRejectedValueOnce(new TypeError('network error'));
    const broken = await withLedger(answering({ body: { read, cancel: async () => {} } }), 'file', 'Tiny')({ address }, never);
    await expect(readAll(broken)).rejects.toThrow(TypeError);
    const ended = await withLedger(answering({ status: 206 }, [100, 100]), 'file', 'Tiny')({ address }, never);
    await ended.body!.read();
    await ended.body!.cancel();
    expect(await entries()).toMatchObject([
      { status: 206, receivedBytes: 100 },
      { status: 200, receivedBytes: 700 },
    ]);
  });

  it('says where a redirect led, without the signature in its query', async () => {
    await withLedger(answering({ address: 'https://store.hf.co/x/y?Signature=secret' }), 'file', 'Tiny')({ address }, never);
    await withLedger(answering({ address: `${address}?download=true` }), 'file', 'Tiny')({ address }, never);
    const [second, first] = await entries();
    expect(first).toMatchObject({ redirectedTo: 'https://store.hf.co/x/y' });
    expect(second).not.toHaveProperty('redirectedTo');
  });

  it('is not filled by a server that redirects to endless addresses', async () => {
    await withLedger(answering({ address: `https://store.hf.co/${'x'.repeat(1 << 20)}` }), 'file', 'Tiny')({ address }, never);
    expect((await entries())[0]!.redirectedTo).toMatch(/^https:\/\/store\.hf\.co\/x{900,1000}$/);
  });

  it('remembers when it was cleared, and what came after', async () => {
    await withLedger(answering(), 'file', 'Tiny')({ address }, never);
    now = 5_000;
    await clearLedger();
    expect(await loadLedger()).toEqual({ entries: [], clearedAt: 5_000 });
    await withLedger(answering(), 'file', 'Tiny')({ address }, never);
    expect(await loadLedger()).toMatchObject({ entries: [{ at: 5_000 }], clearedAt: 5_000 });
  });

  it('lets the oldest fall out, and says how many it keeps', async () => {
    const connect = withLedger(answering(), 'file', 'Tiny');
    for (let number = 0; number < limitLedgerEntries + 3; number++) await connect({ address: `${address}?${number}` }, never);
    const kept = await entries();
    expect(kept).toHaveLength(limitLedgerEntries);
    expect([kept[0]!.address, kept.at(-1)!.address]).toEqual([`${address}?${limitLedgerEntries + 2}`, `${address}?3`]);
  });
});
