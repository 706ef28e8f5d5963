import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { placeOfSender } from '../../src/browser/place-of-sender';
import { clearRuns, forgetWindow, keepRun, leaveForPanel, loadRuns, watchHandovers } from '../../src/browser/session-runs';
import type { FinishedRun, Place } from '../../src/core/run/finished-run';
import { type FindingsResult, noTexts } from '../../src/core/run/result';
import { finishedRun } from '../gallery/fake-hosts';
import { letter } from '../gallery/passages';
import { createMemoryBrowser, type MemoryBrowser } from './memory-browser';

const world = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.browser;
  },
}));

let memory: MemoryBrowser;

beforeEach(() => {
  memory = createMemoryBrowser();
  world.browser = memory;
});

const pending = { passage: { text: 'What waits.' }, tasks: ['entities'] } as const;

it('clearing the list forgets what waits for panels that never opened', async () => {
  await Promise.all([keepRun(finishedRun(letter, ['entities'], 'a')), leaveForPanel(pending, 7), leaveForPanel(pending, 8)]);
  await clearRuns();
  expect(memory.storage.session.all()).toEqual({});
});

it('what waits for a panel is gone when its window closes, and no other', async () => {
  await Promise.all([leaveForPanel(pending, 7), leaveForPanel(pending, 8)]);
  await forgetWindow(7);
  expect(Object.keys(memory.storage.session.all())).toEqual(['handover-8']);
});

it('what waits for a panel is gone when the panel has taken it', async () => {
  await leaveForPanel(pending, 7);
  const taken = await new Promise((resolve) => watchHandovers(7, resolve));
  expect([taken, memory.storage.session.all()]).toEqual([pending, {}]);
});

describe('the session’s list of runs', () => {
  const runOf = (id: string, chars = 10) => ({ ...finishedRun(letter, [], id), passage: { text: 'x'.repeat(chars) } });
  const idsOf = async () => (await loadRuns()).map(({ id }) => id);

  it('keeps the newest thirty, newest first, also where all come at once', async () => {
    await Promise.all(Array.from({ length: 33 }, (_, at) => keepRun(runOf(`run ${at}`))));
    const ids = await idsOf();
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([30, 'run 32', 'run 3']);
  });

  it('has a run once, in front, however often it is kept', async () => {
    for (const id of ['a', 'b', 'a']) await keepRun(runOf(id));
    expect(await idsOf()).toEqual(['a', 'b']);
  });

  it('lets the oldest fall off where all together take more than four megabytes', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await keepRun(runOf(id, 1_300_000));
    expect(await idsOf()).toEqual(['d', 'c', 'b']);
  });

  it('counts what characters take when they are written down, not how many there are', async () => {
    await keepRun(runOf('a', 1_500_000));
    await keepRun({ ...runOf('b'), passage: { text: '中'.repeat(1_300_000) } });
    expect(await idsOf()).toEqual(['b']);
  });

  it('keeps a run that is larger than the list may be, alone, if the browser can hold it', async () => {
    await keepRun(runOf('a'));
    await keepRun(runOf('large', 5_000_000));
    expect(await idsOf()).toEqual(['large']);
  });

  it('keeps fewer where the browser can hold no more, and says so where it can hold nothing', async () => {
    for (const id of ['a', 'b', 'c']) await keepRun(runOf(id));
    const set = memory.storage.session.set.bind(memory.storage.session);
    memory.storage.session.set = async (items) => {
      if ((items.runs as unknown[]).length > 2) throw new Error('QUOTA_BYTES quota exceeded');
      await set(items);
    };
    await keepRun(runOf('d'));
    expect(await idsOf()).toEqual(['d', 'c']);
    memory.storage.session.failFromNow(true);
    await expect(keepRun(runOf('e'))).rejects.toThrow('quota');
    memory.storage.session.failFromNow(false);
    expect(await idsOf()).toEqual(['d', 'c']);
  });
});

