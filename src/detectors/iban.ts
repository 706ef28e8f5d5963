import type { Detector, Examples, Hit } from '../core/rules/detector';
import { remainder97 } from './checks/mod97';

/** Length of an IBAN per country of the registry. https://www.swift.com/standards/data-standards/iban-international-bank-account-number */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
};

/** Not inside a UUID, whose groups of hexadecimal digits have the same rhythm. */
const head = /(?<![A-Za-z0-9]|[0-9A-Fa-f]{4}-)[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])/g;

/**
 * International bank account numbers, plain or in groups, with the length of their country and
 * check digits modulo 97 (ISO 13616). The country tells where the number ends, so a word that
 * follows in the same rhythm is not taken in.
 * https://www.swift.com/standards/data-standards/iban-international-bank-account-number
 */
export const iban: Detector = {
  id: 'iban',
  label: 'IBAN',
  title: { en: 'IBAN', zh_CN: '国际银行账号' },
  group: 'financial',
  masked: true,
  threshold: 0.5,
  hasCheckDigits: true,
  requires: { digits: 2 },
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(head)) {
      const length = lengths[match[0].slice(0, 2).toUpperCase()];
      const value = length && takeCharacters(text, match.index, length);
      if (!value) continue;
      const plain = value.replace(/[ -]/g, '');
      if (remainder97(plain.slice(4) + plain.slice(0, 4)) !== 1) continue;
      const evidence = [{ code: 'check-digits-passed' }, { code: 'country', detail: match[0].slice(0, 2).toUpperCase() }];
      yield { span: { start: match.index, end: match.index + value.length }, confidence: 0.99, evidence };
    }
  },
};

/** The next `length` letters and digits with at most one space or dash between two, if they end there. */
function takeCharacters(text: string, start: number, length: number): string | undefined {
  let taken = 0;
  let end = start;
  for (; taken < length; end++) {
    const char = text[end] ?? '';
    if (/[A-Za-z0-9]/.test(char)) taken++;
    else if (!/[ -]/.test(char) || /[ -]/.test(text[end - 1] ?? ' ')) return undefined;
  }
  return /[A-Za-z0-9]/.test(text[end] ?? '') ? undefined : text.slice(start, end);
}

/** Accounts with valid check digits, then one wrong digit and one digit too many. */
export const examples: Examples = [
  'Pay to «DE89 3704 0044 0532 0130 00» by Friday.',
  'My iban is «gb82west12345698765432», thanks.',
  'Konto «FR14 2004 1010 0505 0001 3M02 606».',
  'Cuenta «ES91 2100 0418 4502 0005 1332» now.',
  'DE88370400440532013000 has a wrong digit.',
  'DE89370400440532013000123 is too long.',
  'id=7f9eba59-ad79-c20e-5655-02748134925e',
];
