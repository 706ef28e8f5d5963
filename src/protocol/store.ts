/**
 * The store over a port: the client sends `StoreCommand`s, the engine host answers with the whole `StoreState`
 * after every change. Popup and panel only watch.
 */
import * as v from 'valibot';
import { licenceIds } from '../core/store/model';
import type { StoreCommand } from '../core/store/state';
import { hubSchema } from './hub-schema';

/** Name of the port of a page that changes the store. When the last one closes, deletions become final. */
export const storePortName = 'gloss-store';
/** Name of the port of a page that only watches. */
export const storeWatchPortName = 'gloss-store-watch';

const name = v.pipe(v.string(), v.maxLength(200));
const key = v.pipe(name, v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/));

const commandSchema = v.variant('type', [
  v.object({ type: v.literal('accept-licence'), licence: v.picklist(licenceIds) }),
  v.object({ type: v.literal('withdraw-licence'), licence: v.picklist(licenceIds) }),
  v.object({ type: v.literal('download'), modelId: name, editionId: name, hub: hubSchema }),
  v.object({ type: v.literal('check-hub'), hub: hubSchema }),
  v.object({ type: v.literal('pause'), key }),
  v.object({ type: v.literal('cancel'), key }),
  v.object({ type: v.literal('delete'), key }),
  v.object({ type: v.literal('undelete'), key }),
  v.object({ type: v.literal('examine'), key }),
  v.object({ type: v.literal('repair'), key }),
]);

/** Parses what arrives at the engine host; null when it is no command. */
export function parseStoreCommand(message: unknown): StoreCommand | null {
  const parsed = v.safeParse(commandSchema, message);
  return parsed.success ? parsed.output : null;
}
