import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Swiss social insurance numbers (AHV, AVS): 756, nine digits, check digit as in EAN-13.
 * https://www.zas.admin.ch/zas/en/home/partenaires-et-institutions-/navs13.html
 */
export const chAhv = createPatternDetector({
  id: 'ch-ahv',
  label: 'CH_AHV',
  title: { en: 'Swiss social insurance number (AHV)', zh_CN: '瑞士社会保险号' },
  group: 'government',
  countries: ['CH'],
  masked: true,
  requires: { digits: 13 },
  pattern: /(?<![\w.,+/-])756(?<sign>[. ]?)\d{4}\k<sign>\d{4}\k<sign>\d{2}(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: (value) => weightedSum(value, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0 },
  context: ['ahv', 'ahv-nummer', 'ahv-nr', 'avs', 'numéro avs', 'sozialversicherungsnummer', 'navs13', 'oasi'],
  confidence: { alone: (value) => (value.includes('.') ? 0.95 : 0.5), inContext: 0.98 },
});

/** The published specimen in two writings, then a wrong digit. */
export const examples: Examples = [
  'AHV-Nummer «756.9217.0769.85».',
  'Numéro AVS: «7569217076985».',
  '756.9217.0769.84 ist falsch.',
  'The EAN 4006381333931 is a pen.',
];
