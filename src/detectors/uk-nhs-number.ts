import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createIntroductionTest } from './pattern/context';
import { createPatternDetector } from './pattern/pattern';

/**
 * NHS numbers of England, Wales and the Isle of Man: ten digits, weights 10 to 2 modulo 11.
 * https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
export const ukNhsNumber = createPatternDetector({
  id: 'uk-nhs-number',
  label: 'UK_NHS_NUMBER',
  title: { en: 'NHS number', zh_CN: '英国 NHS 号码' },
  group: 'health',
  countries: ['GB'],
  masked: true,
  requires: { digits: 10 },
  pattern: /(?<![\w.,+/()-]|\d\s)\d{3}(?<sign>[- ]?)\d{3}\k<sign>\d{4}(?![\w]|[-./]\d|\s\d)/g,
  check: { code: 'check-digits-passed', passes: isNhsNumber },
  // A hospital has a telephone, too: only words for the number itself count, and none for a telephone right before.
  context: ['nhs', 'nhs number', 'nhs no', 'national health service', 'health service number', 'patient number', 'patient no'],
  except: createIntroductionTest(['at', 'call', 'tel', 'telephone', 'phone', 'mobile', 'cell', 'fax', 'ring', 'dial', 'text', 'helpline', 'hotline', 'line']),
  confidence: { alone: 0.25, inContext: 0.97 },
});

function isNhsNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check % 11 === Number(digits[9]) && !/^(\d)\1*$/.test(digits);
}

/** The published specimen and another, then one wrong digit. */
export const examples: Examples = [
  'NHS number «943 476 5919».',
  'Patient number «4010232137» was seen.',
  'NHS number 943 476 5918 has a wrong digit.',
  'Order 943 476 5919 has shipped.',
  'The clinic, call 943-476-5919; the NHS surgery at 943-476-5919.',
];
