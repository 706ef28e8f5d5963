import { casual } from 'chrono-node/en';
import type { Detector, Examples, Hit } from '../core/rules/detector';
import type { Span } from '../core/text/span';
import { patternInLines } from '../core/text/pattern-in-lines';

const months =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?' +
  '|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre' +
  '|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?![\\p{L}])';
const time = '(?:[T ,]{1,2}(?:at )?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?[ap]\\.?m\\b)?(?:Z|\\s?[+-]\\d{2}:?\\d{2}|\\s(?:UTC|GMT|CET|EST|PST))?)?';

/** A written-out date in any of the usual orders; numbers are checked for day and month afterwards. */
const absolute = new RegExp(
  '(?<![\\p{L}\\p{N}_./:-])(?:' +
    [
      `(?<iso>(?:1[89]|20)\\d{2}[-./](?:0[1-9]|1[0-2])[-./](?:[0-2]\\d|3[01]))${time}`,
      `(?<numeric>\\d{1,2}(?<separator>[-./])\\d{1,2}\\k<separator>(?:\\d{4}|\\d{2}))${time}`,
      `(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|\\.|º)?\\s(?:of\\s|de\\s)?${months}(?:,?\\s(?:de\\s)?(?:1[5-9]|20)\\d{2}(?!\\d))?`,
      `${months}\\s(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[:.]\\d)(?:,?\\s(?:1[5-9]|20)\\d{2}(?!\\d))?`,
      `(?<month>${months},?\\s(?:de\\s)?(?:1[5-9]|20)\\d{2}(?!\\d))`,
      '(?<!(?:the last|the first|every|each|on a) )(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\\p{L}])',
    ].join('|') +
    ')(?![\\p{L}\\p{N}_]|[-/:]\\d)' +
    // Chinese has no spaces around its dates.
    '|(?<!\\d)(?:(?:1[89]|20)\\d{2}\\s?年(?:\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?[日号])?)?|\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号])',
  'giu',
);

/** As passports, laboratories and databases write it: 12-Mar-1984, 03/FEB/79, 14MAR1969, 2023-Nov-05, Apr-09-1993, 12 MAR/MARS 84. */
const ofDocument = new RegExp(
  '(?<![\\p{L}\\p{N}_./-])(?:' +
    [
      `(?:3[01]|[12]\\d|0?[1-9])(?<joint>[-/.])${months}\\k<joint>(?:(?:1[89]|20)\\d{2}|\\d{2})`,
      `(?:3[01]|[012]\\d)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:1[89]|20)\\d{2}`,
      `(?:1[89]|20)\\d{2}(?<hyphen>[-/.])${months}\\k<hyphen>(?:3[01]|[12]\\d|0[1-9])`,
      `${months}(?<slash>[-/.])(?:3[01]|[12]\\d|0?[1-9])\\k<slash>(?:1[89]|20)\\d{2}`,
      `(?:3[01]|[12]\\d|0?[1-9])\\s${months}/\\p{L}{3,5}\\s(?:(?:1[89]|20)\\d{2}|\\d{2})`,
    ].join('|') +
    ')(?![\\p{L}\\p{N}_]|[-/:]\\d)',
  'giu',
);
/** A sign that one may be there; begins with a digit, or has one soon, so that most places are passed over at once. */
const monthSoon = patternInLines('gi')`
  \d[-/.]?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|fév|avr|juin|aoû|déc)|
  \d [a-z]{3,9}\/[a-z]{3}|[a-z][-/.]\d{1,2}[-/.](?:1[89]|20)\d`;

/** A year that a preposition makes one: looked at from the digits, of which a text has fewer than of prepositions. */
const year = patternInLines('giu')`
  (?<![\p{L}\p{N}])(?:1[5-9]|20)\d{2}(?<=(?<![\p{L}\p{N}])(?<word>in|since|during|until|till|before|after|by|from|
  act of|summer of|winter of|spring of|autumn of|fall of|year|circa|around|anno|seit|en|depuis|desde|
  an?(?=\s\d{4}\s\p{Lu})|the(?=\s\d{4}\s\p{Lu}))\s\d{4})(?![\p{L}\p{N}]|[-.,:/]\d|\s(?:people|men|women|units|items|
  pages|words|miles|meters|metres|km|kg|percent|%))`;

