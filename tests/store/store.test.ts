import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition, Model } from '../../src/core/store/model';
import type { StoreCommand, StoreState } from '../../src/core/store/state';
import { Acceptances } from '../../src/shelf/acceptances';
import { askOnce } from '../../src/store/hub/ask-hub';
import { download, type DownloadTools } from '../../src/store/downloads/download';
import type { Connect } from '../../src/store/hub/request';
import { exportModel } from '../../src/store/import/export';
import { Import } from '../../src/store/import/import';
import type { Locks } from '../../src/shelf/locks';
import { Shelf } from '../../src/shelf/shelf';
import { Staging } from '../../src/store/downloads/staging';
import { Store } from '../../src/store/store';
import { withWatchdog } from '../../src/store/hub/watchdog';
import { createDisk, type Disk } from './memory-opfs';
import { commit, createHub, type FakeHub, type Fault } from './fake-hub';
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
  findEdition: (_: string, editionId: string) => (editions[editionId] ? { model, edition: editions[editionId] } : null),
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
      { path: 'tokenizer_config.json' },
      { path: 'chat_template.jinja', isOptional: true },
      { path: 'special_tokens_map.json', isOptional: true },
      { path: 'onnx/model_q4.onnx' },
      { path: 'onnx/model_q4.onnx_data', isOptional: true },
    ],
  },
  absent: { id: 'absent', format: 'gguf', quantization: 'Q8_0', device: 'cpu', repository: 'a/tiny', commit, files: [{ path: 'gone.gguf' }] },
};

const checkHubBy = async (connect: Connect) => {
  const outcome = await askOnce({ address: `${hub}/api`, subject: 'Tiny' }, connect, new AbortController().signal);
  return 'failure' in outcome ? outcome.failure : outcome.json;
};

const freeLocks: Locks = { exclusively: (_, work) => work(), ifFree: (_, work) => work() };
const hub = 'https://hub.test';

let disk: Disk;
let server: FakeHub;
let sleeping: (() => void)[] = [];
let stallMs = 5_000;

