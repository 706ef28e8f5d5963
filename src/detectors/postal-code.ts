import type { Detector, Examples, Hit } from '../core/rules/detector';
import { patternInLines } from '../core/text/pattern-in-lines';

const words =
  'zip(?:\\s?code)?|postal\\scode|post\\s?code|plz|postleitzahl|code\\spostal|c[oó]digo\\spostal|cap|cep|postcode|postnummer|kod\\spocztowy|邮编|邮政编码|郵便番号';
const word = new RegExp(`^(?:${words})`, 'iu');
const announced = new RegExp(
  `(?<![\\p{L}])(?:${words})[\\s:#=：]{1,3}(?:(?:is|was|ist|est|es)[\\s:]{1,2})?(?<code>[A-Z]{1,2}-?\\d[A-Z\\d]{0,3}(?:\\s\\d[A-Z]{2})?|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d|\\d{4}\\s[A-Z]{2}|\\d{2,6}(?:[ -]\\d{2,4})?)(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'giu',
);
const afterState = patternInLines('gu')`
  (?<![\p{L}])(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|
  V[AT]|W[AIVY])\s(?<code>\d{5}(?:-\d{4})?)(?![\p{L}\p{N}-])`;
const ownLine = /(?<=\n[ \t]{0,8}\p{L}{2,3}[ \t]{0,3}\n[ \t]{0,8})(?<code>[A-Z]?\d{2,6}(?:[ -]\d{2,4})?)(?=[ \t]{0,8}(?:\n|$))/gu;
const endOfLine = /(?<=\n[ \t]{0,8}\p{Lu}[\p{L}'’-]{2,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,3} [A-Z]{2} )(?<code>\d{4,6})(?=[ \t]{0,8}(?:\n|$))/gu;
const canadian = /(?<![A-Za-z0-9])(?<code>[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d)(?![A-Za-z0-9])/g;

const shapes = [
  [announced, 0.85],
  [afterState, 0.65],
  [ownLine, 0.65],
  [endOfLine, 0.6],
  [canadian, 0.7],
] as const;

/**
 * Postal codes of all countries after a word for them, US ZIP codes after a state, in address
 * blocks the line under the region's short name or the end of the city's line, and Canadian ones,
 * whose shape is their own.
 * https://www.upu.int/en/universal-postal-union/activities/addressing/universal-postcode
 */
export const postalCode: Detector = {
  id: 'postal-code',
  label: 'POSTCODE',
  title: { en: 'Postal code', zh_CN: '邮政编码' },
  group: 'place',
  threshold: 0.5,
  requires: { digits: 1 },
  *find(text): Iterable<Hit> {
    for (const [pattern, confidence] of shapes) {
      for (const match of text.matchAll(pattern)) {
        const code = match.groups?.code ?? '';
        const start = match.index + match[0].length - code.length;
        const told = pattern === announced ? word.exec(match[0])?.[0].toLowerCase().replace(/\s/g, ' ') : undefined;
        const evidence = told ? [{ code: 'context-word', detail: told }] : [{ code: 'pattern' }];
        yield { span: { start, end: start + code.length }, confidence, evidence };
      }
    }
  },
};

/** Codes of several countries, then other numbers. */
export const examples: Examples = [
  'My zip code is «35350», the other ZIP: «90010-1700».',
  'PLZ «50674»; 邮编：«200120»。',
  '14 Mill Road\nHarwick\nSK\n«53650»',
  'Mølleveien 3\nAalborg NO «9100»',
  'Springfield, IL «62704» and Ottawa «K1A 0B1».',
  'A zip file of 35350 bytes.',
  'It was in 62704 pieces, I say.',
];
