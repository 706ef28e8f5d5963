import type { Examples } from '../core/detector';
import * as financialPromotions from './financial-promotions';
import * as secrets from './secrets';
import * as darkPatterns from './dark-patterns';

/** The examples of every rule, by policy and rule: the packs' tests and their documentation. Kept apart from the packs so that the engine does not carry them. */
export const policyExamples: Readonly<Record<string, Readonly<Record<string, Examples>>>> = {
  secrets: secrets.examples,
  'financial-promotions': financialPromotions.examples,
  'dark-patterns': darkPatterns.examples,
};
