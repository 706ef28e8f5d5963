import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashIgnored } from '../../src/core/rules/ignored';
import { defaultSettings } from '../../src/core/run/settings';
import { parseSettingsOrder } from '../../src/protocol/settings-change';
import { createMemoryBrowser, type MemoryBrowser } from './memory-browser';

const world = vi.hoisted(() => ({ browser: {} as unknown, send: async (_data: unknown): Promise<unknown> => null }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.browser;
  },
}));
vi.mock('../../src/protocol/messages', () => ({ sendMessage: (_type: string, data: unknown) => world.send(structuredClone(data)) }));

let memory: MemoryBrowser;

/** The modules under test, loaded anew: surfaces on one side of the messages, the background on the other. */
async function load() {
  vi.resetModules();
  const settings = await import('../../src/browser/settings');
  const writer = await import('../../src/browser/settings-writer');
  const tasks = await import('../../src/browser/last-task');
  const privately = await import('../../src/browser/private-window');
  world.send = async (data) => {
    const order = parseSettingsOrder(data);
    if (!order) throw new Error('refused');
    return writer.makeChanges(order);
  };
  return { ...settings, ...writer, ...tasks, ...privately };
}

beforeEach(() => {
  memory = createMemoryBrowser();
  world.browser = memory;
});

const values = Array.from({ length: 10 }, (_, index) => `value ${index}`);

describe('the one writer of the settings', () => {
  it('keeps ten values that are ignored at once, and a site that is switched off among them', async () => {
    const { ignoreAlways, changeSettings, loadSettings } = await load();
    await Promise.all([...values.map((value) => ignoreAlways('PER', value)), changeSettings([{ type: 'add', list: 'sitesOff', items: ['bank.example'] }])]);
    const { ignored, sitesOff } = await loadSettings();
    expect([...ignored].sort()).toEqual((await Promise.all(values.map((value) => hashIgnored('PER', value)))).sort());
    expect(sitesOff).toEqual(['bank.example']);
  });

  it('takes a value back without touching the others', async () => {
    const { ignoreAlways, noticeAgain, loadSettings } = await load();
    await Promise.all([ignoreAlways('PER', 'a'), ignoreAlways('PER', 'b'), noticeAgain('PER', 'a')]);
    expect((await loadSettings()).ignored).toEqual([await hashIgnored('PER', 'b')]);
  });

  it('takes a value back that was ignored a moment before, however long each hash takes', async () => {
    const { ignoreAlways, noticeAgain, loadSettings } = await load();
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    const slow = vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...asked) => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      return digest(...asked);
    });
    await Promise.all([ignoreAlways('PER', 'a'), noticeAgain('PER', 'a')]);
    slow.mockRestore();
    expect((await loadSettings()).ignored).toEqual([]);
  });

  it('tells who asked when storage fails, changes nothing, and goes on with the next', async () => {
    const { ignoreAlways, loadSettings } = await load();
    memory.storage.local.failFromNow(true);
    await expect(ignoreAlways('PER', 'a')).rejects.toThrow('quota');
    memory.storage.local.failFromNow(false);
    await expect(ignoreAlways('PER', 'b')).resolves.toBe('stored');
    expect((await loadSettings()).ignored).toEqual([await hashIgnored('PER', 'b')]);
  });

  it('refuses, whole, what would lead beyond what may be stored', async () => {
    const { changeSettings, loadSettings } = await load();
    const hosts = (from: number) => Array.from({ length: 1_500 }, (_, index) => `h${from + index}.example`);
    await changeSettings([{ type: 'add', list: 'sitesOff', items: hosts(0) }]);
    const beyond = changeSettings([
      { type: 'set-threshold', threshold: 0.9 },
      { type: 'add', list: 'sitesOff', items: hosts(5_000) },
    ]);
    await expect(beyond).rejects.toThrow('out-of-bounds');
    expect(await loadSettings()).toMatchObject({ entityThreshold: defaultSettings.entityThreshold, sitesOff: { length: 1_500 } });
  });

  it('repairs damaged settings with the first change, and goes on saying what was lost until that was read', async () => {
    memory.storage.local.put({ settings: { ...defaultSettings, ignored: ['x', 'a'.repeat(64)], hub: 7 } });
    const { changeSettings, watchTrouble, forgetTrouble } = await load();
    const heard: unknown[] = [];
    watchTrouble((trouble) => heard.push(trouble));
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'damaged', fields: ['hub', 'ignored'] }]));
    await changeSettings([{ type: 'set-threshold', threshold: 0.9 }]);
    expect(memory.storage.local.all().settings).toEqual({ ...defaultSettings, ignored: ['a'.repeat(64)], entityThreshold: 0.9 });
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    await forgetTrouble();
    await vi.waitFor(() => expect(heard).toEqual([heard[0], heard[0], null]));
  });

  it('leaves the settings of a newer Gloss as they are when the word about them was read', async () => {
    const newer = { version: 99, tasks: ['dance'] };
    memory.storage.local.put({ settings: newer });
    const { forgetTrouble, loadSettings } = await load();
    expect(await loadSettings()).toEqual(defaultSettings);
    await forgetTrouble();
    expect(memory.storage.local.all().settings).toEqual(newer);
  });

  it('calls back with the last of several changes', async () => {
    const { changeSettings, watchSettings } = await load();
    const heard: number[] = [];
    watchSettings(({ entityThreshold }) => heard.push(entityThreshold));
    await Promise.all([0.5, 0.6, 0.7].map((threshold) => changeSettings([{ type: 'set-threshold', threshold }])));
    await vi.waitFor(() => expect(heard.at(-1)).toBe(0.7));
  });
});

