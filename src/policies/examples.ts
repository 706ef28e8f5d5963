import type { Examples } from '../core/detector';
import * as secrets from './secrets';

/** The examples of every rule, by policy and rule: the packs' tests and their documentation. Kept apart from the packs so that the engine does not carry them. */
export const policyExamples: Readonly<Record<string, Readonly<Record<string, Examples>>>> = {
  secrets: secrets.examples,
};
