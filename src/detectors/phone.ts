import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { Detector, Examples, Hit } from '../core/rules/detector';
import type { Evidence } from '../core/run/finding';
import type { Span } from '../core/text/span';
import { createContextTest, createIntroductionTest } from './pattern/context';
import { patternInLines } from '../core/text/pattern-in-lines';

/** Labels that stand right before their number, or right behind the one before, where a table was copied. */
const label =
  '(?:tel(?:ephone|efon)?|tél(?:éphone)?|phone|ph|mob(?:ile|il)?|cell|fax|office|home|work|desk|direct|hotline|whatsapp|pager|handy|email)(?:\\s(?:no|nr|number)\\.?)?';
const candidate = new RegExp(
  // The look ahead turns nearly all places away at once.
  `(?=[+(\\d])(?:(?<![\\p{Script=Latin}\\p{N}_@=#$€£¥]|\\d[.,/-])|(?<=(?<![\\p{L}_-])${label}))` +
    '(?:\\+\\s?|\\()?\\d(?:[ .\\-/()]{0,3}\\d){5,16}(?:\\s?(?:x|ext\\.?|extension)\\s?\\d{1,6})?' +
    `(?:(?![\\p{Script=Latin}\\p{N}_]|[.,:/-]\\d)|(?=${label}(?!\\p{L})))`,
  'giu',
);

/** Words that speak of a telephone wherever they stand near a number. */
const words = [
  'phone',
  'phones',
  'phone number',
  'telephone',
  'tel',
  'mobile',
  'cellphone',
  'cell phone',
  'cell',
  'fax',
  'call',
  'calls',
  'called',
  'calling',
  'callback',
  'dial',
  'sms',
  'text me',
  'text us',
  'whatsapp',
  'whats app',
  'hotline',
  'helpline',
  'landline',
  'pager',
  'switchboard',
  'voicemail',
  'voice mail',
  'reach me',
  'reach us',
  'reach him',
  'reach her',
  'reach them',
  'reached at',
  'my number',
  'her number',
  'his number',
  'your number',
  'our number',
  'telefon',
  'telefonnummer',
  'handynummer',
  'mobil',
  'rufnummer',
  'téléphone',
  'appelez',
  'teléfono',
  'móvil',
  'celular',
  'llame',
  'telefono',
  'cellulare',
  'telefone',
  'telemóvel',
  'telefoon',
  'mobiel',
  'puhelin',
  'numer telefonu',
  'телефон',
  '电话',
  '手机',
  '致电',
  '電話',
  '携帯',
  '전화',
  '휴대폰',
];
const findContext = createContextTest([...words, 'messages to', 'message to', 'registered mobile']);

/** Digits without any grouping are a telephone's only where the word introduces them: a phone may also cost as much. */
const findIntroduction = createIntroductionTest([...words, 'handy', 'portable', 'desk']);

/** Words that speak of a telephone only right beside the number. */
const findNeighbour = createContextTest(
  ['office', 'desk', 'contact', 'signal', 'home', 'work', 'direct', 'ring', 'text', 'reach', 'message', 'handy', 'portable', 'büro', 'bureau', 'oficina'],
  { before: 9, after: 9 },
);

/** Numbering plans are slow to ask, so in a directory of thousands the later numbers are judged by their shape. */
const plansAtMost = 300;

/** Shapes of US social security numbers, dates, ranges of years, book numbers and versions: no plan groups a number like that. */
const isOther = patternInLines('')`
  ^(?:\d{3}[-‑–]\d{2}[-‑–]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|
  (?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d|97[89](?:[- ]?\d){10}|\d+(?:\.\d+){1,3})$`;

/** A national number that nothing near explains is taken only in the writing of one of these countries. */
const nationalShapes: readonly { readonly country: CountryCode; readonly shape: RegExp; readonly confidence: number }[] = [
  { country: 'US', shape: /^(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?:\s?(?:x|ext).*)?$/i, confidence: 0.8 },
  { country: 'GB', shape: /^(?:\(?0\d{2,4}\)? \d{3,4} ?\d{3,4}|07\d{3} ?\d{6})$/, confidence: 0.6 },
  { country: 'FR', shape: /^0[1-9](?:[. ]\d\d){4}$/, confidence: 0.75 },
  { country: 'DE', shape: /^(?:\(0\d{2,5}\) ?|0\d{2,5}[/-])\d{4,9}$/, confidence: 0.5 },
  { country: 'AU', shape: /^(?:\(0\d\) \d{4} \d{4}|04\d\d \d{3} \d{3})$/, confidence: 0.7 },
  { country: 'CN', shape: /^1[3-9]\d-\d{4}-\d{4}$/, confidence: 0.7 },
  { country: 'IN', shape: /^[6-9]\d{4}[ -]\d{5}$/, confidence: 0.5 },
];

