import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * UK national insurance numbers: two letters without the unused ones, six digits, and A to D.
 * https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
 */
export const ukNino = createPatternDetector({
  id: 'uk-nino',
  label: 'UK_NINO',
  title: { en: 'UK national insurance number', zh_CN: '英国国民保险号' },
  group: 'government',
  countries: ['GB'],
  masked: true,
  requires: { digits: 6 },
  pattern:
    /(?<![A-Za-z0-9])(?!BG|GB|NK|KN|TN|NT|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z](?<sign>[ -]?)\d{2}\k<sign>\d{2}\k<sign>\d{2}\k<sign>[A-D](?![A-Za-z0-9])/gi,
  context: ['national insurance', 'ni number', 'nino', 'ni no', 'insurance number', 'hmrc', 'payroll', 'p45', 'p60'],
  confidence: { alone: (value) => (value === value.toUpperCase() ? 0.75 : 0.3), inContext: 0.97 },
});

/** Invented numbers, then prefixes and suffixes that are not used. */
export const examples: Examples = [
  'National insurance number «JK 48 21 95 C».',
  'NINO: «WM903417A».',
  'The prefix GB482195C and the suffix JK482195F are not used.',
  'A code QQ 48 21 95 C from the leaflet.',
];
