/** The one writer of the reader's test set. Only the background imports it. */
import { browser } from 'wxt/browser';
import { FullSetError, limitTestRows, type TestRow, type TestSetChange } from '../core/test-set/test-row';
import { readTestSetIndex, type TestSetIndex } from '../protocol/test-set';
import { isTestRowKey, testRowKey, testSetKey } from './test-set-storage';
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
    let removes = false;
    for (const change of changes) {
      if (change.type === 'agree') index = { ...(index ?? asNew), hasAgreed: true };
      else if (change.type === 'offer') index = { ...(index ?? asNew), isOffered: change.isOffered };
      else if (change.type === 'remove-rows') {
        for (const id of change.ids) {
          ids.delete(id);
          written.delete(id);
          removes = true;
        }
      } else {
        index ??= asNew;
        if (change.type === 'judge' && !index.hasAgreed) throw new Error('not-agreed');
        if (change.type === 'judge' && !change.isNew && !ids.has(change.row.id)) throw new Error('gone');
        ids.add(change.row.id);
        written.set(change.row.id, change.row);
      }
    }
    if (!index) return;
    if (ids.size > limitTestRows) throw new FullSetError();
    const rows = Object.fromEntries([...written].map(([id, row]) => [testRowKey(id), row]));
    // All in one write: a row that is listed is there.
    await browser.storage.local.set({ ...rows, [testSetKey]: { ...index, ids: [...ids] } });
    // Whoever deletes must hear that the text is still there; one left behind before is tried again at the next change.
    await removeUnlisted(ids).catch((error) => {
      if (removes) throw error;
    });
  });
}

/** Rows that the index does not list, also those that stayed when an earlier removal failed or the index could not be read. */
async function removeUnlisted(ids: ReadonlySet<string>): Promise<void> {
  const listed = new Set([...ids].map(testRowKey));
  const unlisted = (await storedKeys()).filter((key) => isTestRowKey(key) && !listed.has(key));
  if (unlisted.length > 0) await browser.storage.local.remove(unlisted);
}

/** Not every browser names what is stored without reading all of it. */
async function storedKeys(): Promise<readonly string[]> {
  const { local } = browser.storage;
  return 'getKeys' in local ? local.getKeys() : Object.keys(await (local as Pick<typeof browser.storage.local, 'get'>).get());
}
