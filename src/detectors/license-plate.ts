import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * Licence plates: after a word for them, letters and digits in up to three groups; Chinese plates by
 * the character of their province.
 * https://en.wikipedia.org/wiki/Vehicle_registration_plate
 */
export const licensePlate = createPatternDetector({
  id: 'license-plate',
  label: 'LICENSE_PLATE',
  title: { en: 'Licence plate', zh_CN: '车牌号' },
  group: 'person',
  requires: {
    digits: 1,
    keywords: [
      'plate',
      'vrn',
      ' reg',
      'kennzeichen',
      'plaque',
      'immatriculation',
      'matr',
      'targa',
      'kenteken',
      '车牌',
      ...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼',
    ],
  },
  pattern: patternInLines('giu')`
    (?<![\p{L}])(?<word>(?:licen[sc]e|number|registration|vehicle|car)\s(?:plate|plates|reg)(?:\s(?:number|no\.?))?|
    plate\s(?:number|no\.?)|vrn|kennzeichen|plaque|immatriculation|matr[ií]cula|targa|kenteken|车牌号?|
    车牌号码)[\s:#=：]{1,3}(?:(?:is|was|ist|lautet)[\s:]{1,2})?(?<value>(?=[A-Z·\s-]{0,8}\d|
    \d{1,4}[ -]?[A-Z])[A-Z0-9ÄÖÜ]{1,4}(?:[ -][A-Z0-9]{1,4}){0,2}[A-Z0-9]{0,4})(?![\p{L}\p{N}])|
    [京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·・ ]?(?:[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9]))`,
  check: { code: 'pattern', passes: (value) => /\d/.test(value) && /\p{L}/u.test(value) && value.length >= 4 && value === value.toUpperCase() },
  confidence: { alone: 0.8, inContext: 0.8 },
});

/** Plates of several countries, invented, then words that only look like it. */
export const examples: Examples = [
  'License plate «7KLM482», a blue car.',
  'Kennzeichen: «K-GL 2024» und number plate «AB51 XYZ».',
  '车牌«沪A·12345»违停。',
  'The plate number is missing and the plate was empty.',
  'Call sign 7KLM482.',
];
