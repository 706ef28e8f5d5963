import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * French social security numbers (NIR): sex, year, month, department, commune, order, and a key
 * that is 97 less the rest modulo 97; Corsica's 2A and 2B count as 19 and 18.
 * https://www.insee.fr/fr/metadonnees/definition/c1409
 */
export const frNir = createPatternDetector({
  id: 'fr-nir',
  label: 'FR_NIR',
  title: { en: 'French social security number (NIR)', zh_CN: '法国社会保障号' },
  group: 'government',
  countries: ['FR'],
  masked: true,
  requires: { digits: 6 },
  pattern: /(?<![\w.,+/-])[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: isNir },
  context: ['nir', 'sécurité sociale', 'securite sociale', 'numéro de sécu', 'sécu', 'insee', 'carte vitale', 'assuré', 'social security'],
  confidence: { alone: (value) => (value.includes(' ') ? 0.85 : 0.45), inContext: 0.98 },
});

function isNir(value: string): boolean {
  const plain = value.replace(/ /g, '').replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(plain.slice(0, 13)) % 97n) === Number(plain.slice(13));
}

/** The specimen of the Wikipedia article, then a wrong key. */
export const examples: Examples = [
  'Numéro de sécurité sociale «2 55 08 14 168 025 38».',
  'NIR «255081416802538» enregistré.',
  'NIR 255081416802539 est faux.',
  'A number 955081416802538 starts wrongly.',
];
