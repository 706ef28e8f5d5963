import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Australian business numbers: eleven digits, the first less one, weights modulo 89.
 * https://abr.business.gov.au/Help/AbnFormat
 */
export const auAbn = createPatternDetector({
  id: 'au-abn',
  label: 'AU_ABN',
  title: { en: 'Australian business number', zh_CN: '澳大利亚商业号码' },
  group: 'government',
  countries: ['AU'],
  requires: { digits: 11 },
  pattern: /(?<![\w.,+/-]|\d\s)[1-9]\d(?<sign>[ ]?)\d{3}\k<sign>\d{3}\k<sign>\d{3}(?![\w]|[-./ ]\d)/g,
  check: { code: 'check-digits-passed', passes: (value) => (weightedSum(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0 },
  context: ['abn', 'australian business', 'business number', 'pty', 'acn', 'tax invoice'],
  confidence: { alone: (value) => (value.includes(' ') ? 0.7 : 0.3), inContext: 0.98 },
});

/** The published specimen in two writings, then a wrong digit. */
export const examples: Examples = ['ABN «51 824 753 556».', 'Business number «51824753556».', 'ABN 51 824 753 557 is wrong.', 'Order 51824753556.'];
