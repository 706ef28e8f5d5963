import type { Policy } from '../core/policy';
import { darkPatterns } from './dark-patterns';
import { financialPromotions } from './financial-promotions';
import { personalData } from './personal-data';
import { secrets } from './secrets';
import { toxicLanguage } from './toxic-language';

/** The built-in packs in the order in which the options page lists them. */
export const policies: readonly Policy[] = [
  personalData,
  secrets,
  toxicLanguage,
  financialPromotions,
  darkPatterns,
];
