import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * UK postcodes: area, district, and a unit of a digit and two letters, with the letters that
 * Royal Mail does not use left out.
 * https://www.gov.uk/government/publications/bulk-data-transfer-for-sponsors-xml-schema
 */
export const ukPostcode = createPatternDetector({
  id: 'uk-postcode',
  label: 'POSTCODE',
  title: { en: 'UK postcode', zh_CN: '英国邮政编码' },
  group: 'place',
  countries: ['GB'],
  pattern: patternInLines('g')`
    (?<![A-Za-z0-9])(?:GIR 0AA|
    (?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY]) ?\d[ABD-HJLNP-UW-Z]{2})
    (?![A-Za-z0-9])`,
  context: ['postcode', 'post code', 'address', 'street', 'road', 'london', 'uk', 'england', 'scotland', 'wales', 'avenue', 'lane', 'close'],
  confidence: { alone: (value) => (value.includes(' ') ? 0.7 : 0.2), inContext: 0.9 },
});

/** Several shapes, then codes with letters that are not used. */
export const examples: Examples = [
  'Send it to 4 Mill Lane, «LS6 3EX».',
  'Postcode «SW1A2AA» or «M1 1AE».',
  'The room B12 4CV is not one, nor Q1 1AA.',
  'Flight M11AE is delayed.',
];
