import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition, Model } from '../../src/core/model';
import type { StoreCommand, StoreState } from '../../src/core/store-state';
import { Acceptances } from '../../src/store/acceptances';
import { download, type DownloadTools } from '../../src/store/download';
import type { Locks } from '../../src/store/locks';
import { Shelf } from '../../src/store/shelf';
import { Staging } from '../../src/store/staging';
import { Store } from '../../src/store/store';
import { createDisk, type Disk } from './memory-opfs';
import { commit, createHub, type FakeHub } from './fake-hub';
import { tinyGguf, tinyLayout } from './make-models';

const { model } = vi.hoisted(() => {
  const model: Model = {
    id: 'tiny',
    title: 'Tiny',
    about: { en: 'tiny' },
    architecture: 'gemma3',
    parameters: 1,
    contextTokens: 1,
    languages: ['en'],
    licence: 'gemma',
    stopTokens: [],
    sampling: { temperature: 1 },
    quirks: [],
    editions: [],
  };
  return { model };
});
vi.mock('../../src/models', async (original) => ({
  ...(await original<typeof import('../../src/models')>()),
  models: [model],
  findEdition: (_: string, editionId: string) => ({ model, edition: editions[editionId]! }),
}));

const gguf = tinyGguf();
const sha256 = createHash('sha256').update(gguf).digest('hex');
const editions: Record<string, Edition> = {
  pinned: {
    id: 'pinned',
    format: 'gguf',
    quantization: 'Q8_0',
    device: 'cpu',
    repository: 'a/tiny',
    commit,
    files: [{ path: 'tiny.gguf', bytes: gguf.length, sha256 }],
  },
  listed: {
    id: 'listed',
    format: 'onnx',
    quantization: 'q4',
    device: 'webgpu',
    repository: 'a/tiny-onnx',
    files: [
      { path: 'config.json' },
      { path: 'tokenizer.json' },
      { path: 'chat_template.jinja', isOptional: true },
      { path: 'special_tokens_map.json', isOptional: true },
      { path: 'onnx/model_q4.onnx' },
      { path: 'onnx/model_q4.onnx_data', isOptional: true },
    ],
  },
  absent: { id: 'absent', format: 'gguf', quantization: 'Q8_0', device: 'cpu', repository: 'a/tiny', commit, files: [{ path: 'gone.gguf' }] },
};

const freeLocks: Locks = { exclusively: (_, work) => work(), ifFree: (_, work) => work() };
const hub = 'https://hub.test';

let disk: Disk;
let server: FakeHub;
let sleeping: (() => void)[] = [];

function toolsOn(root: FileSystemDirectoryHandle): DownloadTools & ConstructorParameters<typeof Store>[0] {
  return {
    shelf: new Shelf(root),
    staging: new Staging(root),
    acceptances: new Acceptances(root),
    locks: freeLocks,
    connectFor: () => server.connect,
    sleep: (_, signal) =>
      new Promise((resolve, reject) => {
        sleeping.push(resolve);
        signal.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')));
      }),
    random: () => 0.5,
    now: () => 1_000,
    stallMs: 5_000,
    freeBytes: async () => disk.capacityBytes - disk.usedBytes(),
    estimate: async () => ({ usedBytes: disk.usedBytes(), quotaBytes: 1e9 }),
  };
}

async function openStore(): Promise<Store> {
  const store = new Store(toolsOn(disk.root));
  await store.open();
  return store;
}

/** Obeys and waits until the state is as wanted. */
async function until(store: Store, holds: (state: StoreState) => boolean, ...commands: StoreCommand[]): Promise<StoreState> {
  for (const command of commands) await store.obey(command);
  return vi.waitFor(async () => {
    const state = await store.readState();
    if (!holds(state)) throw new Error(`not yet: ${JSON.stringify(state.transfers)}`);
    return state;
  });
}

const accept: StoreCommand = { type: 'accept-licence', licence: 'gemma' };
const fetchIt = (editionId: string): StoreCommand => ({ type: 'download', modelId: 'tiny', editionId, hub });
const isIdle = ({ transfers }: StoreState) => transfers.every(({ phase }) => phase === 'paused' || phase === 'failed');

beforeEach(() => {
  disk = createDisk();
  sleeping = [];
  server = createHub(new Map([...tinyLayout('onnx'), ['tiny.gguf', gguf]]));
});

