/** The one writer of the reader's test set. Only the background imports it. */
import { browser } from 'wxt/browser';
import { FullSetError, limitTestRows, type TestRow, type TestSetChange } from '../core/test-set/test-row';
import { readTestSetIndex, type TestSetIndex } from '../protocol/test-set';
import { testRowKey, testSetKey } from './test-set-storage';
import { createTurns } from './turns';

const inTurn = createTurns();

/**
 * Makes changes, all or none, after those that came before. Rejects where a row is to be kept and the reader has not agreed to it, here or
 * before; beyond the limit of rows; and when storage fails.
 */
export function makeTestSetChanges(changes: readonly TestSetChange[]): Promise<void> {
  return inTurn(async () => {
    const { [testSetKey]: stored } = await browser.storage.local.get(testSetKey);
    let index: TestSetIndex | null = readTestSetIndex(stored);
    const ids = new Set(index?.ids);
    const written = new Map<string, TestRow>();
    const gone = new Set<string>();
    for (const change of changes) {
      if (change.type === 'agree') index = { isOffered: change.isOffered, ids: [] };
      else if (change.type === 'remove-rows') {
        for (const id of change.ids) {
          ids.delete(id);
          written.delete(id);
          gone.add(id);
        }
      } else {
        if (!index) throw new Error('not-agreed');
        ids.add(change.row.id);
        written.set(change.row.id, change.row);
        gone.delete(change.row.id);
      }
    }
    if (!index) return;
    if (ids.size > limitTestRows) throw new FullSetError();
    const rows = Object.fromEntries([...written].map(([id, row]) => [testRowKey(id), row]));
    // All in one write: a row that is listed is there.
    await browser.storage.local.set({ ...rows, [testSetKey]: { isOffered: index.isOffered, ids: [...ids] } });
    await browser.storage.local.remove([...gone].map(testRowKey));
  });
}
