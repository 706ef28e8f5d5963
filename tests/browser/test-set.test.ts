import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LabelRow, TestRow, TestSetState } from '../../src/core/test-set/test-row';
import { parseTestSetChanges } from '../../src/protocol/test-set';
import { createMemoryBrowser, type MemoryBrowser } from './memory-browser';

const world = vi.hoisted(() => ({ browser: {} as unknown, send: async (_data: unknown): Promise<unknown> => null, isPrivate: false }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.browser;
  },
}));
vi.mock('../../src/protocol/messages', () => ({ sendMessage: (_type: string, data: unknown) => world.send(structuredClone(data)) }));
vi.mock('../../src/browser/private-window', async (original) => ({ ...(await original<object>()), isPrivateHere: async () => world.isPrivate }));

let memory: MemoryBrowser;
beforeEach(() => {
  memory = createMemoryBrowser();
  world.browser = memory;
  world.isPrivate = false;
});

/** The modules under test, loaded anew: surfaces on one side of the messages, the background on the other. */
async function load() {
  vi.resetModules();
  const set = await import('../../src/browser/test-set');
  const { FullSetError, PrivateRowsError, rowId } = await import('../../src/core/test-set/test-row');
  const { makeTestSetChanges } = await import('../../src/browser/test-set-writer');
  world.send = async (data) => {
    const changes = parseTestSetChanges(data);
    if (!changes) throw new Error('refused');
    return makeTestSetChanges(changes);
  };
  const row = async (text: string, label = 'positive'): Promise<LabelRow> => ({
    id: await rowId('sentiment', text),
    kind: 'label',
    task: 'sentiment',
    text,
    label,
    addedAt: 1,
  });
  return { ...set, row, FullSetError, PrivateRowsError };
}

const agree = { type: 'agree' } as const;
const offer = (isOffered: boolean) => ({ type: 'offer', isOffered }) as const;
const judge = (row: TestRow, isNew = true) => ({ type: 'judge', row, isNew }) as const;

