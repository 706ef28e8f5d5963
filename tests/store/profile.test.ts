import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dropIgnored } from '../../src/core/rules/ignored';
import { isDetectorWanted, isPolicyOn, isRuleOn } from '../../src/core/rules/switches';
import type { Finding } from '../../src/core/run/finding';
import { toRunOptions } from '../../src/core/run/settings';
import type { Edition, Model } from '../../src/core/store/model';
import { shownLabels } from '../../src/core/run/labels';
import { packs } from '../../src/packs';
import { inspectStoredSettings } from '../../src/protocol/stored-settings';
import { Acceptances } from '../../src/shelf/acceptances';
import type { Locks } from '../../src/shelf/locks';
import { Shelf } from '../../src/shelf/shelf';
import { Staging } from '../../src/store/downloads/staging';
import { Store } from '../../src/store/store';
import { commit, createHub } from './fake-hub';
import { tinyGguf, tinyLayout } from './make-models';
import { createDisk } from './memory-opfs';

interface Profile {
  readonly local: { readonly settings: { readonly lastTask: string; readonly sitesOff: readonly string[]; readonly hub: string } };
  readonly files: Readonly<Record<string, string | null>>;
}
const profile = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/profiles/0.1.0.json'), 'utf8')) as Profile;

const { tiny, listed } = vi.hoisted(() => ({ tiny: {} as { model: Model }, listed: {} as { edition: Edition } }));
vi.mock('../../src/models', async (original) => ({
  ...(await original<typeof import('../../src/models')>()),
  findEdition: (modelId: string, editionId: string) => (`${modelId}.${editionId}` === 'tiny.listed' ? { model: tiny.model, edition: listed.edition } : null),
}));
tiny.model = {
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
const names = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'chat_template.jinja',
  'special_tokens_map.json',
  'onnx/model_q4.onnx',
  'onnx/model_q4.onnx_data',
];
listed.edition = {
  id: 'listed',
  format: 'onnx',
  quantization: 'q4',
  device: 'webgpu',
  repository: 'a/tiny-onnx',
  files: names.map((path) => ({ path, isOptional: /jinja|special|data$/.test(path) })),
};

const freeLocks: Locks = { exclusively: (_, work) => work(), ifFree: (_, work) => work() };

/** The disk of the profile, and a store on it. */
async function openStore() {
  const disk = createDisk();
  for (const [path, content] of Object.entries(profile.files)) {
    const folders = path.split('/');
    const name = folders.pop()!;
    let folder = disk.root;
    for (const inner of folders) folder = await folder.getDirectoryHandle(inner, { create: true });
    const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writer.write(content === null ? tinyGguf() : Buffer.from(content, 'base64'));
    await writer.close();
  }
  const server = createHub(new Map(tinyLayout('onnx')));
  const shelf = new Shelf(disk.root);
  const store = new Store({
    shelf,
    staging: new Staging(disk.root),
    acceptances: new Acceptances(disk.root),
    locks: freeLocks,
    connectFor: () => server.connect,
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    now: () => 1_000,
    freeBytes: async () => 1e9,
    estimate: async () => ({ usedBytes: disk.usedBytes(), quotaBytes: 1e9 }),
  });
  await store.open();
  return { store, server, shelf };
}

describe('a profile of 0.1.0', () => {
  const { settings, trouble } = inspectStoredSettings(profile.local.settings);

  it('keeps every setting', () => {
    expect(trouble).toBeNull();
    const { version: _, lastTask: __, tasks: ____, entityLabels: ___, ...same } = profile.local.settings as Record<string, unknown>;
    expect(settings).toMatchObject(same);
  });

  it('shows the kinds of entities that it showed, and no other of those there were', () => {
    const entityLabels = [...shownLabels(toRunOptions(settings).labelsOff)];
    expect(['PER', 'TITLE', 'ORG', 'LOC', 'ADDRESS', 'GROUP', 'AGE', 'MISC', 'EMAIL', 'PHONE', 'URL'].filter((label) => !entityLabels.includes(label))).toEqual(
      [],
    );
    expect(entityLabels).not.toContain('DATE');
    expect(entityLabels).not.toContain('MONEY');
  });

  it('has the detectors, packs and rules on that it had on', () => {
    const options = toRunOptions(settings);
    expect(isDetectorWanted({ id: 'email' }, options)).toBe(false);
    expect(isDetectorWanted({ id: 'uk-nino', offByDefault: true }, options)).toBe(true);
    const packOf = (id: string) => packs.find((pack) => pack.id === id)!;
    const personal = packOf('personal-data');
    expect(isPolicyOn(packOf('dark-patterns'), options)).toBe(true);
    expect(isRuleOn(personal, personal.rules.find(({ id }) => id === 'email-address')!, options)).toBe(false);
    expect(isRuleOn(personal, personal.rules.find(({ id }) => id === 'phone-number')!, options)).toBe(true);
  });

  it('goes on ignoring what was ignored', async () => {
    const text = 'Ada Lovelace met Mary Somerville.';
    const findings = [
      { label: 'PER', span: { start: 0, end: 12 } },
      { label: 'PER', span: { start: 17, end: 32 } },
    ] as unknown as Finding[];
    expect(await dropIgnored(findings, text, settings.ignored)).toEqual(findings.slice(1));
  });

  it('has its models on the shelf, whole, and their licences accepted', async () => {
    const { store, shelf } = await openStore();
    const { models, acceptances } = await store.readState();
    expect(models.map(({ key }) => key)).toEqual(['tiny.pinned']);
    expect(acceptances).toMatchObject([{ licence: 'gemma' }]);
    const file = await shelf.open('tiny.pinned', 'tiny.gguf');
    const sum = createHash('sha256')
      .update(new Uint8Array(await file!.arrayBuffer()))
      .digest('hex');
    expect(sum).toBe(models[0]!.files[0]!.sha256);
  });

  it('goes on with half a download from the byte where it stopped', async () => {
    const { store, server } = await openStore();
    expect((await store.readState()).transfers).toMatchObject([{ key: 'tiny.listed', phase: 'paused' }]);
    await store.obey({ type: 'download', modelId: 'tiny', editionId: 'listed', hub: 'https://hub.test' });
    await vi.waitFor(async () => expect(await store.readState()).toMatchObject({ transfers: [] }), { timeout: 20_000 });
    const files = server.requests.filter(({ address }) => address.includes(`/resolve/${commit}/`));
    expect(files.map(({ address, offset }) => [address.split(`${commit}/`)[1], offset])).toEqual([
      ['onnx/model_q4.onnx', 60],
      ['onnx/model_q4.onnx_data', 0],
    ]);
  });
});
