import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * US social security numbers. Never issued: area 000, 666 or 9xx, group 00, serial 0000. There is no
 * check digit; without the dashes a word must be near.
 * https://www.ssa.gov/employer/randomization.html
 */
export const usSsn = createPatternDetector({
  id: 'us-ssn',
  label: 'US_SSN',
  title: { en: 'US social security number', zh_CN: '美国社会安全号码' },
  group: 'government',
  countries: ['US'],
  masked: true,
  requires: { digits: 9 },
  pattern: /(?<![\w.,+/-]|[$€£]\s?|\d\s)(?!000|666|9)\d{3}(?<sign>[- ]?)(?!00)\d{2}\k<sign>(?!0000)\d{4}(?![\w]|[-./]\d|\s\d)/g,
  check: { code: 'pattern', passes: (value) => !['078-05-1120', '219-09-9999', '123-45-6789'].includes(value) && !/^(\d)\1*$/.test(value.replace(/\D/g, '')) },
  context: ['ssn', 'social security', 'social security number', 'ss#', 'soc sec', 'taxpayer', 'tax id', 'tin', 'ssns', 'w-2', 'w-9'],
  confidence: { alone: (value) => (value.includes('-') ? 0.75 : 0.1), inContext: 0.95 },
});

/** Invented numbers, then areas that are never issued. */
export const examples: Examples = [
  'His social security number is «536-90-4399».',
  'SSN «536904399» on file; another is «212-55-8743».',
  'Call us. «536-22-8726»',
  'Area 000-12-3456, 666-12-3456 and 912-34-5678 do not exist.',
  'The order 536904399 and the part 536-90-43991.',
  'On social media the post 536904399 was read by all.',
];