describe('the one writer of the reader’s test set', () => {
  it('keeps no word before the reader has agreed', async () => {
    const { changeTestSet, loadTestSetState, row } = await load();
    await expect(changeTestSet([judge(await row('A fine lamp.'))])).rejects.toThrow();
    expect(await loadTestSetState()).toBeNull();
    expect(memory.storage.local.all()).toEqual({});
    await changeTestSet([{ type: 'remove-rows', ids: [(await row('x')).id] }]);
    expect(memory.storage.local.all()).toEqual({});
  });

  it('takes neither a file nor the offer for an agreement, and leaves the offer as it was', async () => {
    const { changeTestSet, loadTestRows, loadTestSetState, row } = await load();
    const judged = judge(await row('A page of somebody.'));
    await changeTestSet([offer(false)]);
    await changeTestSet([{ type: 'put-row', row: await row('From a file.') }]);
    expect(await loadTestSetState()).toEqual({ isOffered: false, hasAgreed: false, count: 1 });
    await changeTestSet([offer(true)]);
    await expect(changeTestSet([judged])).rejects.toThrow('not-agreed');
    expect((await loadTestRows()).map(({ text }) => text)).toEqual(['From a file.']);
    await changeTestSet([agree, judged]);
    expect(await loadTestSetState()).toEqual({ isOffered: true, hasAgreed: true, count: 2 });
  });

  it('asks anew where an older version kept no agreement of its own', async () => {
    const { changeTestSet, row } = await load();
    await memory.storage.local.set({ 'test-set': { isOffered: true, ids: [] } });
    await expect(changeTestSet([judge(await row('A page of somebody.'))])).rejects.toThrow('not-agreed');
  });

  it('does not bring a deleted passage back with a judgement that changes it', async () => {
    const { changeTestSet, loadTestRow, row } = await load();
    const kept = await row('One.');
    await changeTestSet([agree, judge(kept)]);
    await changeTestSet([judge(await row('One.', 'neutral'), false)]);
    expect(await loadTestRow('sentiment', 'One.')).toMatchObject({ label: 'neutral' });
    await changeTestSet([{ type: 'remove-rows', ids: [kept.id] }]);
    await expect(changeTestSet([judge(kept, false)])).rejects.toThrow('gone');
    expect(JSON.stringify(memory.storage.local.all())).not.toContain('One.');
  });

  it('keeps two that are judged at once, finds each by its text, and lets the last word on one stand', async () => {
    const { changeTestSet, loadTestRow, loadTestRows, loadTestSetState, row } = await load();
    await changeTestSet([agree]);
    const [one, other] = await Promise.all([row('One.'), row('Other.')]);
    await Promise.all([one, other].map((each) => changeTestSet([{ type: 'put-row', row: each }])));
    await changeTestSet([{ type: 'put-row', row: await row('One.', 'neutral') }]);
    expect((await loadTestRows()).map(({ text }) => text)).toEqual(['One.', 'Other.']);
    expect(await loadTestRow('sentiment', 'One.')).toMatchObject({ label: 'neutral' });
    expect(await loadTestRow('entities', 'One.')).toBeNull();
    await changeTestSet([{ type: 'remove-rows', ids: [one!.id] }]);
    expect(await loadTestSetState()).toEqual({ isOffered: true, hasAgreed: true, count: 1 });
    expect(JSON.stringify(memory.storage.local.all())).not.toContain('One.');
  });

  it('leaves no text behind that it does not list, whatever failed before', async () => {
    const { changeTestSet, loadTestRow, loadTestRows, row } = await load();
    const [one, other] = await Promise.all([row('One.'), row('Other.')]);
    await changeTestSet([agree, judge(one), judge(other)]);
    memory.storage.local.failRemovals(true);
    await expect(changeTestSet([{ type: 'remove-rows', ids: [one.id] }])).rejects.toThrow();
    expect(await loadTestRow('sentiment', 'One.')).toBeNull();
    memory.storage.local.failRemovals(false);
    await changeTestSet([judge(await row('Other.', 'neutral'), false)]);
    expect(JSON.stringify(memory.storage.local.all())).not.toContain('One.');
    await memory.storage.local.set({ 'test-set': 'unreadable', settings: 1 });
    expect(await loadTestRow('sentiment', 'Other.')).toBeNull();
    await changeTestSet([agree]);
    expect(await loadTestRows()).toEqual([]);
    expect(Object.keys(memory.storage.local.all()).sort()).toEqual(['settings', 'test-set']);
  });

  it('stops offering without losing a row', async () => {
    const { changeTestSet, loadTestRows, loadTestSetState, row } = await load();
    await changeTestSet([agree, { type: 'put-row', row: await row('One.') }]);
    await changeTestSet([offer(false)]);
    expect(await loadTestSetState()).toEqual({ isOffered: false, hasAgreed: true, count: 1 });
    expect(await loadTestRows()).toHaveLength(1);
  });

  it('takes nothing from a private window, nothing beyond the limit, and nothing that is no row', async () => {
    const { changeTestSet, FullSetError, loadTestSetState, PrivateRowsError, row } = await load();
    world.isPrivate = true;
    await expect(changeTestSet([agree])).rejects.toBeInstanceOf(PrivateRowsError);
    world.isPrivate = false;
    const many = Array.from(
      { length: 2_001 },
      (_, at) =>
        ({
          type: 'put-row',
          row: { kind: 'label', id: at.toString(16).padStart(64, '0'), task: 'x', text: `${at}`, label: 'y', addedAt: 1 } as TestRow,
        }) as const,
    );
    await expect(changeTestSet([agree, ...many])).rejects.toBeInstanceOf(FullSetError);
    await expect(changeTestSet([agree, { type: 'put-row', row: { ...(await row('One.')), label: '' } }])).rejects.toThrow('refused');
    expect(await loadTestSetState()).toBeNull();
  });

  it('tells whoever watches of rows and of the offer', async () => {
    const { changeTestSet, row, watchTestSet } = await load();
    const heard: [TestSetState, number][] = [];
    const stop = watchTestSet((state, rows) => heard.push([state, rows.length]));
    await vi.waitFor(() => expect(heard).toEqual([[null, 0]]));
    await changeTestSet([agree, { type: 'put-row', row: await row('One.') }]);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([{ isOffered: true, hasAgreed: true, count: 1 }, 1]));
    stop();
    const count = heard.length;
    await changeTestSet([offer(false)]);
    expect(heard).toHaveLength(count);
  });
});
