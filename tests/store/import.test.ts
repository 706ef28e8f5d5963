import fc from 'fast-check';
import { zipSync, type Zippable } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportItem } from '../../src/core/store/import-offer';
import { StoreError, type StoreFailure } from '../../src/core/store/failure';
import { Acceptances } from '../../src/shelf/acceptances';
import { exportModel, sweepExports } from '../../src/store/import/export';
import { Import, type ImportTools } from '../../src/store/import/import';
import type { Locks } from '../../src/shelf/locks';
import { Shelf } from '../../src/shelf/shelf';
import { openZip } from '../../src/store/import/zip';
import { tinyGguf, tinyLayout } from './make-models';
import { createDisk, type Disk } from './memory-opfs';

const freeLocks: Locks = { exclusively: (_, work) => work(), ifFree: (_, work) => work() };
const never = new AbortController().signal;
const silent = () => {};

let disk: Disk;
let tools: ImportTools;
let shelf: Shelf;

beforeEach(async () => {
  disk = createDisk();
  shelf = new Shelf(disk.root);
  const acceptances = new Acceptances(disk.root);
  await acceptances.accept('gemma', 1);
  tools = { root: disk.root, shelf, acceptances, locks: freeLocks, freeBytes: async () => 1e12, now: () => 7 };
});

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name);
const folder = (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, name = 'my-tune'): ImportItem[] =>
  [...files].map(([path, bytes]) => ({ path: `${name}/${path}`, file: fileOf(bytes, path) }));
const zipped = (files: Zippable, name = 'my-tune.zip'): ImportItem[] => [{ path: name, file: fileOf(zipSync(files) as Uint8Array<ArrayBuffer>, name) }];
const zippable = (files: ReadonlyMap<string, Uint8Array>): Zippable => Object.fromEntries(files);

async function bringIn(items: readonly ImportItem[], title = '') {
  const one = new Import(tools, '1');
  try {
    await one.inspect(items, never, silent);
    return await one.accept(title, never, silent);
  } finally {
    await one.discard();
  }
}

async function refusal(work: Promise<unknown>): Promise<StoreFailure> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(StoreError);
  return (thrown as StoreError).failure;
}

async function stagedBytes(): Promise<number> {
  const names: string[] = [];
  const staging = await disk.root.getDirectoryHandle('staging', { create: true });
  for await (const name of staging.keys()) names.push(name);
  return names.length;
}

