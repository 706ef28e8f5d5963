import type { Examples } from '../core/rules/detector';
import { createIntroductionTest } from './pattern/context';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * Passport numbers of most countries: up to two letters and six to nine digits, nine characters at
 * most (ICAO Doc 9303). The shape is that of any serial number, so the word must stand right before.
 * https://www.icao.int/publications/doc-series/doc-9303
 */
export const passport = createPatternDetector({
  id: 'passport',
  label: 'PASSPORT',
  title: { en: 'Passport number', zh_CN: '护照号码' },
  group: 'government',
  masked: true,
  requires: { digits: 1 },
  pattern: patternInLines('gu')`
    (?<![\p{Script=Latin}\p{N}_.,/+-])(?:[A-Z]{1,2}\d{6,8}|[CFGHJKLMNPRTVWXYZ](?=[A-Z]{0,3}\d)[0-9CFGHJKLMNPRTVWXYZ]{8}|
    \d{2}[A-Z]{2}\d{5}|\d{8,9})(?![\p{Script=Latin}\p{N}_]|[-./]\d)`,
  context: createIntroductionTest([
    'passport',
    'passports',
    'passport details',
    'passport nos',
    'travel document',
    'reisepass',
    'pass-nr',
    'passnummer',
    'passeport',
    'pasaporte',
    'passaporto',
    'passaporte',
    'paspoort',
    'pass nr',
    'paszport',
    'паспорт',
    '护照',
    '護照',
    '旅券',
    'パスポート',
    '여권',
  ]),
  // The word stands right before: that says more than the word for another number somewhere near (0.95).
  confidence: { alone: 0.1, inContext: 0.96 },
});

/** Several countries' shapes, then the same without the word. */
export const examples: Examples = [
  'Passport «C01X00T47» expires soon.',
  'Passport No: «531278409» and pasaporte «AB1234567».',
  '护照号«E12345678»。',
  'My passport is «C01X00T47», passport (no.) «531278409».',
  'Her social security number is not known; passport no. «533380006».',
  'The part C01X00T47 and the order 531278409.',
  'The passport office handled 12345678 applications.',
];
