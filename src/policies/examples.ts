import type { Examples } from '../core/rules/detector';
import * as cnAdvertising from './cn-advertising';
import * as confidentiality from './confidentiality';
import * as darkPatterns from './dark-patterns';
import * as environmentalClaims from './environmental-claims';
import * as financialPromotions from './financial-promotions';
import * as healthClaims from './health-claims';
import * as inclusiveLanguage from './inclusive-language';
import * as personalData from './personal-data';
import * as secrets from './secret-examples';
import * as toxicLanguage from './toxic-language';

/** The examples of every rule, by policy and rule: the packs' tests and their documentation. Kept apart from the packs so that the engine does not carry them. */
export const policyExamples: Readonly<Record<string, Readonly<Record<string, Examples>>>> = {
  'personal-data': personalData.examples,
  secrets: secrets.examples,
  confidentiality: confidentiality.examples,
  'toxic-language': toxicLanguage.examples,
  'inclusive-language': inclusiveLanguage.examples,
  'financial-promotions': financialPromotions.examples,
  'health-claims': healthClaims.examples,
  'environmental-claims': environmentalClaims.examples,
  'cn-advertising': cnAdvertising.examples,
  'dark-patterns': darkPatterns.examples,
};
