import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * US individual taxpayer identification numbers: 9xx, with 50–65, 70–88, 90–92 or 94–99 in the middle.
 * https://www.irs.gov/individuals/international-taxpayers/individual-taxpayer-identification-number-itin
 */
export const usItin = createPatternDetector({
  id: 'us-itin',
  label: 'US_ITIN',
  title: { en: 'US taxpayer number (ITIN)', zh_CN: '美国个人纳税识别号' },
  group: 'government',
  countries: ['US'],
  masked: true,
  requires: { digits: 9 },
  pattern: /(?<![\w.,+/-])9\d{2}(?<sign>[- ]?)(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\k<sign>\d{4}(?![\w]|[-./]\d)/g,
  context: ['itin', 'individual taxpayer', 'taxpayer', 'tax id', 'tin', 'w-7', 'irs'],
  confidence: { alone: (value) => (value.includes('-') ? 0.6 : 0.1), inContext: 0.95 },
});

/** Invented numbers, then groups that are not used. */
export const examples: Examples = [
  'ITIN: «912-74-3381».',
  'His individual taxpayer number «945701234» expired.',
  'The number 912-69-3381 is not issued, nor 812-74-3381.',
  'Serial 912743381 stands alone.',
];