function toolsOn(root: FileSystemDirectoryHandle): DownloadTools & ConstructorParameters<typeof Store>[0] {
  return {
    shelf: new Shelf(root),
    staging: new Staging(root),
    acceptances: new Acceptances(root),
    locks: freeLocks,
    connectFor: () => withWatchdog(server.connect, stallMs),
    sleep: (_, signal) =>
      new Promise((resolve, reject) => {
        sleeping.push(resolve);
        signal.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')));
      }),
    random: () => 0.5,
    now: () => 1_000,
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
  stallMs = 5_000;
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
      'tokenizer_config.json',
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

  it('begun at one hub starts over at another: no byte of the first stays, not even under its own sums', async () => {
    const template = (text: string) => new TextEncoder().encode(JSON.stringify({ chat_template: text }));
    const honest = new Map([...tinyLayout('onnx'), ['tokenizer_config.json', template('{{ messages }}')] as const]);
    const mirror = 'https://mirror.test';
    // Its listing vouches for what it has put into the template, and the weights never come.
    server = createHub(new Map([...honest, ['tokenizer_config.json', template('{{ messages }}{{ advertisement }}')] as const]));
    server.faults.push(null, null, null, { kind: 'status', status: 404 });
    const store = await openStore();
    await until(store, isIdle, accept, { ...fetchIt('listed'), hub: mirror } as StoreCommand);
    expect((await store.readState()).transfers).toMatchObject([{ phase: 'failed', failure: { code: 'not-at-hub' } }]);

    server = createHub(honest);
    const { models } = await until(store, (state) => state.models.length === 1, fetchIt('listed'));
    expect(models[0]!.origin).toMatchObject({ address: hub });
    expect(server.requests.filter(({ offset }) => offset > 0)).toEqual([]);
    expect(server.requests.map(({ address }) => address).filter((address) => !address.startsWith(hub))).toEqual([]);
    for (const { path } of models[0]!.files)
      expect(
        server.requests.some(({ address }) => address.endsWith(path)),
        path,
      ).toBe(true);
    const kept = await (await new Shelf(disk.root).open('tiny.listed', 'tokenizer_config.json'))!.text();
    expect(kept).not.toContain('advertisement');
  });

  it('whose sums are in the catalogue goes on at another hub: whoever sent it, it is the file or it is not', async () => {
    server.faults.push({ kind: 'cut', afterBytes: 9_000 });
    const store = await openStore();
    await until(store, (state) => state.transfers[0]?.phase === 'retrying', accept, { ...fetchIt('pinned'), hub: 'https://mirror.test' } as StoreCommand);
    await until(store, isIdle, { type: 'pause', key: 'tiny.pinned' });
    const { models } = await until(store, (state) => state.models.length === 1, fetchIt('pinned'));
    expect(server.requests.at(-1)).toEqual({ address: `${hub}/a/tiny/resolve/${commit}/tiny.gguf`, offset: 9_000 });
    expect(models[0]!.files).toMatchObject([{ sha256 }]);
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

  it('that waits or has not been listed yet is not forgotten when the worker dies', async () => {
    server.listingFaults.push({ kind: 'stall' });
    const store = await openStore();
    await until(store, ({ transfers }) => transfers[0]?.phase === 'listing', accept, fetchIt('listed'), fetchIt('pinned'));

    const next = await openStore();
    expect((await next.readState()).transfers).toEqual([
      { key: 'tiny.listed', modelId: 'tiny', editionId: 'listed', doneBytes: 0, totalBytes: 0, phase: 'paused' },
      { key: 'tiny.pinned', modelId: 'tiny', editionId: 'pinned', doneBytes: 0, totalBytes: 0, phase: 'paused' },
    ]);
    await next.obey({ type: 'cancel', key: 'tiny.pinned' });
    await until(next, ({ models }) => models.length === 1, fetchIt('listed'));
    expect((await (await openStore()).readState()).transfers).toEqual([]);
  });

  it('that cannot even be written down says so, and the next one has its turn', async () => {
    const { staging, ...tools } = toolsOn(disk.root);
    staging.wish = async ({ editionId }) => {
      if (editionId === 'listed') throw new DOMException('full', 'QuotaExceededError');
    };
    server.faults.push({ kind: 'no-answer' });
    const store = new Store({ ...tools, staging });
    await store.open();
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying', accept, fetchIt('pinned'));
    const { transfers } = await until(store, ({ transfers }) => transfers[1]?.phase === 'failed', fetchIt('listed'));
    expect(transfers[1]).toMatchObject({ key: 'tiny.listed', failure: { code: 'no-space' } });
    sleeping.shift()!();
    await until(store, ({ models }) => models.length === 1);
  });

  it('of an edition that left the catalogue is refused with the reason, and can be cancelled', async () => {
    const store = await openStore();
    await expect(store.obey(fetchIt('long-gone'))).rejects.toMatchObject({ failure: { code: 'unknown-edition' } });
    await toolsOn(disk.root).staging.wish({ version: 1, key: 'tiny.long-gone', modelId: 'tiny', editionId: 'long-gone' });
    const next = await openStore();
    const gone = { key: 'tiny.long-gone', phase: 'failed', failure: { code: 'unknown-edition' } };
    expect((await next.readState()).transfers).toMatchObject([gone]);
    await next.obey(fetchIt('long-gone'));
    expect((await next.readState()).transfers).toMatchObject([gone]);
    await next.obey({ type: 'cancel', key: 'tiny.long-gone' });
    expect((await (await openStore()).readState()).transfers).toEqual([]);
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
    await store.purge();
    expect(await store.readState()).toMatchObject({ models: [], deleted: [] });
    expect(disk.usedBytes()).toBeLessThan(500);
  });

  it('can be taken back whatever else is cancelled, and in the next life of the worker', async () => {
    const store = await withModel();
    await store.obey({ type: 'delete', key: 'tiny.pinned' });
    server.faults.push({ kind: 'no-answer' });
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying', fetchIt('listed'));
    await store.obey({ type: 'cancel', key: 'tiny.listed' });
    const next = await openStore();
    await next.obey({ type: 'undelete', key: 'tiny.pinned' });
    expect((await next.readState()).models).toMatchObject([{ key: 'tiny.pinned' }]);
    expect((await toolsOn(disk.root).shelf.open('tiny.pinned', 'tiny.gguf'))?.size).toBe(gguf.length);
  });

  it('that was deleted and is wanted again is fetched again, every byte', async () => {
    const store = await withModel();
    await store.obey({ type: 'delete', key: 'tiny.pinned' });
    const before = server.requests.length;
    await until(store, ({ models }) => models.length === 1, fetchIt('pinned'));
    expect(server.requests.slice(before)).toMatchObject([{ offset: 0 }]);
    expect((await store.readState()).deleted).toEqual([]);
  });

  it('that was deleted and is wanted again can be taken back for as long as nothing of the new one has come', async () => {
    const store = await withModel();
    await store.obey({ type: 'delete', key: 'tiny.pinned' });
    server.faults.push(...Array<Fault>(7).fill({ kind: 'no-answer' }));
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying', fetchIt('pinned'));
    expect((await store.readState()).deleted).toMatchObject([{ key: 'tiny.pinned' }]);
    await store.obey({ type: 'undelete', key: 'tiny.pinned' });
    expect(await store.readState()).toMatchObject({ models: [{ key: 'tiny.pinned' }], deleted: [], transfers: [] });
    expect((await toolsOn(disk.root).shelf.open('tiny.pinned', 'tiny.gguf'))?.size).toBe(gguf.length);
    expect((await (await openStore()).readState()).transfers).toEqual([]);
  });

  it('that was deleted and is wanted again makes room for itself, but not before the hub answers', async () => {
    const store = await withModel();
    await store.obey({ type: 'delete', key: 'tiny.pinned' });
    const reserve = 16 << 20;
    disk.capacityBytes = disk.usedBytes() + reserve + 1_000;
    server.faults.push({ kind: 'no-answer' }, { kind: 'status', status: 503 });
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying', fetchIt('pinned'));
    sleeping.shift()!();
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying' && transfers[0].failure.code === 'busy-hub');
    expect((await store.readState()).deleted).toHaveLength(1);
    sleeping.shift()!();
    await until(store, ({ models, deleted }) => models.length === 1 && deleted.length === 0);
  });

  it('stays where it can be taken back when even its room would not be enough', async () => {
    const store = await withModel();
    await store.obey({ type: 'delete', key: 'tiny.pinned' });
    disk.capacityBytes = disk.usedBytes() + (16 << 20) - 500;
    const { transfers, deleted } = await until(store, ({ transfers }) => transfers[0]?.phase === 'failed', fetchIt('pinned'));
    expect(transfers).toMatchObject([{ failure: { code: 'no-space' } }]);
    expect(deleted).toHaveLength(1);
  });

  /** What a run leaves that is cut off between placing its file and writing the manifest. */
  const placeWithoutManifest = async (bytes: Uint8Array<ArrayBuffer>) => {
    const placed = await disk.root.getFileHandle('x', { create: true });
    const writable = await placed.createWritable();
    await writable.write(bytes);
    await writable.close();
    const { shelf, staging } = toolsOn(disk.root);
    await staging.open(
      {
        version: 1,
        key: 'tiny.pinned',
        modelId: 'tiny',
        editionId: 'pinned',
        hub,
        commit,
        files: [{ path: 'tiny.gguf', bytes: gguf.length, hash: { kind: 'sha256', value: sha256 } }],
      },
      true,
    );
    await shelf.place('tiny.pinned', 'tiny.gguf', placed);
  };

  it('that lay whole on the shelf needs no more room, and is not fetched again', async () => {
    await placeWithoutManifest(gguf);
    disk.capacityBytes = disk.usedBytes() + 2_000;
    await withModel();
    expect(server.requests).toEqual([]);
  });

  it('that lay half on the shelf is only believed by its hash', async () => {
    const damaged = gguf.slice();
    damaged[gguf.length >> 1]! ^= 1;
    await placeWithoutManifest(damaged);
    await withModel();
    const stored = await (await toolsOn(disk.root).shelf.open('tiny.pinned', 'tiny.gguf'))!.arrayBuffer();
    expect(createHash('sha256').update(new Uint8Array(stored)).digest('hex')).toBe(sha256);
  });

  it('says when it was last used', async () => {
    const store = await withModel();
    expect((await store.readState()).models).toMatchObject([{ usedAt: null }]);
    await toolsOn(disk.root).shelf.noteUse('tiny.pinned', 77);
    store.changed();
    expect((await store.readState()).models).toMatchObject([{ usedAt: 77 }]);
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

it('what an import has unpacked is swept away when its page is gone, and not before', async () => {
  const staging = await disk.root.getDirectoryHandle('staging', { create: true });
  await staging.getDirectoryHandle('import.left', { create: true });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const locks: Locks = { exclusively: async (key, work) => (key === 'import.left' ? held.then(work) : work()), ifFree: async () => {} };
  const store = new Store({ ...toolsOn(disk.root), locks });
  await store.open();
  const sweeping = store.sweep();
  await expect(staging.getDirectoryHandle('import.left')).resolves.toBeTruthy();
  letGo();
  await sweeping;
  await expect(staging.getDirectoryHandle('import.left')).rejects.toMatchObject({ name: 'NotFoundError' });
});

it('a licence that is taken back while an import copies keeps the model off the shelf', async () => {
  const store = await openStore();
  await store.obey(accept);
  const tools = { ...toolsOn(disk.root), root: disk.root };
  const one = new Import(tools, '1');
  const never = new AbortController().signal;
  await one.inspect([{ path: 'tiny.gguf', file: new File([gguf], 'tiny.gguf') }], never, () => {});
  let withdrawn: Promise<void> | undefined;
  const accepted = one.accept('Tiny', never, () => {
    withdrawn ??= store.obey({ type: 'withdraw-licence', licence: 'gemma' });
  });
  await expect(accepted).rejects.toMatchObject({ failure: { code: 'licence-not-accepted' } });
  await withdrawn;
  expect((await store.readState()).models).toEqual([]);
});

describe('a hub that is asked which files there are', () => {
  it('is asked again when it is busy or silent', async () => {
    stallMs = 20;
    server.listingFaults.push({ kind: 'status', status: 503 }, { kind: 'stall' });
    const store = await openStore();
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying' && transfers[0].failure.code === 'busy-hub', accept, fetchIt('listed'));
    sleeping.shift()!();
    await until(store, ({ transfers }) => transfers[0]?.phase === 'retrying' && transfers[0].failure.code === 'stalled');
    sleeping.shift()!();
    await until(store, ({ models }) => models.length === 1);
  });
});

it.each([
  ['no JSON', '[{'],
  ['lists in lists without end', '['.repeat(4 << 20)],
  ['a million empty objects', `[${'{},'.repeat(1_000_000)}{}]`],
  ['more than a listing can be', ' '.repeat(9 << 20)],
])('a hub that answers with %s does not answer as a hub does, and is not asked for more', async (_, text) => {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / (1 << 20)) }, (_, at) => bytes.slice(at << 20, (at + 1) << 20));
  let cancelled = 0;
  const body = { read: async () => pieces.shift() ?? null, cancel: async () => void cancelled++ };
  const before = process.cpuUsage();
  const failure = await checkHubBy(async () => ({ status: 200, address: hub, body }));
  const { user, system } = process.cpuUsage(before);
  expect(failure).toEqual({ code: 'bad-listing', host: 'hub.test' });
  expect((user + system) / 1_000).toBeLessThan(1_000);
  expect(cancelled).toBe(text.length > 8 << 20 ? 1 : 0);
});

it('a downloaded model with a template of its own comes back from its zip', async () => {
  const store = await openStore();
  await until(store, ({ models }) => models.length === 1, accept, fetchIt('listed'));
  const [stored] = (await store.readState()).models;
  expect(stored!.files.map(({ path }) => path).sort()).toEqual([
    'config.json',
    'onnx/model_q4.onnx',
    'onnx/model_q4.onnx_data',
    'tokenizer.json',
    'tokenizer_config.json',
  ]);
  const tools = toolsOn(disk.root);
  const never = new AbortController().signal;
  const config = await (await tools.shelf.open(stored!.key, 'tokenizer_config.json'))!.text();
  expect(JSON.parse(config)).toHaveProperty('chat_template');
  const zip = await exportModel(stored!.key, { ...tools, root: disk.root, now: () => 5 }, never, () => {});
  expect((await tools.shelf.list())[0]!.usedAt).toBe(5);

  const other = createDisk();
  const elsewhere = { ...toolsOn(other.root), root: other.root, freeBytes: async () => 1e12 };
  await elsewhere.acceptances.accept('gemma', 1);
  const one = new Import(elsewhere, '1');
  await one.inspect([{ path: 'tiny.zip', file: zip }], never, () => {});
  expect((await one.accept('Tiny again', never, () => {})).files).toEqual(stored!.files);
});
