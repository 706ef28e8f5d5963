import type { Detector, Examples, Hit } from '../core/rules/detector';
import { patternInLines } from '../core/text/pattern-in-lines';

const name = "(?:\\p{Lu}[\\p{L}'’.-]{0,20}|\\d{1,3}(?:st|nd|rd|th))";
const kind =
  // The full stop belongs to what is shortened; behind a whole word it ends the sentence.
  '(?:(?:Street|Road|Avenue|Boulevard|Lane|Drive|Court|Way|Place|Square|Terrace|Highway|Parkway|Circle|Crescent|Close|Row|Mews|Gardens|Trail|Alley|Loop)(?![\\p{L}])' +
  '|(?:St|Rd|Ave|Blvd|Ln|Dr|Ct|Pl|Sq|Ter|Hwy|Pkwy|Cir|Trl)(?![\\p{L}])\\.?)';
const unit = '(?:,?\\s(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|#)\\.?\\s?[\\w-]{1,6})?';
const place = `(?:,?\\s{1,2}${name}(?:\\s${name}){0,2},?\\s(?:[A-Z]{2}\\s)?\\d{5}(?:-\\d{4})?(?!\\d))?`;

/** A Chinese address begins with one of these or after something that is not Chinese: without spaces, nothing else shows where. */
const provinces =
  '北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|深圳|杭州|南京|成都|武汉|西安|苏州';

/** A shape is looked for only where its cue, which costs far less, is in the text. */
const shapes: readonly { readonly cue: RegExp; readonly pattern: RegExp; readonly confidence: number }[] = [
  {
    cue: patternInLines('')`
      Street|St\b|Road|Rd\b|Ave|Boulevard|Blvd|Lane|Ln\b|Drive|Dr\b|Court|Ct\b|Way\b|Pl\b|Place|Sq|Ter|Highway|Hwy|Parkway|
      Pkwy|Cir|Crescent|Close|Row\b|Mews|Gardens|Tr(?:ai)?l\b|Alley|Loop`,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.,$-])\\d{1,5}[A-Za-z]?(?:\\s[NSEW]\\.?)?(?:\\s${name}){1,3}?\\s${kind}${unit}${place}(?![\\p{L}\\p{N}])`, 'gu'),
    confidence: 0.7,
  },
  {
    cue: /Box|Postfach|BP|Apartado|Casella/i,
    pattern: /(?<![\p{L}\p{N}])(?:P\.?\s?O\.?\s?Box|Postfach|BP|Apartado|Casella postale)\s\d{1,6}(?!\d)/gu,
    confidence: 0.7,
  },
  {
    cue: /[AFD]PO/i,
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:PSC|CMR|Unit)\s\d{1,5},?\sBox\s\d{1,5}|US(?:S|NS|NV|CGC)\s\p{L}{2,20}),?\s{1,3}[AFD]PO,?\sA[AEP],?\s\d{5}(?:-\d{4})?(?!\d)/giu,
    confidence: 0.9,
  },
  {
    cue: /straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer/,
    pattern: patternInLines('gu')`
      (?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|
      ufer)\s\d{1,4}(?:\s?[a-z](?!\p{L}))?(?:,\s\d{5}\s\p{Lu}\p{L}{1,30})?(?![\p{L}\p{N}])`,
    confidence: 0.7,
  },
  {
    cue: /[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Qq]uai|route/,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])\\d{1,4}(?:\\s(?:bis|ter))?,?\\s(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Qq]uai|route)\\s(?:[Dd]e\\s(?:[Ll]a\\s)?|[Dd]u\\s|[Dd]es\\s|[Dd]['’]|[Ll]a\\s|[Ll]e\\s)?\\p{Lu}[\\p{L}'’-]{1,25}(?:\\s(?!Apt|Apartment|Suite)\\p{Lu}[\\p{L}'’-]{1,25})?${unit}(?:,?\\s\\d{5}\\s\\p{Lu}[\\p{L}-]{1,25})?`,
      'gu',
    ),
    confidence: 0.7,
  },
  {
    cue: /Calle|C\/|Avenida|Avda|Plaza|Paseo|Via|Piazza|Corso|Rua|Ulica|ul\./,
    pattern: patternInLines('gu')`
      (?<![\p{L}])(?:Calle|C\/|Avenida|Avda\.|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Ulica|ul\.)\s(?:de\s|del\s|della\s|
      di\s|da\s|do\s)?\p{Lu}[\p{L}'’-]{1,25}(?:\s\p{Lu}[\p{L}'’-]{1,25})?,?\s\d{1,4}(?![\p{L}\p{N}])`,
    confidence: 0.65,
  },
  {
    cue: /[路街道巷]\d/,
    pattern: new RegExp(
      `(?:(?<!\\p{Script=Han})(?!\\p{Script=Han}{1,4}(?:${provinces}))|(?=${provinces}))(?:${provinces})?(?:省|市|自治区)?(?:\\p{Script=Han}{2,4}市)?(?:\\p{Script=Han}{2,5}[区县])?\\p{Script=Han}{2,6}[路街道巷]\\d{1,5}[号弄](?:\\d{1,4}(?:室|楼|单元))?`,
      'gu',
    ),
    confidence: 0.7,
  },
];

/**
 * Street addresses, best effort: number, name and kind of street in English; the usual order in
 * German, French, Spanish, Italian, Portuguese, Polish and Chinese; post boxes and US military mail.
 * https://pe.usps.com/text/pub28/28apc_002.htm
 */
export const streetAddress: Detector = {
  id: 'street-address',
  label: 'STREET_ADDRESS',
  title: { en: 'Street address', zh_CN: '街道地址' },
  group: 'place',
  threshold: 0.5,
  requires: { digits: 1 },
  *find(text): Iterable<Hit> {
    for (const { cue, pattern, confidence } of shapes) {
      if (!cue.test(text)) continue;
      for (const match of text.matchAll(pattern)) {
        yield { span: { start: match.index, end: match.index + match[0].length }, confidence, evidence: [{ code: 'pattern' }] };
      }
    }
  },
};

/** Addresses of several countries, invented, then numbers with other words. */
export const examples: Examples = [
  'Write to «1417 Willow Creek Road, Apt 4B, Springfield, IL 62704» soon.',
  'Office: «22 High Street», and «P.O. Box 118»; «PSC 1204, Box 5513, APO AE 09012».',
  'Wir sind in der «Lindenstraße 14b, 50674 Köln» zu finden.',
  'Né au «12 Rue Victor Hugo, 69002 Lyon».',
  'Au «12 rue de Rivoli, 75001 Paris», chez «Via Garibaldi 22».',
  '送到«上海市浦东新区银杏路88号»。',
  'In 1417 the King took the road; 22 people went.',
];
