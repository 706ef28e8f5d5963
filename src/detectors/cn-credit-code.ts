import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Chinese unified social credit codes of organisations (GB 32100-2015): 18 characters without I, O,
 * S, V, Z, check character modulo 31.
 * https://zh.wikipedia.org/wiki/统一社会信用代码
 */
export const cnCreditCode = createPatternDetector({
  id: 'cn-credit-code',
  label: 'CN_CREDIT_CODE',
  title: { en: 'Chinese unified credit code', zh_CN: '统一社会信用代码' },
  group: 'government',
  countries: ['CN'],
  requires: { digits: 6 },
  pattern: /(?<![A-Za-z0-9_-])[1-9ANY][1-59]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![A-Za-z0-9_-])/g,
  check: { code: 'check-digits-passed', passes: hasCheckCharacter },
  context: ['统一社会信用代码', '信用代码', '营业执照', '纳税人识别号', '税号', 'credit code', 'uscc'],
  confidence: { alone: 0.8, inContext: 0.99 },
});

function hasCheckCharacter(value: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const char of value.slice(0, 17)) {
    sum += alphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === value[17];
}

/** A published code, then a wrong check character. */
export const examples: Examples = [
  '统一社会信用代码：«91350100M000100Y43»。',
  'Credit code «91350100M000100Y43».',
  '律师事务所 «31440000MD0123456L»，工会 «811100005000123453»。',
  '信用代码 91350100M000100Y44 有误。',
  'The hash 91350100m000100y43 is lower case.',
];
