import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition, StoredModel } from '../../src/core/store/model';
import type { Examination } from '../../src/core/store/examination';
import { Shelf } from '../../src/shelf/shelf';
import { Doctor } from '../../src/store/doctor/doctor';
import { notePieces } from '../../src/store/doctor/examine';
import { pieceBytes } from '../../src/store/doctor/pieces';
import { commit, createHub, type FakeHub } from './fake-hub';
import { createDisk, type Disk } from './memory-opfs';

const path = 'tiny.gguf';
const editions = [{ id: 'pinned', files: [{ path }] }] as unknown as Edition[];
vi.mock('../../src/models', async (original) => ({
  ...(await original<typeof import('../../src/models')>()),
  findEdition: (modelId: string, editionId: string) => (modelId === 'tiny' ? { edition: editions.find(({ id }) => id === editionId) } : null),
}));

/** Nine and a bit megabytes that differ everywhere: three pieces. */
const whole = Uint8Array.from({ length: 2 * pieceBytes + 70_000 }, (_, at) => (at * 31 + (at >> 8) * 7 + (at >> 16)) & 255);
const fetched: StoredModel = {
  version: 1,
  key: 'tiny.pinned',
  title: 'Tiny',
  modelId: 'tiny',
  editionId: 'pinned',
  description: {
    format: 'gguf',
    architecture: 'llama',
    quantization: 'Q8_0',
    layers: 1,
    hiddenSize: 1,
    vocabularySize: 1,
    contextTokens: 1,
    hasChatTemplate: false,
  },
  files: [{ path, bytes: whole.length, sha256: createHash('sha256').update(whole).digest('hex') }],
  origin: { kind: 'hub', address: 'https://hub.test', repository: 'a/tiny', commit },
  storedAt: 0,
};
const never = new AbortController().signal;

let disk: Disk;
let shelf: Shelf;
let hub: FakeHub;
let said: Examination['phase'][];
let doctor: Doctor;

/** Writes what the disk holds of the model's file. */
async function put(bytes: Uint8Array): Promise<void> {
  const writable = await (await shelf.handle(fetched.key, path)).createWritable();
  await writable.write(new Blob([Uint8Array.from(bytes)]));
  await writable.close();
}
const held = async () => new Uint8Array(await (await shelf.open(fetched.key, path))!.arrayBuffer());
/** The file with some bytes turned over. */
const damagedAt = (...places: number[]) => whole.map((byte, at) => (places.includes(at) ? byte ^ 255 : byte));
const verdict = () => doctor.list()[fetched.key];

beforeEach(async () => {
  disk = createDisk();
  shelf = new Shelf(disk.root);
  hub = createHub(new Map([[path, whole]]), 1 << 20);
  said = [];
  const locks = { exclusively: <Result>(_: string, work: () => Promise<Result>) => work(), ifFree: (_: string, work: () => Promise<void>) => work() };
  doctor = new Doctor({ shelf, locks, connectFor: () => hub.connect } as unknown as ConstructorParameters<typeof Doctor>[0], (change) => {
    const now = verdict();
    if (change === 'phase' && now) said.push(now.phase);
  });
  await put(whole);
  await shelf.publish(fetched);
});

describe('the doctor of models', () => {
  it('says that a model is sound, and asks nobody for it', async () => {
    await doctor.examine(fetched.key);
    expect(verdict()).toEqual({ phase: 'sound' });
    expect(said).toEqual(['checking', 'sound']);
    expect(hub.requests).toEqual([]);
  });

  it('finds the damaged pieces and fetches those and no others', async () => {
    await notePieces(fetched, shelf, never);
    await put(damagedAt(pieceBytes + 5));
    await doctor.examine(fetched.key);
    expect(verdict()).toEqual({ phase: 'damaged', files: [{ path, flaw: 'changed', damagedBytes: pieceBytes }], canRepair: true });
    await doctor.repair(fetched.key);
    expect(verdict()).toEqual({ phase: 'sound' });
    expect(hub.requests.map(({ offset }) => offset)).toEqual([pieceBytes]);
    // The rest of the answer was not waited for.
    expect(hub.cancelled).toBe(1);
    expect(Buffer.compare(await held(), whole)).toBe(0);
  });

  it('fetches what is missing at the end, or all of a file that is gone', async () => {
    await notePieces(fetched, shelf, never);
    await put(whole.subarray(0, pieceBytes + 1_000));
    await doctor.examine(fetched.key);
    expect(verdict()).toMatchObject({ phase: 'damaged', files: [{ flaw: 'short', damagedBytes: whole.length - pieceBytes }] });
    await doctor.repair(fetched.key);
    expect(verdict()).toEqual({ phase: 'sound' });

    await (
      await disk.root
        .getDirectoryHandle('models')
        .then((models) => models.getDirectoryHandle(fetched.key))
        .then((model) => model.getDirectoryHandle('files'))
    ).removeEntry(path);
    await doctor.examine(fetched.key);
    expect(verdict()).toMatchObject({ phase: 'damaged', files: [{ flaw: 'missing', damagedBytes: whole.length }] });
    await doctor.repair(fetched.key);
    expect(verdict()).toEqual({ phase: 'sound' });
    expect(hub.requests.map(({ offset }) => offset)).toEqual([pieceBytes, 0]);
  });

  it('fetches the whole file where the sums of its pieces were never taken', async () => {
    await put(damagedAt(7));
    await doctor.repair(fetched.key);
    expect(verdict()).toEqual({ phase: 'sound' });
    expect(hub.requests.map(({ offset }) => offset)).toEqual([0]);
  });

  it('does with a server that knows no ranges', async () => {
    await notePieces(fetched, shelf, never);
    await put(damagedAt(pieceBytes + 5, 2 * pieceBytes + 9));
    hub.faults.push({ kind: 'ignores-ranges' });
    await doctor.repair(fetched.key);
    expect(verdict()).toEqual({ phase: 'sound' });
    expect(Buffer.compare(await held(), whole)).toBe(0);
  });

  it('says what went wrong, and believes nobody who sends something else', async () => {
    await notePieces(fetched, shelf, never);
    await put(damagedAt(5));
    hub.faults.push({ kind: 'status', status: 503 });
    await doctor.repair(fetched.key);
    expect(verdict()).toEqual({ phase: 'failed', failure: { code: 'hub-error', host: 'hub.test', status: 503 } });

    const liar = createHub(new Map([[path, damagedAt(6)]]), 1 << 20);
    hub.requests.length = 0;
    Object.assign(hub, { connect: liar.connect });
    await doctor.repair(fetched.key);
    expect(verdict()).toEqual({ phase: 'failed', failure: { code: 'wrong-hash', path } });
    await doctor.examine(fetched.key);
    expect(verdict()?.phase).toBe('damaged');
  });

  it('repairs nothing that the user brought, and says so', async () => {
    await shelf.publish({ ...fetched, origin: { kind: 'import', name: path } });
    await put(damagedAt(5));
    await doctor.examine(fetched.key);
    expect(verdict()).toMatchObject({ phase: 'damaged', canRepair: false });
  });
});
