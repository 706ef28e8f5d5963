/** The user's packs: read by surfaces, changed by the background alone. */
import { browser } from 'wxt/browser';
import { packOf, type PackChange, type PackRevision, PrivatePacksError, type UserPack, type UserPackEntry } from '../core/rules/user-pack';
import { sendMessage } from '../protocol/messages';
import { bringPacks, readPackList, readStoredPack } from '../protocol/packs';
import { packKey, packsKey } from './packs-storage';
import { isPrivateHere } from './private-window';
import { watchStored } from './watch-stored';

/** The list of the user's packs, in the user's order. */
export async function loadPackList(): Promise<readonly UserPackEntry[]> {
  const stored = await browser.storage.local.get(packsKey);
  return readPackList(stored[packsKey]);
}

/** The packs that an engine asks for, as the answer it waits for. */
export async function loadPacksFor(wanted: readonly PackRevision[]): Promise<unknown> {
  const keys = wanted.map((revision) => packKey(packOf(revision)));
  const stored = await browser.storage.local.get(keys);
  return bringPacks(
    wanted,
    keys.map((key) => readStoredPack(stored[key])),
  );
}

/** Every pack, in order. */
export async function loadPacks(): Promise<readonly UserPack[]> {
  const list = await loadPackList();
  const stored = await browser.storage.local.get(list.map(({ id }) => packKey(id)));
  return list.flatMap(({ id }) => readStoredPack(stored[packKey(id)]) ?? []);
}

/** Calls back with the user's packs now and on every change. Returns a function that stops. */
export function watchPacks(listener: (packs: readonly UserPack[]) => void): () => void {
  return watchStored(loadPacks, (key) => key === packsKey, listener);
}

/** Changes the user's packs, all or nothing. Rejects when they could not be stored, in a private window with a `PrivatePacksError`. */
export async function changePacks(changes: readonly PackChange[]): Promise<void> {
  if (await isPrivateHere()) throw new PrivatePacksError();
  await sendMessage('changePacks', changes);
}
