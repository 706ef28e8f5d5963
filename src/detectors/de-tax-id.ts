import type { Examples } from '../core/rules/detector';
import { passesMod11And10 } from './checks/iso7064';
import { createPatternDetector } from './pattern/pattern';

/**
 * German tax identification numbers (Steuer-ID): eleven digits, no leading zero, exactly one digit
 * two or three times among the first ten, check digit by ISO 7064 MOD 11,10.
 * https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer
 */
export const deTaxId = createPatternDetector({
  id: 'de-tax-id',
  label: 'DE_TAX_ID',
  title: { en: 'German tax number (Steuer-ID)', zh_CN: '德国税号' },
  group: 'government',
  countries: ['DE'],
  masked: true,
  requires: { digits: 11 },
  pattern: /(?<![\w.,+/-]|\d\s)[1-9]\d(?<sign>[ ]?)\d{3}\k<sign>\d{3}\k<sign>\d{3}(?![\w]|[-./]\d|\s\d)/g,
  check: { code: 'check-digits-passed', passes: isTaxId },
  context: [
    'steuer-id',
    'steuerid',
    'steuer-identifikationsnummer',
    'steuerliche identifikationsnummer',
    'steueridentifikationsnummer',
    'idnr',
    'identifikationsnummer',
    'steuernummer',
    'tax id',
    'tax number',
    'tin',
  ],
  confidence: { alone: 0.3, inContext: 0.98 },
});

function isTaxId(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  const counts = [...'0123456789'].map((digit) => digits.slice(0, 10).split(digit).length - 1);
  const repeated = counts.filter((times) => times > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && passesMod11And10(digits);
}

/** The published specimen and another writing, then a wrong digit and no word near. */
export const examples: Examples = [
  'Steuer-ID: «86095742719».',
  'Meine Identifikationsnummer ist «86 095 742 719».',
  'Steuer-ID 86095742718 ist falsch.',
  'Bestellung 86095742719 ist da.',
];