/** Words that say that something relative to today follows or precedes; only around them is chrono asked. */
const relative = patternInLines('giu')`
  (?<![\p{L}\p{N}])(?:tomorrow|yesterday|tonight|(?:next|last|this)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)|
  \d{1,3}\s(?:days?|weeks?|months?|years?)\s(?:ago|from now))(?![\p{L}\p{N}])`;
const reachChars = 24;

/**
 * Dates: ISO 8601 with time, numbers in any order, months by name in five languages, Chinese dates,
 * weekdays, years after a preposition, and days relative to today as chrono-node reads them (not weeks
 * and months, which say nothing about anyone).
 * https://www.iso.org/iso-8601-date-and-time-format.html and https://github.com/wanasit/chrono
 */
export const date: Detector = {
  id: 'date',
  label: 'DATE',
  title: { en: 'Date', zh_CN: '日期' },
  group: 'time',
  threshold: 0.5,
  *find(text): Iterable<Hit> {
    let end = 0;
    const known = findOfDocuments(text);
    for (const span of known) yield { span, confidence: 0.95, evidence: [{ code: 'pattern' }] };
    for (const match of text.matchAll(absolute)) {
      if (known.some((span) => match.index >= span.start && match.index < span.end)) continue;
      const { numeric, weekday, month } = match.groups ?? {};
      if (numeric && !isDayAndMonth(numeric)) continue;
      end = match.index + match[0].length;
      const confidence = weekday ? 0.8 : numeric && /[.]/.test(numeric) ? 0.7 : month ? 0.9 : 0.95;
      yield { span: { start: match.index, end }, confidence, evidence: [{ code: 'pattern' }] };
    }
    for (const match of text.matchAll(year)) {
      end = match.index + match[0].length;
      yield { span: { start: match.index, end }, confidence: 0.6, evidence: [{ code: 'context-word', detail: match.groups?.word?.toLowerCase() ?? '' }] };
    }
    yield* findRelative(text);
  },
};

/** As far before its sign as such a date begins, and behind it as it ends. */
const signBefore = 12;
const signAfter = 30;

/** The dates in the writing of documents, looked for around their signs only, in order. */
function findOfDocuments(text: string): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(monthSoon)) {
    const from = Math.max(found.at(-1)?.end ?? 0, index - signBefore);
    for (const match of text.slice(from, index + signAfter).matchAll(ofDocument)) {
      const span = { start: from + match.index, end: from + match.index + match[0].length };
      // At a cut, the edges of words are not where the pattern takes them to be.
      const isCut = /[\p{L}\p{N}_./-]/u.test(text[span.start - 1] ?? '') || /[\p{L}\p{N}_]/u.test(text[span.end] ?? '');
      if (!isCut) found.push(span);
    }
  }
  return found;
}

function* findRelative(text: string): Iterable<Hit> {
  let done = 0;
  for (const match of text.matchAll(relative)) {
    if (match.index < done) continue;
    const from = Math.max(done, match.index - reachChars);
    const window = text.slice(from, match.index + match[0].length + reachChars);
    for (const result of casual.parse(window)) {
      const start = from + result.index;
      done = Math.max(done, start + result.text.length);
      if (start > match.index || start + result.text.length < match.index + 3) continue;
      yield { span: { start, end: start + result.text.length }, confidence: 0.6, evidence: [{ code: 'calendar' }] };
    }
  }
}

function isDayAndMonth(value: string): boolean {
  const [first = 0, second = 0] = value.split(/\D/).map(Number);
  return first > 0 && second > 0 && ((first <= 31 && second <= 12) || (first <= 12 && second <= 31));
}

/** Dates in many writings, then numbers and words that are none. */
export const examples: Examples = [
  'Born on «12 March 1984», hired «2019-07-01».',
  'The «1st of May, 2021» and «Sept. 3, 2022».',
  'Log «2024-02-29 13:45:10» and «6/24/1991».',
  'Admitted «12-Mar-1984», «03/FEB/79», «14MAR1969», «2023-Nov-05» and «Apr-09-1993».',
  'Meet «Tuesday», or «tomorrow at 5pm».',
  'Founded in «1977»; 于«2023年5月4日»成立。',
  'Version 3.14.159 and 45/45/2020 and 24/7.',
  'It may rain; march on, in 1500 people.',
];
