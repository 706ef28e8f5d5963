import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * ABA routing numbers of US banks: a Federal Reserve prefix and the weights 3, 7, 1 modulo 10. One
 * number in ten passes by chance, so a word must be near.
 * https://www.aba.com/about-us/routing-number
 */
export const usRoutingNumber = createPatternDetector({
  id: 'us-routing-number',
  label: 'US_ROUTING_NUMBER',
  title: { en: 'US bank routing number', zh_CN: '美国银行路由号码' },
  group: 'financial',
  countries: ['US'],
  requires: { digits: 9 },
  pattern: /(?<![\w.,+/-])(?:0[0-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: (value) => weightedSum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 },
  context: ['routing', 'routing number', 'aba', 'rtn', 'transit number', 'ach', 'direct deposit', 'wire', 'bank'],
  confidence: { alone: 0.2, inContext: 0.95 },
});

/** Numbers that pass, then one wrong digit and no word near. */
export const examples: Examples = [
  'Routing number «021000021», account 12.',
  'ACH: «122105155».',
  'Routing number 021000022 has a wrong digit.',
  'Invoice 021000021 was sent.',
];
