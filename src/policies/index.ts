import type { Policy } from '../core/rules/policy';
import { cnAdvertising } from './cn-advertising';
import { confidentiality } from './confidentiality';
import { darkPatterns } from './dark-patterns';
import { environmentalClaims } from './environmental-claims';
import { financialPromotions } from './financial-promotions';
import { healthClaims } from './health-claims';
import { inclusiveLanguage } from './inclusive-language';
import { personalData } from './personal-data';
import { secrets } from './secrets';
import { toxicLanguage } from './toxic-language';

/** The built-in packs in the order in which the options page lists them. */
export const policies: readonly Policy[] = [
  personalData,
  secrets,
  confidentiality,
  toxicLanguage,
  inclusiveLanguage,
  financialPromotions,
  healthClaims,
  environmentalClaims,
  cnAdvertising,
  darkPatterns,
];
