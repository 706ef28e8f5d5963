import type { Detector, Examples, Hit } from '../core/detector';
import { date } from './date';

const announcement =
  /(?<![\p{L}])(?:born(?:\s(?:on|in))?|birth(?:day|date)?|d\.?o\.?b\.?|birth-date|geboren(?:\sam)?|geburtsdatum|geb\.|née?\s(?:le|on)|date\sde\snaissance|nacid[oa](?:\sel)?|fecha\sde\snacimiento|nat[oa]\sil|data\sdi\snascita|nascimento|geboortedatum|född|urodzon[ya]|出生日期|出生|生日|生年月日|생년월일)(?![\p{L}])/giu;
const reachChars = 60;

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
    keywords: ['born', 'birth', 'dob', 'd.o.b', 'geb', 'née', 'né le', 'naissance', 'nacid', 'nacimiento', 'nato il', 'nata il', 'nascita', 'nascimento', 'född', 'urodzon', '出生', '生日', '生年月日', '생년월일'],
  },
  *find(text): Iterable<Hit> {
    let done = 0;
    for (const match of text.matchAll(announcement)) {
      const from = match.index + match[0].length;
      if (from < done) continue;
      const window = text.slice(from, from + reachChars);
      const [hit] = [...date.find(window)].filter(({ span }) => /\d\D+\d|\d{4}/.test(window.slice(span.start, span.end))).sort((a, b) => a.span.start - b.span.start);
      if (!hit) continue;
      done = from + hit.span.end;
      yield { span: { start: from + hit.span.start, end: done }, confidence: 0.97, evidence: [{ code: 'context-word', detail: match[0].toLowerCase() }] };
    }
  },
};

/** Births, then other dates and births without one. */
export const examples: Examples = [
  'She was born on «12 March 1984» in Leeds.',
  'DOB: «1971-05-30», seen 2024-01-02.',
  'Geboren am «3.4.1990»; 出生日期：«1988年2月1日»。',
  'Born in Leeds, hired 12 years later.',
  'The meeting is on 12 March 2024.',
];
