import type { Examples } from '../core/rules/detector';
import type { Evidence } from '../core/run/finding';
import type { Span } from '../core/text/span';
import { passesLuhn } from './checks/luhn';
import { createContextTest, createIntroductionTest } from './pattern/context';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/** Issuer prefixes with the lengths they use. https://en.wikipedia.org/wiki/Payment_card_number#Issuer_identification_number_(IIN) */
const issuers: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^3(?:0[0-5]|095|[68])/, lengths: [14, 16, 19] },
  { prefix: /^(?:6011|64[4-9]|65|622)/, lengths: [16, 17, 18, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:2131|1800)/, lengths: [15] },
  { prefix: /^(?:5[0678]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { prefix: /^(?:62|81|220[0-4]|60|508|353|356|9792)/, lengths: [16, 17, 18, 19] },
];

/** Words that speak of a card wherever they stand near a number of an issuer. */
const findNear = createContextTest(
  [
    'card',
    'cards',
    'credit',
    'debit',
    'cc',
    'visa',
    'mastercard',
    'amex',
    'american express',
    'discover',
    'maestro',
    'jcb',
    'diners',
    'unionpay',
    'cvv',
    'cvc',
    'expiry',
    'expires',
    'payment',
    'karte',
    'kreditkarte',
    'carte',
    'tarjeta',
    'carta',
    'cartão',
    'kaart',
    '卡',
    '银行卡',
    'カード',
  ],
  { before: 60, after: 30, isAlone: true },
);

/** Words that make any number a card's right before it: one number in ten passes the check, and shops count everything. */
const findIntroduction = createIntroductionTest([
  'card',
  'cards',
  'credit card',
  'debit card',
  'cc',
  'visa',
  'mastercard',
  'amex',
  'american express',
  'discover',
  'maestro',
  'jcb',
  'diners',
  'unionpay',
  'kreditkarte',
  'karte',
  'carte',
  'tarjeta',
  'carta',
  'cartão',
  'kaart',
  '卡',
  '银行卡',
  'カード',
]);

function findCardWord(text: string, span: Span): Evidence | undefined {
  return hasIssuer(text.slice(span.start, span.end)) ? findNear(text, span) : findIntroduction(text, span);
}

/** Whether the digits carry an issuer's prefix in one of its lengths. */
function hasIssuer(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  return issuers.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
}

/**
 * Payment card numbers of 12 to 19 digits, plain or in groups, by issuer prefix and Luhn
 * (ISO/IEC 7812). One plain number in ten passes Luhn by chance, so only the lengths and prefixes
 * of the large issuers, or a context word, make a plain number sure; beside the word, a number of
 * an issuer not listed here counts too.
 * https://en.wikipedia.org/wiki/Payment_card_number
 */
export const cardNumber = createPatternDetector({
  id: 'card-number',
  label: 'CARD_NUMBER',
  title: { en: 'Payment card number', zh_CN: '支付卡号' },
  group: 'financial',
  masked: true,
  requires: { digits: 12 },
  pattern: patternInLines('gu')`
    (?<![\p{Script=Latin}\p{N}_.,/=#-]|[-+]\s?)(?:\d{12,19}|\d{4}(?:[ -]\d{4}){2}(?:[ -]\d{1,4}){1,2}|
    \d{4}[ -]\d{6}[ -]\d{4,5})(?![\p{Script=Latin}\p{N}_]|[-.,]\d)`,
  check: { code: 'check-digits-passed', passes: passesLuhn },
  context: findCardWord,
  // Telephones, their SIM cards, goods and parcels have numbers of the same length, some with the same check digit.
  except: createContextTest(['imei', 'imei2', 'meid', 'iccid', 'sim', 'esim', 'serial number', 'barcode', 'parcel', 'tracking', '快递', '运单'], {
    before: 32,
    after: 10,
  }),
  confidence: { alone: confidenceAlone, inContext: (value) => (hasIssuer(value) ? 0.98 : 0.75) },
});

function confidenceAlone(value: string): number {
  if (!hasIssuer(value)) return 0.05;
  if (/[ -]/.test(value)) return 0.9;
  return /^(?:4\d{15}|5[1-5]\d{14}|3[47]\d{13}|6011\d{12}|65\d{14})$/.test(value) ? 0.65 : 0.4;
}

/** Numbers with valid check digits made up for this file, then near misses. */
export const examples: Examples = [
  'Paid with «4929 1234 5678 9015» today.',
  'Amex «3714 496353 98431» and card «5425233430109903».',
  'My card «6759649826438453» is lost.',
  'Which debit card? «3512000000000005»',
  '你的银行卡号？«3599000000000001»',
  'The check digit of card 4929 1234 5678 9012 is wrong.',
  'Order 123456789012347 has no issuer.',
  'The SIM card is in; IMEI 490154203237518.',
  'Part number 4929-1234-5678-9015-4421-0000 is longer.',
];
