import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';

const calls: string[] = [];
let refuses = false;
let openPages = 0;
const open = (what: string) => async () => {
  calls.push(what);
  if (refuses) throw new Error('only within a gesture');
};
const browser = {
  runtime: {
    getURL: (path: string) => `moz-extension://host${path}`,
    getContexts: async () => new Array(openPages).fill({}),
  },
  tabs: { create: async ({ url }: { url: string }) => void calls.push(url) },
  sidePanel: { open: open('side panel') },
  sidebarAction: undefined as { open(): Promise<void> } | undefined,
};
vi.mock('wxt/browser', () => ({ browser }));

const tab = { id: 7, windowId: 1 } as Browser.tabs.Tab;
const load = (isFirefox: boolean) => {
  vi.stubEnv('FIREFOX', isFirefox ? 'true' : '');
  vi.resetModules();
  return import('../../src/browser/panel/panel');
};

beforeEach(() => {
  calls.length = 0;
  refuses = false;
  openPages = 0;
  browser.sidebarAction = { open: open('sidebar') };
});
afterEach(() => vi.unstubAllEnvs());

describe('the panel', () => {
  it('is Chromium’s side panel and Firefox’s sidebar, and is asked for before anything is waited for', async () => {
    for (const [isFirefox, name] of [
      [false, 'side panel'],
      [true, 'sidebar'],
    ] as const) {
      const { openPanel } = await load(isFirefox);
      calls.length = 0;
      const opening = openPanel(tab);
      expect(calls).toEqual([name]);
      expect(await opening).toBe(true);
    }
  });

  it('says that it was refused where the gesture is over', async () => {
    refuses = true;
    for (const isFirefox of [false, true]) expect(await (await load(isFirefox)).openPanel(tab)).toBe(false);
  });

  it('is a tab where there is neither, as on a telephone, and not a second one', async () => {
    browser.sidebarAction = undefined;
    const { openPanel } = await load(true);
    expect(await openPanel(tab)).toBe(true);
    expect(calls).toEqual(['moz-extension://host/sidepanel.html']);
    openPages = 1;
    expect(await openPanel(tab)).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it('takes the place of the card in Firefox, and only there', async () => {
    expect((await load(false)).hasCards).toBe(true);
    expect((await load(true)).hasCards).toBe(false);
  });
});
