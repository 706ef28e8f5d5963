/** The reader's test set: read by surfaces, changed by the background alone. */
import { browser } from 'wxt/browser';
import type { TaskId } from '../core/run/task-id';
import { FullSetError, limitTestRows, PrivateRowsError, rowId, type TestRow, type TestSetChange, type TestSetState } from '../core/test-set/test-row';
import { sendMessage } from '../protocol/messages';
import { readTestRow, readTestSetIndex, type TestSetIndex } from '../protocol/test-set';
import { isPrivateHere } from './private-window';
import { isTestRowKey, testRowKey, testSetKey } from './test-set-storage';
import { watchStored } from './watch-stored';

async function loadIndex(): Promise<TestSetIndex | null> {
  const { [testSetKey]: stored } = await browser.storage.local.get(testSetKey);
  return readTestSetIndex(stored);
}

/** How the set stands. */
export async function loadTestSetState(): Promise<TestSetState> {
  return stateOf(await loadIndex());
}

function stateOf(index: TestSetIndex | null): TestSetState {
  return index && { isOffered: index.isOffered, hasAgreed: index.hasAgreed, count: index.ids.length };
}

/** All rows, those that came first in front. */
export async function loadTestRows(): Promise<readonly TestRow[]> {
  return rowsOf(await loadIndex());
}

async function rowsOf(index: TestSetIndex | null): Promise<readonly TestRow[]> {
  const { ids = [] } = index ?? {};
  const stored = await browser.storage.local.get(ids.map(testRowKey));
  return ids.flatMap((id) => readTestRow(stored[testRowKey(id)]) ?? []);
}

/** How the set stands and the row of an id; null where the set does not list it. */
async function loadRow(id: string): Promise<{ readonly state: TestSetState; readonly row: TestRow | null }> {
  const key = testRowKey(id);
  const { [testSetKey]: stored, [key]: row } = await browser.storage.local.get([testSetKey, key]);
  const index = readTestSetIndex(stored);
  return { state: stateOf(index), row: index?.ids.includes(id) ? readTestRow(row) : null };
}

/** The row of a text for a task; null where there is none. */
export async function loadTestRow(task: TaskId, text: string): Promise<TestRow | null> {
  return (await loadRow(await rowId(task, text))).row;
}

/**
 * Calls back with how the set stands and the row of an id, now and on every change; in a private window, which keeps nothing, never. Returns a
 * function that stops.
 */
export function watchTestRow(id: string, listener: (kept: { readonly state: TestSetState; readonly row: TestRow | null }) => void): () => void {
  const load = async () => {
    if (await isPrivateHere()) throw new PrivateRowsError();
    return [await loadRow(id)];
  };
  return watchStored(
    load,
    (key) => key === testSetKey || key === testRowKey(id),
    ([kept]) => kept && listener(kept),
  );
}

/** Calls back with how the set stands and all its rows, now and on every change. Returns a function that stops. */
export function watchTestSet(listener: (state: TestSetState, rows: readonly TestRow[]) => void): () => void {
  const load = async () => {
    const index = await loadIndex();
    return [[stateOf(index), await rowsOf(index)] as const];
  };
  return watchStored(
    load,
    (key) => key === testSetKey || isTestRowKey(key),
    ([read]) => listener(read?.[0] ?? null, read?.[1] ?? []),
  );
}

/**
 * Changes the set, all or nothing. Rejects when that could not be stored: in a private window with a `PrivateRowsError`, beyond the limit with a
 * `FullSetError`.
 */
export async function changeTestSet(changes: readonly TestSetChange[]): Promise<void> {
  if (await isPrivateHere()) throw new PrivateRowsError();
  const { ids = [] } = (await loadIndex()) ?? {};
  const after = new Set(ids);
  for (const change of changes) {
    if ('row' in change) after.add(change.row.id);
    else if ('ids' in change) for (const id of change.ids) after.delete(id);
  }
  // A message brings no kind of error over; the writer looks once more.
  if (after.size > limitTestRows) throw new FullSetError();
  await sendMessage('changeTestSet', changes);
}
