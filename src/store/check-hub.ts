import { StoreError, type StoreFailure, toStoreFailure } from '../core/store-failure';
import { models } from '../models';
import { askHub } from './ask-hub';
import { addressOfListing, parseListing } from './hub';
import type { Connect } from './request';

/** Whether an address answers as the hub does, asked for the list of a repository that the catalogue pins. Null when it does. */
export async function checkHub(hub: string, connect: Connect, signal: AbortSignal): Promise<StoreFailure | null> {
  const { host } = new URL(hub);
  const pinned = models.flatMap(({ editions }) => editions).find(({ commit }) => commit !== undefined);
  if (!pinned?.commit) return { code: 'internal' };
  try {
    const listing = parseListing(await askHub(connect, addressOfListing(hub, pinned.repository, pinned.commit), host, signal), host);
    if (listing.size === 0) throw new StoreError({ code: 'bad-listing', host });
    return null;
  } catch (thrown) {
    // Silence until the end of patience is no answer.
    return signal.aborted ? { code: 'no-network', host } : toStoreFailure(thrown);
  }
}
