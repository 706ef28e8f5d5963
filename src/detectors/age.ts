import type { Examples } from '../core/detector';
import { createPatternDetector } from './pattern/pattern';

const number = '(?:1[01]\\d|[1-9]?\\d)';

/**
 * Ages of people, the number alone: before "years old" and its like, after "aged" or "turned", or
 * after a person and a form of "be" where nothing else is counted.
 * https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html (ages are identifiers from 90 on)
 */
export const age = createPatternDetector({
  id: 'age',
  label: 'AGE',
  title: { en: 'Age', zh_CN: '年龄' },
  group: 'person',
  requires: { digits: 1 },
  pattern: new RegExp(
    [
      `(?<![\\p{Script=Latin}\\p{N}.,$€£/:-])${number}(?=\\s?(?:y/o|y\\.o\\.|yo(?!\\p{L})|years?[ -]old|yrs?[ -]old|years of age|jahre alt|ans(?!\\p{L})|años(?!\\p{L})|岁|歳|세(?!\\p{L}))|-year-old)`,
      `(?<=(?<!\\p{L})(?:turn|turns|turned|turning|aged|age|age:|age is|age of|ages|im alter von|âgée? de)\\s)${number}(?!\\p{N}|[.,:/]\\d|\\s?(?:%|percent|degrees|pages|into))`,
      `(?<=(?<!\\p{L})(?:i['’]?m|i am|he['’]?s|she['’]?s|(?:he|she|i|they) (?:is|was|were))\\s)${number}(?=\\s?[.,;!?)]?(?:\\s(?:and|when|but|now|from)(?!\\p{L})|\\s?$|[.;!?)]|,\\s))(?![.,:]\\d)`,
    ].join('|'),
    'giu',
  ),
  confidence: { alone: 0.8, inContext: 0.8 },
});

/** Ages of people, then counts of other things. */
export const examples: Examples = [
  "I'm «31» y/o and my brother just turned «60».",
  'A «5»-year-old boy; she was «78». He is «42», I think.',
  'Aged «17», 今年«25»岁。',
  'The score was 31 to 12 after 20 minutes.',
  'Page 12 was 40% longer; he was 5 minutes late.',
];
