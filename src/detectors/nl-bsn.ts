import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Dutch citizen service numbers: nine digits that pass the eleven test (weights 9 to 2 and −1). One
 * number in eleven passes by chance, so a word must be near.
 * https://www.rvig.nl/burgerservicenummer-bsn
 */
export const nlBsn = createPatternDetector({
  id: 'nl-bsn',
  label: 'NL_BSN',
  title: { en: 'Dutch citizen number (BSN)', zh_CN: '荷兰公民服务号' },
  group: 'government',
  countries: ['NL'],
  masked: true,
  requires: { digits: 9 },
  pattern: /(?<![\w.,+/-])\d{4}(?<sign>[. ]?)\d{2}\k<sign>\d{3}(?![\w]|[-./]\d)|(?<![\w.,+/-])\d{3}(?<dot>[. ])\d{3}\k<dot>\d{3}(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: passesElevenTest },
  context: ['bsn', 'burgerservicenummer', 'sofinummer', 'sofi-nummer', 'sofi', 'citizen service'],
  confidence: { alone: 0.15, inContext: 0.97 },
});

function passesElevenTest(value: string): boolean {
  return Number(value.replace(/\D/g, '')) > 0 && weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

/** The published specimen in two writings, then a wrong digit. */
export const examples: Examples = ['BSN «111222333».', 'Burgerservicenummer: «1112.22.333».', 'BSN 111222334 is fout.', 'Bestelling 111222333 is klaar.'];
