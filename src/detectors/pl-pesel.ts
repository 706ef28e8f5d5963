import type { Examples } from '../core/rules/detector';
import { isDayOfMonth } from './checks/calendar';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Polish population numbers: date of birth with the century in the month, order, check digit by the
 * weights 1, 3, 7, 9.
 * https://www.gov.pl/web/gov/czym-jest-numer-pesel
 */
export const plPesel = createPatternDetector({
  id: 'pl-pesel',
  label: 'PL_PESEL',
  title: { en: 'Polish population number (PESEL)', zh_CN: '波兰个人识别号' },
  group: 'government',
  countries: ['PL'],
  masked: true,
  requires: { digits: 11 },
  pattern: /(?<![\w.,+/-])\d{11}(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: isPesel },
  context: ['pesel', 'numer pesel', 'nr pesel', 'ewidencyjny', 'polish id', 'urodzony', 'urodzona'],
  confidence: { alone: 0.35, inContext: 0.98 },
});

function isPesel(value: string): boolean {
  const month = Number(value.slice(2, 4)) % 20;
  return isDayOfMonth(month, Number(value.slice(4, 6))) && weightedSum(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/** The published specimen, then a wrong digit and no word near. */
export const examples: Examples = [
  'PESEL: «44051401359».',
  'Numer PESEL «02070803628» podano.',
  'PESEL 44051401358 ma błąd.',
  'Zamówienie 44051401359 gotowe.',
];
