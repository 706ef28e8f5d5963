import type { Policy } from '../core/policy';
import { secrets } from './secrets';

/** The built-in packs in the order in which the options page lists them. */
export const policies: readonly Policy[] = [secrets];
