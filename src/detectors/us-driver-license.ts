import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * Driver's licence numbers of the US states: up to three letters and 4 to 14 digits, with dashes or
 * spaces in some states. The shapes are those of serial numbers, so the words must come right before.
 * https://ntsi.com/drivers-license-format/
 */
export const usDriverLicense = createPatternDetector({
  id: 'us-driver-license',
  label: 'US_DRIVER_LICENSE',
  title: { en: "US driver's licence", zh_CN: '美国驾驶证' },
  group: 'government',
  countries: ['US'],
  masked: true,
  requires: { digits: 4, keywords: ['licen', 'dl', 'd.l.', '驾驶证'] },
  pattern: patternInLines('giu')`
    (?<![\p{L}])(?<word>driver(?:['’]?s)?['’]?[ -]licen[sc]es?|driving[ -]licen[sc]e|DL|D\.L\.|licencia de conducir|驾驶证)
    (?:\s(?:number|no\.?|num\.?|id|#|nr\.?))?[\s:#=-]{0,3}(?:(?:is|
    was)[\s:]{1,2})?(?<value>[A-Z]{0,3}(?:\d{1,4}(?:[ -]\d{2,7}){1,3}|\d{4,15})[A-Z]?)(?![\p{L}\p{N}_]|-\d)`,
  check: { code: 'pattern', passes: (value) => /^.{5,19}$/.test(value) && value.replace(/\D/g, '').length >= 4 },
  confidence: { alone: 0.85, inContext: 0.85 },
});

/** Several states' shapes, then numbers of something else. */
export const examples: Examples = [
  "My driver's license number is «F162823540116».",
  'Driver license: «2270-66-1551», state CA.',
  'DL # «D6940579» was shown.',
  'The licence key F162823540116 is for software.',
  'A driver with a license since 1999 has 12 cars.',
];
