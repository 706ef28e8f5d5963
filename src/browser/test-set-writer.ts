/** The one writer of the reader's test set. Only the background imports it. */
import { browser } from 'wxt/browser';
import { FullSetError, limitTestRows, type TestRow, type TestSetChange } from '../core/test-set/test-row';
import { readTestSetIndex, type TestSetIndex } from '../protocol/test-set';
import { testRowKey, testSetKey } from './test-set-storage';
import { createTurns } from './turns';

const inTurn = createTurns();

/**
 * Makes changes, all or none, after those that came before. Rejects where what was judged below a result is to be kept and the reader has not
 * agreed to that, here or before; where it changes a row that was deleted; beyond the limit of rows; and when storage fails.
 */
export function makeTestSetChanges(changes: readonly TestSetChange[]): Promise<void> {
  return inTurn(async () => {
    const { [testSetKey]: stored } = await browser.storage.local.get(testSetKey);
    let index: TestSetIndex | null = readTestSetIndex(stored);
    const asNew: TestSetIndex = { isOffered: true, hasAgreed: false, ids: [] };
    const ids = new Set(index?.ids);
    const written = new Map<string, TestRow>();
    const gone = new Set<string>();
    for (const change of changes) {
      if (change.type === 'agree') index = { ...(index ?? asNew), hasAgreed: true };
      else if (change.type === 'offer') index = { ...(index ?? asNew), isOffered: change.isOffered };
      else if (change.type === 'remove-rows') {
        for (const id of change.ids) {
          ids.delete(id);
          written.delete(id);
          gone.add(id);
        }
      } else {
        index ??= asNew;
        if (change.type === 'judge' && !index.hasAgreed) throw new Error('not-agreed');
        if (change.type === 'judge' && !change.isNew && !ids.has(change.row.id)) throw new Error('gone');
        ids.add(change.row.id);
        written.set(change.row.id, change.row);
        gone.delete(change.row.id);
      }
    }
    if (!index) return;
    if (ids.size > limitTestRows) throw new FullSetError();
    const rows = Object.fromEntries([...written].map(([id, row]) => [testRowKey(id), row]));
    // All in one write: a row that is listed is there.
    await browser.storage.local.set({ ...rows, [testSetKey]: { ...index, ids: [...ids] } });
    await browser.storage.local.remove([...gone].map(testRowKey));
  });
}