describe('a download', () => {
  it('of a pinned file asks for nothing but the file, and ends on the shelf', async () => {
    const store = await openStore();
    const state = await until(store, ({ models }) => models.length === 1, accept, fetchIt('pinned'));
    expect(server.requests.map(({ address }) => address)).toEqual([`${hub}/a/tiny/resolve/${commit}/tiny.gguf`]);
    expect(state.models[0]).toMatchObject({
      key: 'tiny.pinned',
      licence: 'gemma',
      files: [{ path: 'tiny.gguf', bytes: gguf.length, sha256 }],
      origin: { kind: 'hub', commit },
      description: { architecture: 'gemma3', quantization: 'Q8_0' },
    });
    expect(state.transfers).toEqual([]);
    const file = await new Shelf(disk.root).open('tiny.pinned', 'tiny.gguf');
    expect(new Uint8Array(await file!.arrayBuffer())).toEqual(gguf);
  });

  it('of an unpinned edition asks once which commit it is, and takes what is optional where it is there', async () => {
    const store = await openStore();
    const { models } = await until(store, (state) => state.models.length === 1, accept, fetchIt('listed'));
    expect(models[0]!.origin).toMatchObject({ commit });
    expect(models[0]!.files.map(({ path }) => path)).toEqual([
      'config.json',
      'tokenizer.json',
      'chat_template.jinja',
      'onnx/model_q4.onnx',
      'onnx/model_q4.onnx_data',
    ]);
    for (const { sha256 } of models[0]!.files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(server.requests.slice(0, 2).map(({ address }) => address)).toEqual([
      `${hub}/api/models/a/tiny-onnx/revision/main`,
      `${hub}/api/models/a/tiny-onnx/tree/${commit}?recursive=true`,
    ]);
  });

  it('fetches not a byte before the licence is accepted', async () => {
    const store = await openStore();
    const { transfers } = await until(store, isIdle, fetchIt('pinned'));
    expect(transfers).toMatchObject([{ phase: 'failed', failure: { code: 'licence-not-accepted' } }]);
    expect(server.requests).toEqual([]);
  });

  it('says what the hub does not have', async () => {
    const store = await openStore();
    const { transfers } = await until(store, isIdle, accept, fetchIt('absent'));
    expect(transfers).toMatchObject([{ phase: 'failed', failure: { code: 'not-at-hub', path: 'gone.gguf' } }]);
  });

  it('says how much room is missing before it fetches anything', async () => {
    disk.capacityBytes = 20_000_000;
    disk.usedBytes = () => 19_000_000;
    const store = await openStore();
    const { transfers } = await until(store, isIdle, accept, fetchIt('pinned'));
    expect(transfers).toMatchObject([{ phase: 'failed', failure: { code: 'no-space', missingBytes: gguf.length + (16 << 20) - 1_000_000 } }]);
    expect(server.requests).toEqual([]);
  });

  it('keeps what it has when the disk fills up on the way, and goes on when there is room', async () => {
    const tools = toolsOn(disk.root);
    const roomy = new Store({ ...tools, freeBytes: async () => 1e12 });
    await roomy.open();
    disk.capacityBytes = 30_000;
    const { transfers } = await until(roomy, (state) => state.transfers.length === 1 && isIdle(state), accept, fetchIt('pinned'));
    expect(transfers).toMatchObject([{ phase: 'failed', failure: { code: 'no-space' } }]);
    disk.capacityBytes = Infinity;
    await until(roomy, ({ models }) => models.length === 1, fetchIt('pinned'));
    expect(server.requests.at(-1)!.offset).toBeGreaterThan(20_000);
  });

  it('tells when it waits, and for what', async () => {
    server.faults.push({ kind: 'status', status: 429, retryAfterMs: 3_000 });
    const store = await openStore();
    const { transfers } = await until(store, (state) => state.transfers[0]?.phase === 'retrying', accept, fetchIt('pinned'));
    expect(transfers).toMatchObject([{ phase: 'retrying', resumesAt: 4_000, failure: { code: 'busy-hub', host: 'hub.test' } }]);
    sleeping.shift()!();
    await until(store, ({ models }) => models.length === 1);
  });

  it('is paused, and goes on from where it was, also in another life of the browser', async () => {
    server.faults.push({ kind: 'cut', afterBytes: 9_000 });
    const store = await openStore();
    await until(store, (state) => state.transfers[0]?.phase === 'retrying', accept, fetchIt('pinned'));
    const { transfers } = await until(store, isIdle, { type: 'pause', key: 'tiny.pinned' });
    expect(transfers).toMatchObject([{ phase: 'paused', doneBytes: 9_000, totalBytes: gguf.length }]);

    const next = await openStore();
    expect((await next.readState()).transfers).toMatchObject([{ phase: 'paused', doneBytes: 9_000 }]);
    await until(next, ({ models }) => models.length === 1, fetchIt('pinned'));
    expect(server.requests.at(-1)!.offset).toBe(9_000);
  });

  it('is cancelled without a trace', async () => {
    server.faults.push({ kind: 'cut', afterBytes: 9_000 });
    const store = await openStore();
    await until(store, (state) => state.transfers[0]?.phase === 'retrying', accept, fetchIt('pinned'));
    await until(store, (state) => state.transfers.length === 0, { type: 'cancel', key: 'tiny.pinned' });
    expect(disk.usedBytes()).toBeLessThan(500);
  });

  it('waits for its turn, and one that waits can be cancelled while another runs', async () => {
    server.faults.push({ kind: 'no-answer' });
    const store = await openStore();
    await until(store, ({ transfers }) => transfers[1]?.phase === 'waiting-for-turn', accept, fetchIt('pinned'), fetchIt('listed'));
    await until(store, ({ transfers }) => transfers.length === 1, { type: 'cancel', key: 'tiny.listed' });
    await vi.waitFor(() => sleeping[0]!());
    await until(store, ({ models, transfers }) => models.length === 1 && transfers.length === 0);
  });

  it('asked for twice is one', async () => {
    const store = await openStore();
    await until(store, ({ models }) => models.length === 1, accept, fetchIt('pinned'), fetchIt('pinned'));
    expect(server.requests).toHaveLength(1);
  });

  it('that is killed at any moment leaves no half model, and the next life brings it home', async () => {
    const whole = createDisk();
    await new Acceptances(whole.root).accept('gemma', 1);
    const order = { model, edition: editions.listed!, hub };
    const run = (on: Disk) => download(order, toolsOn(on.root), () => {}, new AbortController().signal);
    await run(whole);
    expect(whole.operations).toBeGreaterThan(20);
    for (let killAt = 2; killAt <= whole.operations; killAt++) {
      disk = createDisk();
      disk.killAt = killAt;
      await run(disk).catch(() => undefined);
      disk.killAt = Infinity;
      const store = new Store(toolsOn(disk.root));
      await store.open();
      const { models, transfers } = await store.readState();
      for (const { key, files } of models) {
        for (const { path, bytes } of files) expect((await new Shelf(disk.root).open(key, path))?.size, `killed at ${killAt}: ${path}`).toBe(bytes);
      }
      expect(models.length + transfers.length, `killed at ${killAt}`).toBeLessThanOrEqual(1);
      if (models.length === 0) expect((await run(disk)).files, `killed at ${killAt}`).toHaveLength(5);
    }
  });
});

describe('a model on the shelf', () => {
  const withModel = async () => {
    const store = await openStore();
    await until(store, ({ models }) => models.length === 1, accept, fetchIt('pinned'));
    return store;
  };

  it('is deleted, and taken back', async () => {
    const store = await withModel();
    await store.obey({ type: 'delete', key: 'tiny.pinned' });
    expect(await store.readState()).toMatchObject({ models: [], deleted: [{ key: 'tiny.pinned', title: 'Tiny' }] });
    await store.obey({ type: 'undelete', key: 'tiny.pinned' });
    expect((await store.readState()).models).toHaveLength(1);
  });

  it('is gone for good once the page that deleted it is closed', async () => {
    const store = await withModel();
    await store.obey({ type: 'delete', key: 'tiny.pinned' });
    await store.sweep();
    expect(await store.readState()).toMatchObject({ models: [], deleted: [] });
    expect(disk.usedBytes()).toBeLessThan(500);
  });

  it('is not fetched again', async () => {
    const store = await withModel();
    const { transfers } = await until(store, ({ transfers }) => transfers[0]?.phase === 'failed', fetchIt('pinned'));
    expect(transfers).toMatchObject([{ failure: { code: 'already-there' } }]);
  });

  it('goes when its licence is taken back, and so does what is on its way', async () => {
    const store = await withModel();
    server.faults.push({ kind: 'no-answer' });
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying', fetchIt('listed'));
    await until(store, ({ transfers }) => transfers.length === 0, { type: 'withdraw-licence', licence: 'gemma' });
    expect(await store.readState()).toMatchObject({ models: [], deleted: [], acceptances: [] });
    expect(disk.usedBytes()).toBeLessThan(500);
  });
});

it('what lies about at the start is swept away', async () => {
  const models = await disk.root.getDirectoryHandle('models', { create: true });
  await models.getDirectoryHandle('half-a-model', { create: true });
  const staging = await disk.root.getDirectoryHandle('staging', { create: true });
  await staging.getDirectoryHandle('import.cut-off', { create: true });
  await openStore();
  for (const folder of [models, staging]) for await (const name of folder.keys()) throw new Error(`${name} is still there`);
});
