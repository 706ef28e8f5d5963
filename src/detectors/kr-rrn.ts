import type { Examples } from '../core/rules/detector';
import { isDayOfMonth } from './checks/calendar';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Korean resident and alien registration numbers: date of birth, a digit for century and sex, six
 * more. Numbers given out since October 2020 have no check digit, so passing it only adds to the
 * confidence.
 * https://en.wikipedia.org/wiki/Resident_registration_number
 */
export const krRrn = createPatternDetector({
  id: 'kr-rrn',
  label: 'KR_RRN',
  title: { en: 'Korean resident number', zh_CN: '韩国居民登录号码' },
  group: 'government',
  countries: ['KR'],
  masked: true,
  requires: { digits: 13 },
  pattern: /(?<![\w.,+/-])\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?[1-8]\d{6}(?![\w]|[-./]\d)/g,
  check: {
    code: (value) => (hasCheckDigit(value) ? 'check-digits-passed' : 'pattern'),
    passes: (value) => isDayOfMonth(Number(value.slice(2, 4)), Number(value.slice(4, 6))),
  },
  context: ['주민등록번호', '주민번호', '외국인등록번호', 'rrn', 'resident registration', 'korean'],
  confidence: { alone: (value) => (value.includes('-') ? (hasCheckDigit(value) ? 0.85 : 0.45) : 0.15), inContext: 0.95 },
});

/** Foreigners, whose seventh digit is 5 to 8, have a check digit two higher. */
function hasCheckDigit(value: string): boolean {
  const digits = value.replace('-', '');
  const base = Number(digits[6]) >= 5 ? 13 : 11;
  return (base - (weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === Number(digits[12]);
}

/** Invented numbers with and without the word, then an impossible day. */
export const examples: Examples = [
  '주민등록번호: «880203-1345671».',
  'RRN «9912312123456» on file.',
  '외국인 «880203-5345673».',
  'Date 880231-1234561 does not exist.',
  'Invoice 8802031345678.',
];
