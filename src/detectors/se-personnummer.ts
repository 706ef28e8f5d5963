import type { Examples } from '../core/rules/detector';
import { isDayOfMonth } from './checks/calendar';
import { passesLuhn } from './checks/luhn';
import { createPatternDetector } from './pattern/pattern';

/**
 * Swedish personal identity numbers, also coordination numbers (day plus 60): date of birth, three
 * digits, Luhn over the last ten; a plus instead of the dash from the hundredth birthday on. Order
 * numbers begin with a date, too, and one in ten passes Luhn, so a word must be near.
 * https://www.skatteverket.se/privat/folkbokforing/personnummer
 */
export const sePersonnummer = createPatternDetector({
  id: 'se-personnummer',
  label: 'SE_PERSONNUMMER',
  title: { en: 'Swedish personal number', zh_CN: '瑞典个人身份号码' },
  group: 'government',
  countries: ['SE'],
  masked: true,
  requires: { digits: 6 },
  pattern: /(?<![\w.,/+-])(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]?\d{4}(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: isPersonnummer },
  context: ['personnummer', 'personnr', 'samordningsnummer', 'födelsenummer', 'person number', 'personal number', 'swedish'],
  confidence: { alone: (value) => (/[-+]/.test(value) ? 0.4 : 0.25), inContext: 0.97 },
});

function isPersonnummer(value: string): boolean {
  const digits = value.replace(/\D/g, '').slice(-10);
  const day = Number(digits.slice(4, 6));
  return isDayOfMonth(Number(digits.slice(2, 4)), day > 60 ? day - 60 : day) && passesLuhn(digits);
}

/** The published specimen, then a wrong digit and an impossible day. */
export const examples: Examples = [
  'Personnummer «811218-9876».',
  'Personnr: «198112189876» finns.',
  'Personnummer 811218-9875 är fel.',
  'Datum 811238-9876 finns inte.',
  'Invoice 240115-0012 is due.',
];
