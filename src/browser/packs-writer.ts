/** The one writer of the user's packs. Only the background imports it. */
import { browser } from 'wxt/browser';
import { applyPackChange, type PackChange } from '../core/rules/user-pack';
import { limitPacks, readPackList, readStoredPack } from '../protocol/packs';
import { packKey, packsKey } from './packs-storage';
import { createTurns } from './turns';

const inTurn = createTurns();

/** Makes changes, all or none, after those that came before. Rejects beyond the limit of packs, or when storage fails. */
export function makePackChanges(changes: readonly PackChange[]): Promise<void> {
  return inTurn(async () => {
    const stored = await browser.storage.local.get(packsKey);
    const list = changes.reduce((before, change) => applyPackChange(before, change, Math.floor(Date.now() / 1000)), readPackList(stored[packsKey]));
    if (list.length > limitPacks) throw new Error('too-many-packs');
    const written = changes.flatMap((change) => {
      const entry = list.find(({ id }) => id === change.id);
      return change.type === 'put-pack' && entry
        ? [[packKey(change.id), readStoredPack({ ...entry, source: change.source, policy: change.policy })] as const]
        : [];
    });
    const gone = changes.flatMap(({ id }) => (list.some((entry) => entry.id === id) ? [] : [packKey(id)]));
    // The list last in order of keys, but all in one write: a pack that is listed is there.
    await browser.storage.local.set({ ...Object.fromEntries(written), [packsKey]: list });
    await browser.storage.local.remove(gone);
  });
}
