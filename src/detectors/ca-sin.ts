import type { Examples } from '../core/rules/detector';
import { passesLuhn } from './checks/luhn';
import { createPatternDetector } from './pattern/pattern';

/**
 * Canadian social insurance numbers: nine digits that pass Luhn, not beginning with 8.
 * https://www.canada.ca/en/employment-social-development/services/sin.html
 */
export const caSin = createPatternDetector({
  id: 'ca-sin',
  label: 'CA_SIN',
  title: { en: 'Canadian social insurance number', zh_CN: '加拿大社会保险号' },
  group: 'government',
  countries: ['CA'],
  masked: true,
  requires: { digits: 9 },
  pattern: /(?<![\w.,+/-]|\d\s)[0-79]\d{2}(?<sign>[ -]?)\d{3}\k<sign>\d{3}(?![\w]|[-./ ]\d)/g,
  check: { code: 'check-digits-passed', passes: passesLuhn },
  context: ['sin', 'social insurance', "numéro d'assurance sociale", 'assurance sociale', 'nas', 'cra', 'service canada'],
  confidence: { alone: (value) => (/[ -]/.test(value) ? 0.4 : 0.1), inContext: 0.97 },
});

/** The usual specimen, then a wrong digit. */
export const examples: Examples = ['SIN «046 454 286».', 'Social insurance number: «046454286».', 'SIN 046 454 287 is wrong.', 'Order 046 454 286.'];
