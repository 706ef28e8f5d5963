import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Australian Medicare card numbers: first digit 2 to 6, check digit by weights modulo 10 in the
 * ninth place, issue and optional line number.
 * https://meteor.aihw.gov.au/content/270101
 */
export const auMedicare = createPatternDetector({
  id: 'au-medicare',
  label: 'AU_MEDICARE',
  title: { en: 'Australian Medicare number', zh_CN: '澳大利亚医保号' },
  group: 'health',
  countries: ['AU'],
  masked: true,
  requires: { digits: 10 },
  pattern: /(?<![\w.,+/-]|\d\s)[2-6]\d{3}(?<sign>[ -]?)\d{5}\k<sign>\d(?:[ /-]?[1-9])?(?![\w]|[-./ ]\d)/g,
  check: { code: 'check-digits-passed', passes: (value) => weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(value.replace(/\D/g, '')[8]) },
  context: ['medicare', 'medicare number', 'medicare card', 'irn', 'bulk bill', 'bulk-billed'],
  confidence: { alone: 0.2, inContext: 0.97 },
});

/** A number that passes, then a wrong digit. */
export const examples: Examples = ['Medicare «2123 45670 1».', 'Medicare card: «2123456701».', 'Medicare 2123 45671 1 is wrong.', 'Order 2123 45670 1.'];
