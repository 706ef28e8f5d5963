import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Australian tax file numbers: nine digits, weights modulo 11. One in eleven passes by chance, so a
 * word must be near.
 * https://en.wikipedia.org/wiki/Tax_file_number
 */
export const auTfn = createPatternDetector({
  id: 'au-tfn',
  label: 'AU_TFN',
  title: { en: 'Australian tax file number', zh_CN: '澳大利亚税号' },
  group: 'government',
  countries: ['AU'],
  masked: true,
  requires: { digits: 9 },
  pattern: /(?<![\w.,+/-]|\d\s)\d{3}(?<sign>[ -]?)\d{3}\k<sign>\d{3}(?![\w]|[-./ ]\d)/g,
  check: {
    code: 'check-digits-passed',
    passes: (value) => Number(value.replace(/\D/g, '')) > 0 && weightedSum(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  },
  context: ['tfn', 'tax file number', 'tax file', 'ato', 'australian tax'],
  confidence: { alone: 0.15, inContext: 0.97 },
});

/** A number that passes in two writings, then a wrong digit. */
export const examples: Examples = ['TFN: «123 456 782».', 'Tax file number «123456782».', 'TFN 123 456 789 is wrong.', 'Order 123 456 782.'];