const claimed: { place: Place } = { place: { tabId: 99, frameId: 3, selectionId: 's', title: 'bank.example' } };
const tab = { id: 5, title: 'The real title' } as Browser.tabs.Tab;

it('the place of what a page’s script sends is the sender’s, whatever the script says', async () => {
  const page = { id: 'gloss', url: 'https://evil.example/x', origin: 'https://evil.example', tab, frameId: 2 };
  expect(placeOfSender(claimed, page).place).toEqual({ tabId: 5, frameId: 2, selectionId: 's', title: 'The real title' });
  expect(placeOfSender(claimed, { ...page, tab: { ...tab, title: undefined } }).place?.title).toBe('evil.example');
  const at = { ...tab, url: 'https://ada:secret@mail.example/inbox#:~:text=words' };
  expect(placeOfSender(claimed, { ...page, tab: at }).place?.address).toBe('https://mail.example/inbox');
  const lied = { place: { ...claimed.place, address: 'https://bank.example' } };
  expect(placeOfSender(lied, page).place?.address).toBeUndefined();
  expect(placeOfSender(lied, { ...page, tab: { ...at, incognito: true } }).place?.address).toBeUndefined();
  expect(placeOfSender(claimed, { ...page, tab: undefined }).place).toBeUndefined();
  expect(placeOfSender(claimed, { ...page, url: 'chrome-extension://gloss/card.html', origin: 'null', frameId: 0 }).place?.tabId).toBe(5);
});

it('a card, in a frame of its own, names the frame of the selection; a panel names the tab too', async () => {
  const card = { id: 'gloss', url: 'chrome-extension://gloss/card.html', origin: 'chrome-extension://gloss', tab, frameId: 8 };
  expect(placeOfSender(claimed, card).place).toEqual({ tabId: 5, frameId: 3, selectionId: 's', title: 'The real title' });
  const panel = { id: 'gloss', url: 'chrome-extension://gloss/sidepanel.html', origin: 'chrome-extension://gloss' };
  expect(placeOfSender(claimed, panel).place).toEqual(claimed.place);
  expect(placeOfSender(claimed, { ...panel, tab, frameId: 0 }).place).toEqual(claimed.place);
});

/** What `storage.session` holds of JSON, by Chromium's documentation. */
const quotaBytes = 10_485_760;

/** The session as a browser keeps it: what does not fit is refused. */
function withQuota({ storage: { session } }: MemoryBrowser): void {
  const set = session.set.bind(session);
  session.set = async (items) => {
    if (JSON.stringify({ ...session.all(), ...items }).length > quotaBytes) throw new Error('Session storage quota bytes exceeded.');
    await set(items);
  };
}

/** The longest passage that is taken, a list of names: as many findings as a run can have. */
function largestRun(id: string): FinishedRun {
  const text = 'Ada Lin\n'.repeat(125_000);
  const finding = { label: 'PER', confidence: 0.9371, by: { kind: 'head', id: 'entities' }, evidence: [] } as const;
  const findings = Array.from({ length: 125_000 }, (_, at) => ({ ...finding, span: { start: 8 * at, end: 8 * at + 7 } }));
  const result: FindingsResult = { kind: 'findings', findings, texts: noTexts };
  return { ...finishedRun({ text }, [], id), results: [{ task: 'entities', result }] };
}

it('a run can hold more than the browser keeps, though its findings carry no texts: then the list stays as it is, and the panel reads the passage again', async () => {
  withQuota(memory);
  const largest = largestRun('largest');
  expect(JSON.stringify(largest).length).toBeGreaterThan(quotaBytes);
  const small = finishedRun(letter, ['entities'], 'small');
  await keepRun(small);
  await keepRun(largest);
  await keepRun(finishedRun(letter, ['sentiment'], 'later'));
  expect((await loadRuns()).map(({ id }) => id)).toEqual(['later', 'small']);
  await leaveForPanel(largest, 7);
  expect(memory.storage.session.all()['handover-7']).toEqual({ passage: largest.passage, tasks: ['entities'] });
});
