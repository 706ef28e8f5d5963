import type { PackName } from '../core/rules/policy';
import { keysUnder } from './keys-under';

/** Where the list of the user's packs is in `storage.local`, and each pack besides: a run reads the list, and a pack only when the engine lacks it. */
export const packsKey = 'packs';
export const { keyOf: packKey } = keysUnder<PackName>('pack:');
