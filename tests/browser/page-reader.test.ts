import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readPageInTab } from '../../src/browser/page-reader';
import type { FrameText } from '../../src/protocol/page-reading';

type Tab = Parameters<typeof readPageInTab>[0];

/** The frames of one tab, and the ports to them. */
const world = vi.hoisted(() => ({
  frames: new Map<number, unknown>(),
  ports: [] as { frameId: number; say(message: unknown): void; leave(): void; isClosed: boolean }[],
  settings: { sitesOff: [] as string[] },
  onConnect: (_frameId: number) => {},
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      connect(_tabId: number, { frameId }: { frameId: number }) {
        const messages: ((message: unknown) => void)[] = [];
        const ends: (() => void)[] = [];
        const port = {
          frameId,
          isClosed: false,
          say: (message: unknown) => {
            for (const listener of messages) listener(message);
          },
          leave: () => {
            for (const listener of ends) listener();
          },
        };
        world.ports.push(port);
        setTimeout(() => {
          const answer = world.frames.get(frameId);
          if (answer === 'gone') port.leave();
          else port.say(answer);
          world.onConnect(frameId);
        });
        return {
          onMessage: { addListener: (listener: (message: unknown) => void) => messages.push(listener) },
          onDisconnect: { addListener: (listener: () => void) => ends.push(listener) },
          disconnect: () => {
            port.isClosed = true;
          },
        };
      },
    },
  },
}));
vi.mock('../../src/browser/frames', () => ({
  injectPageScript: async () => true,
  reachedFrames: async (tabId: number) => [...world.frames.keys()].map((frameId) => ({ tabId, frameId })),
}));
vi.mock('../../src/browser/settings', () => ({ loadSettings: async () => world.settings }));

const tab = { id: 5, url: 'https://shop.example/', title: 'Shop' } as Tab;
const says = (text: string, changes: Partial<FrameText> = {}) => ({
  type: 'read',
  frame: {
    text,
    selectionId: `s-${text.length}`,
    unseenChars: 1,
    lists: [],
    frames: [],
    address: 'https://shop.example/',
    isCut: false,
    isMoved: false,
    ...changes,
  },
});
const watcher = { onProgress: vi.fn(), onChange: vi.fn() };

beforeEach(() => {
  Object.assign(world, { frames: new Map(), ports: [], settings: { sitesOff: [] }, onConnect: () => {} });
  watcher.onChange.mockClear();
});

describe('reading a page of several frames', () => {
  it('puts their texts one behind the other, with the places and rows of each', async () => {
    const rows = [
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ];
    world.frames.set(9, says('inner', { lists: [rows] })).set(0, says('outer text', { language: 'en' }));
    const read = await readPageInTab(tab, watcher).read;
    expect(read).toMatchObject({
      passage: { text: 'outer text\n\ninner', language: 'en' },
      place: { tabId: 5, frameId: 0, title: 'Shop', writability: 'read-only' },
      page: {
        parts: [
          { frameId: 0, span: { start: 0, end: 10 } },
          { frameId: 9, span: { start: 12, end: 17 } },
        ],
        lists: [
          [
            { start: 12, end: 15 },
            { start: 15, end: 17 },
          ],
        ],
      },
      cautions: { unseenChars: 2 },
    });
  });

  it('names the frames that it could not look into, and no others', async () => {
    const frames = [
      { name: 'Offers', address: 'https://ads.example/', isOpen: false },
      { name: 'Sandboxed, but read', address: 'https://shop.example/box', isOpen: false },
      { name: 'Open', address: '', isOpen: true },
    ];
    world.frames.set(0, says('text', { frames })).set(4, says('box', { address: 'https://shop.example/box' }));
    expect(await readPageInTab(tab, watcher).read).toMatchObject({ page: { unread: ['Offers'] } });
  });

  it('reads frames that appear meanwhile, and does without those that go', async () => {
    world.frames.set(0, says('first')).set(2, 'gone');
    world.onConnect = (frameId) => frameId === 0 && world.frames.set(3, says('late'));
    expect(await readPageInTab(tab, watcher).read).toMatchObject({ passage: { text: 'first\n\nlate' } });
  });

  it('reads no more than a run takes, and says so', async () => {
    world.frames.set(0, says('a'.repeat(999_990))).set(1, says('b'.repeat(50)));
    const read = await readPageInTab(tab, watcher).read;
    expect(read).toMatchObject({ page: { isCut: true } });
    expect(typeof read === 'object' && read.passage.text.length).toBe(1_000_000);
  });

  it('takes nothing that is not what a page script says', async () => {
    world.frames.set(0, { type: 'read', frame: { text: 5 } });
    expect(await readPageInTab(tab, watcher).read).toBe('gone');
  });

  it('tells once that something has changed, and closes every port when it is let go', async () => {
    world.frames.set(0, says('one')).set(1, says('two'));
    const watch = readPageInTab(tab, watcher);
    await watch.read;
    for (const port of world.ports) port.say({ type: 'changed' });
    expect(watcher.onChange).toHaveBeenCalledOnce();
    watch.release();
    expect(world.ports.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('says why there is nothing', async () => {
    expect(await readPageInTab(tab, watcher).read).toBe('no-right');
    expect(await readPageInTab({ ...tab, url: 'chrome://version' } as Tab, watcher).read).toBe('not-scriptable');
    world.frames.set(0, says('  \n'));
    expect(await readPageInTab(tab, watcher).read).toBe('nothing-there');
    world.settings.sitesOff = ['shop.example'];
    expect(await readPageInTab(tab, watcher).read).toBe('site-off');
  });
});