describe('the last task', () => {
  it('moves out of the settings of an older version, once', async () => {
    memory.storage.local.put({ settings: { ...defaultSettings, version: 3, lastTask: 'compliance' } });
    const { moveLastTask, loadLastTask, rememberTask, loadSettings } = await load();
    await moveLastTask();
    expect([await loadLastTask(false), await loadSettings()]).toEqual(['compliance', defaultSettings]);
    await rememberTask('entities', false);
    await moveLastTask();
    expect(await loadLastTask(false)).toBe('entities');
  });

  it('is everything before there was one, and where storage holds something else', async () => {
    const { loadLastTask } = await load();
    expect(await loadLastTask(false)).toBe('everything');
    memory.storage.local.put({ lastTask: { toString: 1 } });
    expect(await loadLastTask(true)).toBe('everything');
  });
});

describe('in a private window', () => {
  beforeEach(() => {
    memory.open.set(1, true);
    memory.open.set(2, false);
  });

  it('what is changed holds there, is never on the disk, and is gone with the last private window', async () => {
    const { ignoreAlways, changeSettings, rememberTask, loadLastTask, loadSettings, forgetClosedPrivateWindows } = await load();
    expect(await ignoreAlways('PER', 'a')).toBe('until-closed');
    await changeSettings([{ type: 'add', list: 'sitesOff', items: ['secret.example'] }]);
    await rememberTask('entities', true);
    expect(await loadSettings()).toMatchObject({ ignored: [await hashIgnored('PER', 'a')], sitesOff: ['secret.example'] });
    expect(await loadSettings(false)).toEqual(defaultSettings);
    expect([await loadLastTask(true), await loadLastTask(false)]).toEqual(['entities', 'everything']);
    expect(memory.storage.local.writes).toBe(0);

    memory.open.set(3, true);
    memory.open.delete(1);
    await forgetClosedPrivateWindows();
    expect((await loadSettings(true)).sitesOff).toEqual(['secret.example']);
    memory.open.delete(3);
    await forgetClosedPrivateWindows();
    expect(memory.storage.session.all()).toEqual({});
    expect(await loadSettings(true)).toEqual(defaultSettings);
  });

  it('keeps ten values that are ignored at once', async () => {
    const { ignoreAlways, loadSettings } = await load();
    await Promise.all(values.map((value) => ignoreAlways('PER', value)));
    expect((await loadSettings()).ignored).toHaveLength(10);
  });
});
