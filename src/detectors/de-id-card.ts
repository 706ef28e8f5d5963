import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * Serial numbers of German identity cards and passports: nine characters without vowels, a check
 * digit by the weights 7, 3, 1 modulo 10 (ICAO 9303), and an optional D.
 * https://www.personalausweisportal.de/Webs/PA/DE/buergerinnen-und-buerger/der-personalausweis/der-personalausweis-node.html
 */
export const deIdCard = createPatternDetector({
  id: 'de-id-card',
  label: 'DE_ID_CARD',
  title: { en: 'German identity card', zh_CN: '德国身份证' },
  group: 'government',
  countries: ['DE'],
  masked: true,
  // Three digits in all, but none need stand beside another.
  requires: { digits: 1 },
  pattern: /(?<![A-Za-z0-9_.-])[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?D?(?![A-Za-z0-9_]|-\w)/g,
  check: { code: (value) => (value.replace(/D$/, '').length === 10 ? 'check-digits-passed' : 'pattern'), passes: isSerial },
  context: [
    'personalausweis',
    'ausweis',
    'ausweisnummer',
    'ausweis-nr',
    'personalausweisnummer',
    'perso',
    'identity card',
    'id card',
    'reisepass',
    'seriennummer',
    'dokumentennummer',
  ],
  confidence: { alone: 0.15, inContext: 0.95 },
});

function isSerial(value: string): boolean {
  const plain = value.replace(/D$/, '');
  if (!/\d.*\d.*\d/.test(plain)) return false;
  if (plain.length === 9) return true;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number.parseInt(plain[at] ?? '0', 36) * ([7, 3, 1][at % 3] ?? 0);
  return sum % 10 === Number(plain[9]);
}

/** The published specimen with and without its check digit, then a wrong one. */
export const examples: Examples = [
  'Personalausweis «T220001293».',
  'Ausweisnummer: «L01X00T47», gültig.',
  'Personalausweis T220001294 ist falsch.',
  'The model L01X00T47 is sold out.',
];