describe('an import', () => {
  it('says what it is before anything is on the shelf', async () => {
    const one = new Import(tools, '1');
    const offer = await one.inspect(folder(tinyLayout('safetensors')), never, silent);
    expect(offer).toMatchObject({ title: 'my tune', licence: 'gemma', isExport: false, description: { architecture: 'gemma3', format: 'safetensors' } });
    expect(await shelf.list()).toEqual([]);
    await one.discard();
    expect(await stagedBytes()).toBe(0);
  });

  it.each([
    ['a GGUF file', () => [{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }], 'gguf'],
    ['a folder', () => folder(tinyLayout('onnx')), 'onnx'],
    ['a zip', () => zipped(zippable(tinyLayout('safetensors'))), 'safetensors'],
    ['a zip with a folder in it', () => zipped({ 'my-tune': zippable(tinyLayout('onnx')) as never }), 'onnx'],
    ['a zip of a GGUF file', () => zipped({ 'a/b.gguf': tinyGguf() }), 'gguf'],
  ] as const)('of %s puts it on the shelf, every file with its hash', async (_, items, format) => {
    const stored = await bringIn(items(), 'My own');
    expect(stored).toMatchObject({ key: 'import.my-own', title: 'My own', licence: 'gemma', origin: { kind: 'import', name: 'My own' } });
    expect(stored.description.format).toBe(format);
    expect(await shelf.list()).toEqual([{ ...stored, usedAt: null }]);
    for (const { path, bytes } of stored.files) expect((await shelf.open(stored.key, path))?.size).toBe(bytes);
    expect(await stagedBytes()).toBe(0);
  });

  it('of a second model with the same name gets a name of its own', async () => {
    await bringIn([{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }], 'Mine');
    expect((await bringIn(folder(tinyLayout('onnx')), 'Mine')).key).toBe('import.mine-2');
  });

  it('of the same model a second time is refused', async () => {
    const items = [{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }];
    await bringIn(items, 'Mine');
    expect(await refusal(bringIn(items, 'Mine too'))).toEqual({ code: 'already-there' });
  });

  it('never takes the place of a model that can still be taken back', async () => {
    const { key } = await bringIn([{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }], 'Mine');
    await shelf.delete(key);
    expect((await bringIn(folder(tinyLayout('onnx')), 'Mine')).key).toBe('import.mine-2');
    await shelf.undelete(key);
    expect((await shelf.open(key, 'tiny.gguf'))?.size).toBe(tinyGguf().length);
  });

  it('needs the licence of its family', async () => {
    await tools.acceptances.withdraw('gemma');
    expect(await refusal(bringIn(folder(tinyLayout('onnx'))))).toEqual({ code: 'licence-not-accepted' });
    expect(await shelf.list()).toEqual([]);
    expect(await stagedBytes()).toBe(0);
  });

  it('says how much room is missing, and loses nothing', async () => {
    tools = { ...tools, freeBytes: async () => 1_000 };
    expect(await refusal(bringIn(folder(tinyLayout('safetensors'))))).toMatchObject({ code: 'no-space' });
    expect(await stagedBytes()).toBe(0);
  });

  it('that is stopped leaves nothing', async () => {
    const stop = new AbortController();
    const one = new Import(tools, '1');
    await one.inspect(folder(tinyLayout('safetensors')), never, silent);
    await expect(one.accept('x', stop.signal, () => stop.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await one.discard();
    expect(await shelf.list()).toEqual([]);
    expect(await stagedBytes()).toBe(0);
  });
});

describe('a zip', () => {
  const model = () => zippable(tinyLayout('safetensors'));
  const entry = new Uint8Array([1]);

  it.each<[string, string]>([
    ['up and out', '../evil.json'],
    ['up and out in the middle', 'a/../../evil.json'],
    ['from the root', '/etc/passwd'],
    ['of Windows', 'C:\\evil.json'],
    ['with a back slash', 'a\\evil.json'],
    ['that is too long', `${'a'.repeat(300)}.json`],
  ])('with a path %s is refused', async (_, path) => {
    expect((await refusal(bringIn(zipped({ ...model(), [path]: entry })))).code).toMatch(/unsafe-path|broken-file/);
  });

  it('with a name twice, if only in another case, is refused', async () => {
    expect((await refusal(bringIn(zipped({ ...model(), 'CONFIG.json': entry })))).code).toBe('duplicate-path');
    const twice = zipSync({ 'config.json': entry, 'config.jsoN': entry }) as Uint8Array<ArrayBuffer>;
    // The second name made equal to the first, in the local header and in the directory.
    const text = new TextDecoder('latin1').decode(twice).replaceAll('config.jsoN', 'config.json');
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect((await refusal(openZip(new Blob([bytes])))).code).toMatch(/duplicate-path|broken-file/);
  });

  it('with thousands of files is refused', async () => {
    expect(await refusal(bringIn(zipped(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.txt`, entry])))))).toEqual({
      code: 'too-many-files',
    });
  });

  it('that grows a thousandfold is refused before it is unpacked', async () => {
    expect(await refusal(bringIn(zipped({ 'model.safetensors': new Uint8Array(64 << 20) })))).toEqual({ code: 'too-large' });
    expect(await stagedBytes()).toBe(0);
  });

  it('that lies about a size is found out', async () => {
    const honest = zipSync({ 'a.json': [new Uint8Array(5_000).fill(7), { level: 9 }] }) as Uint8Array<ArrayBuffer>;
    const [{ extract }] = (await openZip(new Blob([honest]))) as [Awaited<ReturnType<typeof openZip>>[0]];
    const sizes: number[] = [];
    await extract((piece) => void sizes.push(piece.length), never);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(5_000);
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++) if (view.getUint32(at, true) === 5_000) view.setUint32(at, 40, true);
    const outcome = openZip(new Blob([lying])).then(async (entries) => entries[0]!.extract(() => {}, never));
    expect((await refusal(outcome)).code).toMatch(/too-large|broken-file|cut-off/);
  });

  it('that is damaged or cut off is refused, at whichever byte', async () => {
    const whole = zipSync(model()) as Uint8Array<ArrayBuffer>;
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      const cut = [{ path: 'x.zip', file: fileOf(whole.slice(0, whole.length * share), 'x.zip') }];
      expect((await refusal(bringIn(cut))).code).toMatch(/broken-file|cut-off|not-a-model/);
    }
    const damaged = whole.slice();
    damaged[whole.length >> 1]! ^= 0xff;
    const outcome = await bringIn([{ path: 'x.zip', file: fileOf(damaged, 'x.zip') }]).catch((error: unknown) => error);
    if (!(outcome instanceof StoreError)) expect(outcome).toMatchObject({ version: 1 });
    else expect(outcome.failure.code).toMatch(/broken-file|cut-off|too-large|wrong-shape|missing-tensor|bad-config/);
  });

  it('that is a checkpoint of PyTorch is refused for what it is', async () => {
    const checkpoint = zipped({ 'pytorch_model/data.pkl': entry, 'pytorch_model/data/0': entry, 'pytorch_model/version': entry }, 'pytorch_model.bin');
    expect(await refusal(bringIn(checkpoint))).toEqual({ code: 'pickled-weights' });
    expect(await stagedBytes()).toBe(0);
  });

  it('of an operating system’s litter alone is no model', async () => {
    expect(await refusal(bringIn(zipped({ '__MACOSX/._config.json': entry, '.DS_Store': entry })))).toEqual({ code: 'not-a-model' });
  });
});

it('a zip whose list of entries claims to be as long as the zip is refused before that is read', async () => {
  const bytes = new Uint8Array(64 << 20);
  const view = new DataView(bytes.buffer, bytes.length - 22);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, 1, true);
  view.setUint32(12, bytes.length - 22, true);
  let longest = 0;
  class WatchedBlob extends Blob {
    override slice(start = 0, end = this.size, type?: string): Blob {
      longest = Math.max(longest, end - start);
      return super.slice(start, end, type);
    }
  }
  await expect(openZip(new WatchedBlob([bytes]))).rejects.toMatchObject({ failure: { code: 'too-large' } });
  expect(longest).toBeLessThan(5 << 20);
});

describe('a zip of whatever bytes', () => {
  /** A file that counts the bytes that are read of it. */
  class CountedFile extends File {
    readBytes = 0;

    override slice(start = 0, end = this.size): Blob {
      const piece = super.slice(start, end);
      this.readBytes += piece.size;
      return piece;
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      this.readBytes += this.size;
      return super.arrayBuffer();
    }
    override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
      this.readBytes += this.size;
      return super.stream();
    }
  }

  async function filesIn(folder: FileSystemDirectoryHandle, path = ''): Promise<string[]> {
    const paths: string[] = [];
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'file') paths.push(path + name);
      else paths.push(...(await filesIn(await folder.getDirectoryHandle(name), `${path}${name}/`)));
    }
    return paths;
  }

  const packed = zipSync({ 'my-tune': zippable(tinyLayout('onnx')) as never }, { level: 6 });
  const plain = zipSync(zippable(tinyLayout('onnx')), { level: 0 });
  const unpackedBytes = [...tinyLayout('onnx').values()].reduce((sum, { length }) => sum + length, 0);
  /** Every byte alike. The end is the directory, with the names and sizes that an import goes by. */
  const place = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
  const change = fc.record({
    at: fc.oneof(
      place,
      place.map((share) => 1 - share / 4 - 1e-6),
    ),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  it('is taken or refused, is read but a few times, and is unpacked nowhere else', async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 6 }), async (isPacked, changes) => {
        const bytes = (isPacked ? packed : plain).slice() as Uint8Array<ArrayBuffer>;
        for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
        disk = createDisk();
        const acceptances = new Acceptances(disk.root);
        await acceptances.accept('gemma', 1);
        tools = { ...tools, root: disk.root, shelf: new Shelf(disk.root), acceptances };
        const before = await filesIn(disk.root);
        const file = new CountedFile([bytes], 'my-tune.zip');
        const one = new Import(tools, '1');
        try {
          await one.inspect([{ path: file.name, file }], never, silent);
          const { files } = await one.accept('Mine', never, silent);
          for (const { path } of files) expect(path).toMatch(/^(?:onnx\/)?[\w.-]+$/);
          ends.add('taken');
        } catch (thrown) {
          if (!(thrown instanceof StoreError)) throw thrown;
          ends.add(thrown.failure.code);
          const left = (await filesIn(disk.root)).filter((path) => !before.includes(path));
          expect(left.filter((path) => !/^staging\/import\.1\/\d+\.(?:unpacked|done)$/.test(path))).toEqual([]);
        }
        expect(disk.usedBytes()).toBeLessThan(4 * unpackedBytes);
        expect(file.readBytes).toBeLessThan(4 * file.size);
        await one.discard();
        expect((await filesIn(disk.root)).filter((path) => path.startsWith('staging/'))).toEqual([]);
      }),
      { numRuns: 300, seed: 20_260_101 },
    );
    // It got past the directory, and not only to one that cannot be read.
    expect([...ends]).toEqual(expect.arrayContaining(['taken', 'broken-file', 'missing-file', 'unsafe-path']));
  });
});

describe('an export', () => {
  it('comes back on another machine as what it was, with its notice', async () => {
    const stored = await bringIn([{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }], 'Mine');
    const zip = await exportModel(stored.key, { root: disk.root, shelf, freeBytes: async () => 1e12, now: () => 9 }, never, silent);
    expect((await openZip(zip)).map(({ path }) => path)).toEqual(['gloss-model.json', 'NOTICE.txt', 'tiny.gguf']);
    const text = await zip.text();
    expect(text).toContain('Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms');

    const other = createDisk();
    tools = { ...tools, root: other.root, shelf: new Shelf(other.root) };
    const one = new Import(tools, '2');
    const offer = await one.inspect([{ path: 'import.mine.zip', file: zip }], never, silent);
    expect(offer).toMatchObject({ title: 'Mine', isExport: true, licence: 'gemma' });
    expect(await one.accept(offer.title, never, silent)).toEqual(stored);
    await one.discard();

    await sweepExports(disk.root);
    for await (const name of disk.root.keys()) expect(name).not.toBe('exports');
  });

  it('that was tampered with is refused', async () => {
    const stored = await bringIn([{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }], 'Mine');
    const manifest = { ...stored, key: 'import.other', files: [{ ...stored.files[0]!, sha256: '0'.repeat(64) }] };
    const tampered = zipped({ 'gloss-model.json': new TextEncoder().encode(JSON.stringify(manifest)), 'tiny.gguf': tinyGguf() });
    expect(await refusal(bringIn(tampered))).toEqual({ code: 'wrong-hash', path: 'tiny.gguf' });
    const unlisted = zipped({ 'gloss-model.json': new TextEncoder().encode(JSON.stringify({ ...stored, files: [] })), 'tiny.gguf': tinyGguf() });
    expect(await refusal(bringIn(unlisted))).toEqual({ code: 'wrong-hash', path: 'tiny.gguf' });
  });

  it('whose manifest has a title to mislead with is offered under a plain one', async () => {
    const stored = await bringIn([{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }], 'Mine');
    const manifest = { ...stored, title: `\u202Ehsilop\u0000 हिन्दी ${'x'.repeat(500)}` };
    const one = new Import(tools, '2');
    const items = zipped({ 'gloss-model.json': new TextEncoder().encode(JSON.stringify(manifest)), 'tiny.gguf': tinyGguf() });
    expect((await one.inspect(items, never, silent)).title).toMatch(/^hsilop हिन्दी x{20,60}$/);
    await one.discard();
  });

  it('whose manifest is too large is refused before it is read', async () => {
    const manifest = (bytes: number) => new TextEncoder().encode(' '.repeat(bytes));
    const failure = { code: 'broken-file', path: 'gloss-model.json' };
    expect(await refusal(bringIn(zipped({ 'gloss-model.json': manifest((64 << 10) + 1), 'tiny.gguf': tinyGguf() })))).toEqual({
      ...failure,
      flaw: 'too-large',
    });
    expect(await refusal(bringIn(zipped({ 'gloss-model.json': manifest(64 << 10), 'tiny.gguf': tinyGguf() })))).toEqual({ ...failure, flaw: 'unreadable' });
    expect(await stagedBytes()).toBe(0);
  });

  it('is not believed about who it is: not its key, not its origin, not its licence', async () => {
    const stored = await bringIn([{ path: 'tiny.gguf', file: fileOf(tinyGguf(), 'tiny.gguf') }], 'Mine');
    await shelf.delete(stored.key);
    await shelf.purge(stored.key);
    const claimed = {
      ...stored,
      key: '../../gemma-3-270m-it.gguf-q4-0-qat',
      modelId: 'gemma-3-270m-it',
      editionId: 'gguf-q4-0-qat',
      licence: 'apache-2.0',
      origin: { kind: 'hub', address: 'https://huggingface.co', repository: 'google/gemma', commit: '0'.repeat(40) },
    };
    const zip = zipped({ 'gloss-model.json': new TextEncoder().encode(JSON.stringify(claimed)), 'tiny.gguf': tinyGguf() });
    await tools.acceptances.withdraw('gemma');
    expect(await refusal(bringIn(zip, 'Mine'))).toEqual({ code: 'licence-not-accepted' });
    await tools.acceptances.accept('gemma', 1);
    const taken = await bringIn(zip, 'Mine');
    expect(taken).toMatchObject({ key: 'import.mine', licence: 'gemma', origin: { kind: 'import', name: 'Mine' } });
    expect(taken).not.toHaveProperty('modelId');
  });
});
