import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';

const calls: string[] = [];
let refuses = false;
/** Tabs in which the panel is open. */
let openPanels: { tabId: number }[] = [];
const session: Record<string, unknown> = {};
const open = (what: string) => async () => {
  calls.push(what);
  if (refuses) throw new Error('only within a gesture');
};
const browser = {
  runtime: {
    getURL: (path: string) => `moz-extension://host${path}`,
    getContexts: async () => openPanels,
  },
  tabs: {
    create: async ({ url }: { url: string }) => void calls.push(url),
    update: async (tabId: number, { active }: { active: boolean }) => void calls.push(`${active ? 'front' : 'back'}: ${tabId}`),
    get: async (id: number) => (id === 7 ? tab : Promise.reject(new Error('no such tab'))),
    query: async () => [{ id: 3 }],
  },
  storage: {
    session: {
      set: async (items: object) => void Object.assign(session, items),
      get: async (key: string) => ({ [key]: session[key] }),
    },
  },
  extension: { inIncognitoContext: false },
  windows: { getCurrent: async () => ({ id: 1, incognito: false }) },
  sidePanel: { open: open('side panel'), close: async ({ windowId }: { windowId: number }) => void calls.push(`closed: ${windowId}`) },
  sidebarAction: undefined as { open(): Promise<void> } | undefined,
};
vi.mock('wxt/browser', () => ({ browser }));

const tab = { id: 7, windowId: 1, incognito: false } as Browser.tabs.Tab;
const load = (isFirefox: boolean) => {
  vi.stubEnv('FIREFOX', isFirefox ? 'true' : '');
  vi.resetModules();
  return import('../../src/browser/panel/panel');
};

beforeEach(() => {
  calls.length = 0;
  refuses = false;
  openPanels = [];
  for (const key of Object.keys(session)) delete session[key];
  browser.sidebarAction = { open: open('sidebar') };
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

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

  it('is closed by what opens it, in its own window and in no other', async () => {
    const held: string[] = [];
    const locks = { query: async () => ({ held: held.map((name) => ({ name })) }), request: async (name: string) => void held.push(name) };
    vi.stubGlobal('navigator', { locks });
    const { isPanelOpen, showAsOpen, togglePanel } = await load(false);
    await togglePanel(tab);
    expect(calls).toEqual(['side panel']);
    showAsOpen(tab.windowId);
    expect(await isPanelOpen({ ...tab, windowId: 2 })).toBe(false);
    await togglePanel(tab);
    expect(calls.at(-1)).toBe('closed: 1');
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
    openPanels = [{ tabId: 9 }];
    expect(await openPanel(tab)).toBe(true);
    expect(calls.slice(1)).toEqual(['front: 9']);
  });

  it('as a tab reads the tab it was opened from, never itself, and nothing once that has gone', async () => {
    browser.sidebarAction = undefined;
    const { openPanel, ownPanel, panelFor, tabToRead } = await load(true);
    const { owner } = await ownPanel();
    expect(panelFor(tab)).toBe(owner);
    expect(await tabToRead(owner)).toBeUndefined();
    await openPanel(tab);
    expect(await tabToRead(owner)).toBe(tab);
    openPanels = [{ tabId: 9 }];
    await openPanel({ ...tab, id: 9 });
    expect(await tabToRead(owner)).toBe(tab);
    await openPanel({ ...tab, id: 8 });
    expect(await tabToRead(owner)).toBeUndefined();
  });

  it('as a tab is another one for private pages, and what is kept for that goes with them', async () => {
    browser.sidebarAction = undefined;
    const { openPanel, panelFor } = await load(true);
    expect(panelFor({ ...tab, incognito: true })).not.toBe(panelFor(tab));
    await openPanel({ ...tab, incognito: true });
    expect(Object.keys(session)).toEqual(['private-beside-panel']);
  });

  it('beside the page reads the tab in front, and is the window’s', async () => {
    const { ownPanel, panelFor, tabToRead } = await load(true);
    const { owner } = await ownPanel();
    expect(owner).toBe(1);
    expect(panelFor(tab)).toBe(1);
    expect(await tabToRead(owner)).toEqual({ id: 3 });
  });

  it('takes the place of the card in Firefox, and only there', async () => {
    expect((await load(false)).hasCards).toBe(true);
    expect((await load(true)).hasCards).toBe(false);
  });
});
