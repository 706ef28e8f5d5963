// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Follower, PageRefusal, PageText, PageWatcher } from '../../src/core/run/page-watch';
import type { PanelHost } from '../../src/ui/hosts';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import { fakePanel } from '../gallery/fake-hosts';
import { letter } from '../gallery/passages';
import { control, createRoot, createSurface, type RecordedSurface, settle } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;
let watcher: PageWatcher;
let end: (read: PageText | PageRefusal) => void;
const release = vi.fn();

const third = Math.floor(letter.text.length / 3);
const read: PageText = {
  passage: letter,
  place: { tabId: 7, frameId: 0, selectionId: 'p', title: 'Reviews', writability: 'read-only' },
  page: {
    parts: [{ frameId: 0, selectionId: 'p', span: { start: 0, end: letter.text.length } }],
    lists: [[0, 1, 2].map((row) => ({ start: row * third, end: (row + 1) * third }))],
    unread: ['ads.example.com', 'ads.example.com'],
    isCut: false,
    isMoved: false,
  },
  cautions: { unseenChars: 0, isUnseen: false, isOther: false },
};

const readPage = vi.fn<PanelHost['readPage']>();

async function show(changes: Partial<PanelHost> = {}) {
  await settle(() => void mountPanel(root, { ...fakePanel(surface), readSelection: async () => null, readPage, ...changes }));
}

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
  release.mockClear();
  readPage.mockReset();
  readPage.mockImplementation((_tabId, hears) => {
    watcher = hears;
    return { read: new Promise((resolve) => (end = resolve)), release };
  });
});

describe('a whole page in the side panel', () => {
  it('says how far the reading has come, and leaves off when told to', async () => {
    await show();
    await settle(() => control(root, 'Whole page').click());
    await settle(() => watcher.onProgress(12_345));
    expect(root.textContent).toContain('12,345 characters so far');
    await settle(() => control(root, 'Cancel').click());
    expect(release).toHaveBeenCalled();
    expect(root.querySelector('.notice')?.textContent).toContain('not read to its end');
    await settle(() => end(read));
    expect(root.querySelector('.panel-results')).toBeNull();
  });

  it('is told by its rows, with what was not read, and saved with a line a row', async () => {
    await show();
    await settle(() => control(root, 'Whole page').click());
    await settle(() => end(read));
    expect(root.querySelector('.page-unread summary')?.textContent).toBe('Frames not read: 2');
    expect(root.querySelectorAll('.page-unread li')).toHaveLength(1);
    expect(root.querySelectorAll('.rows > li')).toHaveLength(3);
    expect(root.querySelectorAll('.minimap button').length).toBeGreaterThan(0);
    await settle(() => control(root, 'Save as table').click());
    expect(surface.saved[0]?.fileName).toMatch(/rows\.csv$/);
    expect(surface.saved[0]?.content.trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('is read again when it has changed and the reader asks, with its marks', async () => {
    const highlight = vi.fn<PanelHost['highlight']>(async () => true);
    await show({ highlight });
    await settle(() => control(root, 'Whole page').click());
    await settle(() => end(read));
    await settle(() => control(root, /^Entities\d/).click());
    await settle(() => control(root, 'Mark on page').click());
    expect(highlight.mock.lastCall?.[0]).toMatchObject({ place: { tabId: 7 }, page: { parts: [{ frameId: 0 }] } });
    expect(root.textContent).not.toContain('has changed since');
    await settle(() => watcher.onChange());
    expect(root.textContent).toContain('The page has changed since it was read.');
    highlight.mockClear();
    await settle(() => control(root, 'Check again').click());
    expect(readPage.mock.lastCall?.[0]).toBe(7);
    await settle(() => end(read));
    expect(highlight.mock.calls.some(([, findings]) => findings.length > 0)).toBe(true);
  });

  for (const [why, words] of [
    ['site-off', 'stays out of this site'],
    ['not-scriptable', 'cannot be read'],
    ['no-right', 'may not read this page yet'],
    ['nothing-there', 'no text to be seen'],
    ['gone', 'left or reloaded'],
  ] as const) {
    it(`says why it was not read: ${why}`, async () => {
      await show();
      await settle(() => control(root, 'Whole page').click());
      await settle(() => end(why));
      expect(root.querySelector('.notice')?.textContent).toContain(words);
    });
  }

  it('lets the page go when another text comes in front', async () => {
    await show();
    await settle(() => control(root, 'Whole page').click());
    await settle(() => end(read));
    expect(release).not.toHaveBeenCalled();
    await settle(() => control(root, 'Edit text').click());
    expect(release).toHaveBeenCalled();
  });
});

describe('following the selection', () => {
  it('runs on what is selected what was run last, until the page is left', async () => {
    let follower: Follower | undefined;
    const stop = vi.fn();
    const start = vi.fn(fakePanel(surface).start);
    await show({
      start,
      follow: async (hears) => {
        follower = hears;
        return stop;
      },
    });
    await settle(() => control(root, 'Follow the selection').click());
    const place = { tabId: 3, frameId: 0, selectionId: 's', title: 'News' };
    await settle(() => follower?.onSelection({ passage: letter, place, cautions: read.cautions }));
    expect(start.mock.lastCall?.slice(0, 3)).toEqual([letter, ['sentiment', 'entities', 'compliance'], place]);
    await settle(() => follower?.onLeft());
    expect(root.querySelector('.notice')?.textContent).toContain('no longer followed');
    expect(control(root, 'Follow the selection').getAttribute('aria-pressed')).toBe('false');
    await settle(() => control(root, 'Follow the selection').click());
    await settle(() => control(root, 'Following the selection').click());
    expect(stop).toHaveBeenCalledOnce();
  });

  it('says why it cannot follow', async () => {
    await show({ follow: async () => 'no-right' });
    await settle(() => control(root, 'Follow the selection').click());
    expect(root.querySelector('.notice')?.textContent).toContain('may not read this page yet');
  });
});
