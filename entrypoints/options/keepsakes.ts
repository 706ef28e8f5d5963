import { browser } from 'wxt/browser';
import { forgetKnown, loadKnown } from '@/src/browser/known-values';
import { deleteLocked, lockReplaced, readLocked, unlockReplaced } from '@/src/browser/locked-values';
import { loadPackList } from '@/src/browser/packs';
import { loadRuns } from '@/src/browser/session-runs';
import { loadSettings } from '@/src/browser/settings';
import { loadTestSetState } from '@/src/browser/test-set';
import { loadTaskList } from '@/src/browser/user-tasks';
import type { Holdings } from '@/src/core/run/holdings';
import { sendMessage } from '@/src/protocol/messages';
import { Shelf } from '@/src/shelf/shelf';
import { eraseLedger, loadLedger } from '@/src/store/hub/ledger';
import type { KeepsakesHost } from '@/src/ui/options/keepsakes-host';

/** What is kept on this device, and how it goes. */
export const keepsakes: KeepsakesHost = {
  readHoldings,
  async eraseEverything() {
    await sendMessage('eraseStorage', undefined);
    await eraseDisk();
    // Opened anew where nothing is read that would be made by reading it, as the ledger is.
    history.replaceState(null, '', '#tasks');
    location.reload();
  },
  forgetReplaced: forgetKnown,
  readLocked,
  lockReplaced,
  unlockReplaced,
  deleteLocked,
};

async function readHoldings(): Promise<Holdings> {
  const root = await navigator.storage.getDirectory();
  const [stored, settings, runs, replaced, locked, packs, tasks, testSet, models, modelBytes, ledger] = await Promise.all([
    browser.storage.local.get(),
    loadSettings(),
    loadRuns(),
    loadKnown(),
    readLocked(),
    loadPackList(),
    loadTaskList(),
    loadTestSetState(),
    new Shelf(root).list(),
    sizeOf(root),
    loadLedger(),
  ]);
  return {
    storedBytes: Object.keys(stored).length > 0 ? new Blob([JSON.stringify(stored)]).size : 0,
    ignored: settings.ignored.length,
    runs: runs.length,
    replaced: replaced.length,
    locked: locked?.count ?? 0,
    packs: packs.length,
    tasks: tasks.length,
    testRows: testSet?.count ?? 0,
    models: models.length,
    modelBytes,
    requests: ledger.entries.length,
  };
}

/** The private file system, every database and every cache of this extension. */
async function eraseDisk(): Promise<void> {
  await eraseLedger();
  const root = await navigator.storage.getDirectory();
  // All names first: what is removed while it is walked through makes the walk leave others out.
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDatabase(name);
  for (const name of await caches.keys()) await caches.delete(name);
  localStorage.clear();
  sessionStorage.clear();
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = asked.onblocked = () => reject(new Error('not-erased'));
  });
}

/** Bytes of all files below a folder. */
async function sizeOf(folder: FileSystemDirectoryHandle): Promise<number> {
  let bytes = 0;
  for await (const handle of folder.values()) {
    bytes += handle.kind === 'directory' ? await sizeOf(handle) : (await handle.getFile()).size;
  }
  return bytes;
}
