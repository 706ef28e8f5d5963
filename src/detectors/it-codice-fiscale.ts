import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/** Values of the characters in odd places, 0 to 9 then A to Z. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/**
 * Italian tax codes: letters of the name, date of birth, place and a check letter; digits may be
 * replaced by letters where two people would share a code (omocodia).
 * https://it.wikipedia.org/wiki/Codice_fiscale#Generazione_del_codice_fiscale
 */
export const itCodiceFiscale = createPatternDetector({
  id: 'it-codice-fiscale',
  label: 'IT_CODICE_FISCALE',
  title: { en: 'Italian tax code (codice fiscale)', zh_CN: '意大利税号' },
  group: 'government',
  countries: ['IT'],
  masked: true,
  requires: { digits: 1 },
  pattern: /(?<![A-Za-z0-9])[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z](?![A-Za-z0-9])/gi,
  check: { code: 'check-digits-passed', passes: hasCheckLetter },
  context: ['codice fiscale', 'c.f.', 'cf', 'fiscale', 'tax code'],
  confidence: { alone: 0.95, inContext: 0.99 },
});

function hasCheckLetter(value: string): boolean {
  // All digits may be letters, but a word of them alone is more likely laughter than a code.
  if (!/\d/.test(value)) return false;
  const plain = value.toUpperCase();
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const number = Number.parseInt(plain[at] ?? '', 36);
    sum += at % 2 === 0 ? (odd[number] ?? 0) : number > 9 ? number - 10 : number;
  }
  return String.fromCharCode(65 + (sum % 26)) === plain[15];
}

/** Codes with the right letter, then with a wrong one. */
export const examples: Examples = [
  'Codice fiscale: «RSSMRA85T10A562S».',
  'Il suo cf «rssmra85t10a562s» risulta.',
  'RSSMRA85T10A562T ha la lettera sbagliata.',
  'ABCDEF12G34H567I is no month.',
];
