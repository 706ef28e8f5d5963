import type { Policy } from '../core/policy';
import { financialPromotions } from './financial-promotions';
import { secrets } from './secrets';
import { darkPatterns } from './dark-patterns';

/** The built-in packs in the order in which the options page lists them. */
export const policies: readonly Policy[] = [secrets, financialPromotions, darkPatterns];
