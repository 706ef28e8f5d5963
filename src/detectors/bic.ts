import type { Examples } from '../core/detector';
import { createPatternDetector } from './pattern/pattern';

const countries =
  'AD|AE|AF|AL|AM|AO|AR|AT|AU|AZ|BA|BD|BE|BG|BH|BR|BY|CA|CH|CL|CN|CO|CR|CY|CZ|DE|DK|DO|DZ|EC|EE|EG|ES|FI|FR|GB|GE|GR|GT|HK|HR|HU|ID|IE|IL|IN|IQ|IS|IT|JO|JP|KE|KR|KW|KZ|LB|LI|LK|LT|LU|LV|MA|MC|MD|ME|MK|MT|MX|MY|NG|NL|NO|NZ|OM|PA|PE|PH|PK|PL|PT|QA|RO|RS|RU|SA|SE|SG|SI|SK|SM|TH|TN|TR|TW|UA|US|UY|VN|XK|ZA';

/**
 * Business identifier codes of banks: four letters, a country, two for the place and three for the
 * branch. There is no check digit and many words look like one, so a word near it decides.
 * https://www.swift.com/standards/data-standards/bic-business-identifier-code
 */
export const bic = createPatternDetector({
  id: 'bic',
  label: 'BIC',
  title: { en: 'Bank code (BIC, SWIFT)', zh_CN: 'SWIFT 代码' },
  group: 'financial',
  pattern: new RegExp(`(?<![A-Za-z0-9])[A-Z]{4}(?:${countries})[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?(?![A-Za-z0-9])`, 'g'),
  context: ['bic', 'swift', 'swift code', 'bank code', 'bic/swift', 'bankleitzahl', 'code banque', 'banco', 'banca', 'bank', 'iban'],
  confidence: { alone: 0.15, inContext: 0.85 },
});

/** With a word beside it, then words in capitals. */
export const examples: Examples = [
  'SWIFT code: «DEUTDEFF500».',
  'Our BIC is «NEDSZAJJ», thank you.',
  'A GREETING and a DOCUMENT in CAPITALS.',
  'DEUTDEFF stands alone.',
];
