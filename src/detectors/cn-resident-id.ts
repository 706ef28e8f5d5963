import type { Examples } from '../core/rules/detector';
import { isDayOfMonth } from './checks/calendar';
import { passesMod11Over2 } from './checks/iso7064';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * Chinese resident identity numbers (GB 11643-1999): region, date of birth, order, and a check
 * character by ISO 7064 MOD 11-2.
 * https://zh.wikipedia.org/wiki/中华人民共和国公民身份号码
 */
export const cnResidentId = createPatternDetector({
  id: 'cn-resident-id',
  label: 'CN_RESIDENT_ID',
  title: { en: 'Chinese resident identity number', zh_CN: '中国居民身份证号码' },
  group: 'government',
  countries: ['CN'],
  masked: true,
  requires: { digits: 17 },
  pattern: patternInLines('g')`
    (?<![A-Za-z0-9_.,+/-])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])
    (?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![A-Za-z0-9_]|[-./]\d)`,
  check: { code: 'check-digits-passed', passes: (value) => isDayOfMonth(Number(value.slice(10, 12)), Number(value.slice(12, 14))) && passesMod11Over2(value) },
  context: ['身份证', '身份证号', '公民身份号码', '证件号', 'resident id', 'identity card', 'id number', 'id card'],
  confidence: { alone: 0.95, inContext: 0.99 },
});

/** The specimen of the standard, then a wrong check character and an impossible month. */
export const examples: Examples = [
  '身份证号：«11010519491231002X»。',
  'ID number «11010519491231002x» given.',
  '身份证 110105194912310021 有误。',
  '编号 110105194913310021。',
];