/**
 * Telephone numbers of all regions, judged by Google's numbering plans: international ones by
 * their plan, national ones by a word near them or by the usual writing of a large country.
 * https://www.itu.int/rec/T-REC-E.164 and https://github.com/google/libphonenumber
 */
export const phone: Detector = {
  id: 'phone',
  label: 'PHONE',
  title: { en: 'Phone number', zh_CN: '电话号码' },
  group: 'contact',
  threshold: 0.5,
  requires: { digits: 6 },
  *find(text): Iterable<Hit> {
    let plansLeft = plansAtMost;
    for (const match of text.matchAll(candidate)) {
      const value = unwrap(match[0]);
      const start = match.index + match[0].indexOf(value);
      const span = { start, end: start + value.length };
      const word = findWord(text, span, value);
      const { confidence, code } = judge(value, word !== undefined, plansLeft-- > 0);
      if (confidence === 0) continue;
      const evidence: Evidence[] = [{ code }];
      if (word) evidence.push(word);
      yield { span, confidence, evidence };
    }
  },
};

function findWord(text: string, span: Span, value: string): Evidence | undefined {
  if (!/\D/.test(value) && !nationalShapes.some(({ shape }) => shape.test(value))) return findIntroduction(text, span);
  return findContext(text, span) ?? findNeighbour(text, span);
}

function judge(value: string, isInContext: boolean, mayAsk: boolean): { readonly confidence: number; readonly code: string } {
  const digits = value.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '');
  if (/^(?:\+|00)/.test(value)) {
    if (!mayAsk) return { confidence: value.startsWith('+') ? 0.7 : 0.3, code: 'pattern' };
    const number = parsePhoneNumberFromString(value.replace(/^00/, '+').replace('(0)', ''));
    if (number?.isValid()) return { confidence: 0.97, code: 'numbering-plan' };
    if (number?.isPossible()) return { confidence: isInContext ? 0.9 : value.startsWith('+') ? 0.7 : 0.3, code: 'numbering-plan' };
    return { confidence: isInContext && value.startsWith('+') ? 0.6 : 0.2, code: 'pattern' };
  }
  if (isOther.test(value) && !(isInContext && /^\d{3}\.\d{3}\.\d{3,4}$/.test(value))) return { confidence: 0, code: 'pattern' };
  const shape = nationalShapes.find((each) => each.shape.test(value));
  if (shape && (!mayAsk || parsePhoneNumberFromString(value, shape.country)?.isPossible()))
    return { confidence: isInContext ? 0.95 : shape.confidence, code: mayAsk ? 'numbering-plan' : 'pattern' };
  if (isInContext && digits.length <= 13) return { confidence: /\D/.test(value) ? 0.8 : 0.65, code: 'pattern' };
  return { confidence: 0.2, code: 'pattern' };
}

/** Drops a bracket whose partner lies outside the match. */
function unwrap(value: string): string {
  if (value.startsWith('(') && !value.includes(')')) return value.slice(1);
  return value;
}

/** Made-up numbers of several countries, then other long numbers. */
export const examples: Examples = [
  'Call «+1 (202) 555-0143 ext 22» or «+44 20 7946 0018».',
  'Phone: «0490 75 40 81», fax «03.93.92.16.85».',
  'The new line is «(425) 555-0182».',
  'Desk «+46 (0)8 928 571 38» only, or reach me at «5550143», tel. no. «02079460018».',
  'Lines: call «425 - 555 - 0143».',
  '电话 «13912345678»，谢谢。',
  'On 2024-05-17 and 12/03/2024, in 1999-2003.',
  'ISBN 978-3-16-148410-0 and order 83749201.',
  'It costs $1234567 in version 10.2.33.4.',
  'My number is 536-22-8726; the phone I want costs 12000000 dong.',
  'Registered charity number 1089464. Message 1699999999 was sent; ring 20240115 is gold.',
];
