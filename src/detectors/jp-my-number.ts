import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Japanese individual numbers (My Number): eleven digits and a check digit modulo 11.
 * https://www.digital.go.jp/policies/mynumber
 */
export const jpMyNumber = createPatternDetector({
  id: 'jp-my-number',
  label: 'JP_MY_NUMBER',
  title: { en: 'Japanese My Number', zh_CN: '日本个人编号' },
  group: 'government',
  countries: ['JP'],
  masked: true,
  requires: { digits: 12 },
  pattern: /(?<![\w.,+/-]|\d\s)\d{4}(?<sign>[ -]?)\d{4}\k<sign>\d{4}(?![\w]|[-./ ]\d)/g,
  check: { code: 'check-digits-passed', passes: hasCheckDigit },
  context: ['マイナンバー', '個人番号', 'my number', 'mynumber', 'individual number', 'kojin bango'],
  confidence: { alone: 0.2, inContext: 0.98 },
});

function hasCheckDigit(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(digits[11]);
}

/** A number that passes in two writings, then a wrong digit. */
export const examples: Examples = [
  'マイナンバーは«123456789018»です。',
  'My Number: «1234 5678 9018».',
  '個人番号 123456789017 は誤りです。',
  'Order 123456789018 is ready.',
];
