import type { Examples } from '../core/rules/detector';
import { passesVerhoeff } from './checks/verhoeff';
import { createPatternDetector } from './pattern/pattern';

/**
 * Indian Aadhaar numbers: twelve digits, first 2 to 9, check digit by Verhoeff.
 * https://uidai.gov.in/en/
 */
export const inAadhaar = createPatternDetector({
  id: 'in-aadhaar',
  label: 'IN_AADHAAR',
  title: { en: 'Indian Aadhaar number', zh_CN: '印度 Aadhaar 号码' },
  group: 'government',
  countries: ['IN'],
  masked: true,
  requires: { digits: 12 },
  pattern: /(?<![\w.,+/-]|\d\s)[2-9]\d{3}(?<sign>[ -]?)\d{4}\k<sign>\d{4}(?![\w]|[-./ ]\d)/g,
  check: { code: 'check-digits-passed', passes: passesVerhoeff },
  context: ['aadhaar', 'aadhar', 'adhaar', 'uidai', 'uid', 'आधार'],
  confidence: { alone: (value) => (value.includes(' ') ? 0.45 : 0.2), inContext: 0.98 },
});

/** A number that passes Verhoeff in two writings, then a wrong digit. */
export const examples: Examples = [
  'Aadhaar «2341 2341 2346».',
  'UIDAI number: «234123412346».',
  'Aadhaar 2341 2341 2347 is wrong.',
  'Batch 2341 2341 2346 shipped.',
];
