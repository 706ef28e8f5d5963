import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * US employer identification numbers: a campus prefix that the IRS has assigned, a dash, seven digits.
 * https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes
 */
export const usEin = createPatternDetector({
  id: 'us-ein',
  label: 'US_EIN',
  title: { en: 'US employer number (EIN)', zh_CN: '美国雇主识别号' },
  group: 'government',
  countries: ['US'],
  requires: { digits: 9 },
  pattern: /(?<![\w.,+/-])(?:0[1-6]|1[0-6]|2[0-7]|3[0-9]|4[0-8]|5[0-9]|6[0-8]|7[1-7]|8[0-8]|9[0-589])-\d{7}(?![\w]|[-./]\d)/g,
  context: ['ein', 'fein', 'employer identification', 'employer id', 'federal tax', 'tax id', 'irs', 'w-9', '501(c)(3)'],
  confidence: { alone: 0.3, inContext: 0.9 },
});

/** With a word beside it, then other numbers with a dash. */
export const examples: Examples = [
  'Our EIN is «47-1938205».',
  'Federal tax ID: «83-2210947».',
  'Ticket 47-1938205 is closed.',
  'EIN 07-1938205 has a prefix nobody has.',
];
