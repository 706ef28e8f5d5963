import type { Detector, Examples, Hit } from '../core/rules/detector';
import { patternInLines } from '../core/text/pattern-in-lines';

const number = '(?:1[01]\\d|[1-9]?\\d)';

/** A number before a unit, after a word, after a person and "be", and in the turns that French and Spanish have for ages. */
const pattern = new RegExp(
  [
    `(?<![\\p{Script=Latin}\\p{N}.,$€£/:-])${number}(?=(?:\\s?(?<unit>y/o|y\\.o\\.|yo(?!\\p{L})|years of age|jahre alt|岁|歳|세(?!\\p{L}))|(?<old>\\s?years?[ -]old|\\s?yrs?[ -]old|-year-old)(?!\\p{L})))`,
    `(?<=(?<!\\p{L})(?<word>turn|turns|turned|turning|aged|age|age:|age is|age of|ages|im alter von|âgée? de)\\s)${number}(?!\\p{N}|[.,:/]\\d|\\s?(?:%|percent|degrees|pages|into))`,
    `(?<=(?<!\\p{L})(?<person>i['’]?m|i am|he['’]?s|she['’]?s|(?:he|she|i|they) (?:is|was|were))\\s)${number}(?=\\s?[.,;!?)]?(?:\\s(?:and|when|but|now|from)(?!\\p{L})|\\s?$|[.;!?)]|,\\s))(?![.,:]\\d)`,
    `(?<=(?<!\\p{L})(?<!(?:y|qu['’]il y)\\s)(?:(?:j['’])?ai|as|a|avons|avez|ont|av(?:ais|ait|aient)|aur(?:ai|as|a)|(?:homme|femme|fille|garçon|enfant|fils|personne|patiente?|étudiante?|jeune) de)\\s)${number}(?=\\s(?<ans>ans)(?!\\p{L}))`,
    `(?<=(?<!\\p{L})(?:tengo|tienes?|tiene|tenemos|tienen|ten[ií]a|cumpl[oeí]|cumplió|cumplir|con|(?:hombre|mujer|niñ[oa]|chic[oa]|joven|hij[oa]|señora?|paciente|persona|edad) de|edad:)\\s)${number}(?=\\s(?<años>años)(?!\\p{L}))`,
    `(?<=\\p{L},\\s)${number}(?=\\s(?<apart>ans|años)[,.;)])`,
  ].join('|'),
  'giu',
);

/** People, and what may follow an age that stands by itself: bridges and whisky are old, too. */
const people =
  'adult|athlete|author|babies|baby|boy|boyfriend|brother|child|children|colleague|cousin|customer|daughter|doctor|driver|engineer|father|female|friend|girl|girlfriend|grandfather|grandmother|grandson|granddaughter|guy|husband|individual|infant|kid|lady|lawyer|leader|male|man|men|mother|mum|mom|neighbour|neighbor|nephew|niece|nurse|patient|pensioner|people|person|player|pupil|resident|sister|singer|sibling|soldier|son|student|suspect|teacher|teen|teenager|toddler|twin|uncle|victim|widow|widower|wife|witness|woman|women|worker|writer|youngster|youth';
const personSoon = new RegExp(`^(?:\\s\\p{L}[\\p{L}'’-]{0,20}){0,2}\\s(?:${people})s?(?!\\p{L})`, 'iu');
const endOfAge = patternInLines('u')`
  ^(?:$|\s{0,2}$|\s?[^\s\p{L}-]|\s{1,2}(?:\p{Lu}|\n|(?:and|or|but|when|who|whose|with|from|in|at|on|is|was|has|had|
  says?|said|told|died|lives?|lived|works?|now|as|of|for|to|by|that|while|because|if|than|so|then|today|this|last|next|
  will|would|can|could|took|he|she|i|we|they|you|my|already|here)(?!\p{L})))`;

/**
 * Ages of people, the number alone: before "years old" and its like where a person, a name or nothing
 * is what is so old, after "aged" or "turned", or after a person and a form of "be" or "have" where
 * nothing else is counted.
 * https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html (ages are identifiers from 90 on)
 */
export const age: Detector = {
  id: 'age',
  label: 'AGE',
  title: { en: 'Age', zh_CN: '年龄' },
  group: 'person',
  threshold: 0.5,
  requires: { digits: 1 },
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const { unit, old, word, person, ans, años, apart } = match.groups ?? {};
      if (old && !isOfPerson(text.slice(span.end + old.length, span.end + old.length + 80))) continue;
      const told = (unit ?? old ?? word ?? person ?? ans ?? años ?? apart ?? '').toLowerCase().replaceAll('-', ' ').trim();
      yield { span, confidence: 0.8, evidence: [{ code: 'pattern' }, { code: 'context-word', detail: told }] };
    }
  },
};

/** Whether what follows "years old" leaves the age to a person. */
function isOfPerson(following: string): boolean {
  return endOfAge.test(following) || personSoon.test(following);
}

/** Ages of people, then counts of other things. */
export const examples: Examples = [
  "I'm «31» y/o and my brother just turned «60».",
  'A «5»-year-old boy; she was «78». He is «42», I think.',
  'The «44»-year-old retired school teacher, «12» years old then.',
  'Aged «17», 今年«25»岁。',
  "J'ai «31» ans et elle a «25» ans; tiene «40» años, una mujer de «33» años.",
  'The score was 31 to 12 after 20 minutes.',
  'Page 12 was 40% longer; he was 5 minutes late.',
  'Hace 20 años; il y a 20 ans; depuis 30 ans; durante 20 años.',
  'A 90-year-old bridge and a 10 years old whisky.',
];
