import type { Detector, Examples, Hit } from '../core/rules/detector';
import type { Span } from '../core/text/span';
import { date } from './date';
import { patternInLines } from '../core/text/pattern-in-lines';

const announcement = patternInLines('giu')`
  (?<![\p{L}])(?:born(?:\s(?:on|in))?|birth(?:day|date)?|d\.?o\.?b\.?|birth-date|geboren(?:\sam)?|geburtsdatum|geb\.|
  née?\s(?:le|on)|date\sde\snaissance|nacid[oa](?:\sel)?|fecha\sde\snacimiento|nat[oa]\sil|data\sdi\snascita|nascimento|
  geboortedatum|född|urodzon[ya]|出生日期|出生|生日|生年月日|생년월일)(?![\p{L}])`;
const reachChars = 60;
/** Longer than any date. */
const longestDateChars = 80;

/**
 * Dates that a word for birth announces, at most 60 characters before, in the forms of `date`.
 * https://www.iso.org/iso-8601-date-and-time-format.html
 */
export const dateOfBirth: Detector = {
  id: 'date-of-birth',
  label: 'DATE_OF_BIRTH',
  title: { en: 'Date of birth', zh_CN: '出生日期' },
  group: 'person',
  threshold: 0.5,
  requires: {
    digits: 2,
    keywords: [
      'born',
      'birth',
      'dob',
      'd.o.b',
      'geb',
      'née',
      'né le',
      'naissance',
      'nacid',
      'nacimiento',
      'nato il',
      'nata il',
      'nascita',
      'nascimento',
      'född',
      'urodzon',
      '出生',
      '生日',
      '生年月日',
      '생년월일',
    ],
  },
  *find(text): Iterable<Hit> {
    for (const { start, end } of announced(text)) {
      const near = text.slice(start, end);
      let last = 0;
      for (const { span } of [...date.find(near)].sort((a, b) => a.span.start - b.span.start)) {
        const spanEnd = span.end + lengthOfShortYear(near, span);
        if (!/\d\D+\d|\d{4}/.test(near.slice(span.start, spanEnd))) continue;
        // Only the first date after the word is the birth, so nothing before the last date counts.
        const [word] = near.slice(Math.max(last, span.start - reachChars), span.start).match(announcement) ?? [];
        last = spanEnd;
        if (!word) continue;
        yield {
          span: { start: start + span.start, end: start + spanEnd },
          confidence: 0.97,
          evidence: [{ code: 'context-word', detail: word.toLowerCase() }],
        };
      }
    }
  },
};

/** “7 March 84”: the year of a birth in two digits, behind a day and a month alone. */
function lengthOfShortYear(text: string, { start, end }: Span): number {
  if (!/^(?:\d{1,2}\D{0,4}\p{L}+\.?|\p{L}+\.?\s\d{1,2}(?:st|nd|rd|th)?)$/u.test(text.slice(start, end))) return 0;
  return /^,?\s[’']?\d{2}(?!\d|[:.]\d|\s?[ap]\.?m)/iu.exec(text.slice(end, end + 8))?.[0].length ?? 0;
}

/** The parts of a text in which a birth may stand: behind a word for it. Dates are slow to find, so they are looked for nowhere else. */
function* announced(text: string): Iterable<Span> {
  let part: Span | undefined;
  for (const { index } of text.matchAll(announcement)) {
    const end = index + reachChars + longestDateChars;
    if (part && index <= part.end) part = { start: part.start, end };
    else {
      if (part) yield part;
      part = { start: index, end };
    }
  }
  if (part) yield part;
}

/** Births, then other dates and births without one. */
export const examples: Examples = [
  'She was born on «12 March 1984» in Leeds.',
  'DOB: «1971-05-30», seen 2024-01-02.',
  'Geboren am «3.4.1990»; 出生日期：«1988年2月1日»。',
  'DOB «7 MAR 84», seen 3 May at 10:30. Born «3 May ’90».',
  'Born in Leeds, hired 12 years later.',
  'The meeting is on 12 March 2024.',
];
