import { StoreError, type StoreFailure, toStoreFailure } from '../../core/store/failure';
import { models } from '../../models';
import { askOnce } from './ask-hub';
import { addressOfListing, parseListing } from './hub';
import type { Connect } from './request';

/** Whether an address answers as the hub does, asked once for the list of a repository that the catalogue pins. Null when it does. */
export async function checkHub(hub: string, connect: Connect): Promise<StoreFailure | null> {
  const { host } = new URL(hub);
  const pinned = models.flatMap(({ editions }) => editions).find(({ commit }) => commit !== undefined);
  if (!pinned?.commit) return { code: 'internal' };
  try {
    const question = { address: addressOfListing(hub, pinned.repository, pinned.commit), subject: host };
    const outcome = await askOnce(question, connect, new AbortController().signal);
    if ('failure' in outcome) return outcome.failure;
    if (parseListing(outcome.json, host).size === 0) throw new StoreError({ code: 'bad-listing', host });
    return null;
  } catch (thrown) {
    return toStoreFailure(thrown);
  }
}
