import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/** Check letters by first letter. https://en.wikipedia.org/wiki/National_Registration_Identity_Card#Structure_of_the_NRIC_number/FIN */
const letters: Readonly<Record<string, string>> = { S: 'JZIHGFEDCBA', T: 'JZIHGFEDCBA', F: 'XWUTRQPNMLK', G: 'XWUTRQPNMLK', M: 'XWUTRQPNJLK' };
const offsets: Readonly<Record<string, number>> = { S: 0, T: 4, F: 0, G: 4, M: 3 };

/**
 * Singapore identity numbers (NRIC, FIN): a letter, seven digits, and a check letter by weights
 * modulo 11.
 * https://en.wikipedia.org/wiki/National_Registration_Identity_Card#Structure_of_the_NRIC_number/FIN
 */
export const sgNric = createPatternDetector({
  id: 'sg-nric',
  label: 'SG_NRIC',
  title: { en: 'Singapore identity number (NRIC, FIN)', zh_CN: '新加坡身份证号' },
  group: 'government',
  countries: ['SG'],
  masked: true,
  requires: { digits: 7 },
  pattern: /(?<![A-Za-z0-9_-])[STFGM]\d{7}[A-Z](?![A-Za-z0-9_]|-\w)/g,
  check: { code: 'check-digits-passed', passes: hasCheckLetter },
  context: ['nric', 'fin', 'ic number', 'identity card', 'singapore', 'singpass', '身份证'],
  confidence: { alone: 0.8, inContext: 0.98 },
});

function hasCheckLetter(value: string): boolean {
  const first = value[0] ?? '';
  const sum = weightedSum(value, [2, 7, 6, 5, 4, 3, 2]) + (offsets[first] ?? 0);
  return letters[first]?.[sum % 11] === value[8];
}

/** Numbers that pass, then a wrong letter. */
export const examples: Examples = ['NRIC «S1234567D».', 'FIN: «F1234567N» and «T1234567J».', 'NRIC S1234567A is wrong.', 'Part S1234567 and S12345678D.'];
