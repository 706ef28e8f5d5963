import type { Examples } from '../core/rules/detector';
import { createContextTest, createIntroductionTest, type ContextTest } from './pattern/context';
import { createPatternDetector } from './pattern/pattern';

/** All of ISO 3166-1 and Kosovo, which banks call XK. */
const countries =
  'AD|AE|AF|AG|AI|AL|AM|AO|AQ|AR|AS|AT|AU|AW|AX|AZ|BA|BB|BD|BE|BF|BG|BH|BI|BJ|BL|BM|BN|BO|BQ|BR|BS|BT|BV|BW|BY|BZ|CA|CC|CD|CF|CG|CH|CI|CK|CL|CM|CN|CO|CR|CU|CV|CW|CX|CY|CZ|DE|DJ|DK|DM|DO|DZ|EC|EE|EG|EH|ER|ES|ET|FI|FJ|FK|FM|FO|FR|GA|GB|GD|GE|GF|GG|GH|GI|GL|GM|GN|GP|GQ|GR|GS|GT|GU|GW|GY|HK|HM|HN|HR|HT|HU|ID|IE|IL|IM|IN|IO|IQ|IR|IS|IT|JE|JM|JO|JP|KE|KG|KH|KI|KM|KN|KP|KR|KW|KY|KZ|LA|LB|LC|LI|LK|LR|LS|LT|LU|LV|LY|MA|MC|MD|ME|MF|MG|MH|MK|ML|MM|MN|MO|MP|MQ|MR|MS|MT|MU|MV|MW|MX|MY|MZ|NA|NC|NE|NF|NG|NI|NL|NO|NP|NR|NU|NZ|OM|PA|PE|PF|PG|PH|PK|PL|PM|PN|PR|PS|PT|PW|PY|QA|RE|RO|RS|RU|RW|SA|SB|SC|SD|SE|SG|SH|SI|SJ|SK|SL|SM|SN|SO|SR|SS|ST|SV|SX|SY|SZ|TC|TD|TF|TG|TH|TJ|TK|TL|TM|TN|TO|TR|TT|TV|TW|TZ|UA|UG|UM|US|UY|UZ|VA|VC|VE|VG|VI|VN|VU|WF|WS|YE|YT|ZA|ZM|ZW|XK';

/** English words in capitals that have the form of a code: one may follow the word SWIFT. */
const words = new Set(
  'ATTACHED BANKRUPT BRANCHES BUSINESS CHECKING CUSTOMER DECISION DELIVERY DETAILED DOCUMENT EXCHANGE INCIDENT INTEREST MESSAGES OVERSEAS PLATFORM PROGRESS PROVIDED RECOVERY REQUIRED'.split(
    ' ',
  ),
);

const names = ['bic', 'swift', 'bic/swift', 'swift/bic', 'bank identifier code', 'bic code', 'swift code', 'swiftcode', 'bic-code'];
const isIntroduced = createIntroductionTest(names);
const isNamedAfter = createContextTest(names, { before: 0, after: 8 });
const accountBefore = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}\s?[,;/|·-]?\s{0,2}$/;

/** The word right before or in brackets after the code, or an account number beside it. */
const findContext: ContextTest = (text, span) =>
  isIntroduced(text, span) ??
  isNamedAfter(text, span) ??
  (accountBefore.test(text.slice(Math.max(0, span.start - 48), span.start)) ? { code: 'context-word', detail: 'iban' } : undefined);

/**
 * Business identifier codes of banks: four letters, a country, two for the place and three for the
 * branch. There is no check digit and many words look like one, so the word must stand right beside it.
 * https://www.swift.com/standards/data-standards/bic-business-identifier-code
 */
export const bic = createPatternDetector({
  id: 'bic',
  label: 'BIC',
  title: { en: 'Bank code (BIC, SWIFT)', zh_CN: 'SWIFT 代码' },
  group: 'financial',
  pattern: new RegExp(`(?<![A-Za-z0-9])[A-Z]{4}(?:${countries})[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?(?![A-Za-z0-9])`, 'g'),
  check: { code: 'pattern', passes: (value) => !words.has(value) },
  context: findContext,
  confidence: { alone: 0.15, inContext: 0.85 },
});

/** With a word or an account beside it, then words in capitals. */
export const examples: Examples = [
  'SWIFT code: «DEUTDEFF500».',
  'Our BIC is «NEDSZAJJ», thank you; «BUTKKYKY» (SWIFT) is in Cayman.',
  'DE89 3704 0044 0532 0130 00 / «COBADEFF»',
  'A GREETING and a DOCUMENT in CAPITALS.',
  'DEUTDEFF stands alone.',
  'DEAR VALUED CUSTOMER, your bank has closed BRANCHES and is not BANKRUPT.',
  'SWIFT DOCUMENT: see the bank, DEUTDEFF.',
];
