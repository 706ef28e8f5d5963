import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/** The letter that follows a number modulo 23. https://www.interior.gob.es/web/servicios-al-ciudadano/dni/calculo-del-digito-de-control-del-nif-nie */
const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/**
 * Spanish identity numbers: DNI of eight digits, NIE of X, Y or Z and seven, with the check letter
 * modulo 23.
 * https://www.interior.gob.es/web/servicios-al-ciudadano/dni/calculo-del-digito-de-control-del-nif-nie
 */
export const esDni = createPatternDetector({
  id: 'es-dni',
  label: 'ES_DNI',
  title: { en: 'Spanish identity number (DNI, NIE)', zh_CN: '西班牙身份证号' },
  group: 'government',
  countries: ['ES'],
  masked: true,
  requires: { digits: 6 },
  pattern: /(?<![\w.,+/-])(?:\d{8}|\d{2}\.\d{3}\.\d{3}|[XYZ][ -]?\d{7})[ -]?[A-HJ-NP-TV-Z](?![\w]|-\w)/gi,
  check: { code: 'check-digits-passed', passes: hasCheckLetter },
  context: ['dni', 'nif', 'nie', 'documento nacional', 'identidad', 'extranjero', 'identificación', 'spanish id'],
  confidence: { alone: (value) => (/[A-Z]$/.test(value) ? 0.7 : 0.2), inContext: 0.97 },
});

function hasCheckLetter(value: string): boolean {
  const plain = value.replace(/[ .-]/g, '').toUpperCase();
  const number = Number(plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))));
  return letters[number % 23] === plain.at(-1);
}

/** The published specimens, then a wrong letter. */
export const examples: Examples = [
  'DNI «12345678Z», NIE «X1234567L».',
  'Documento nacional: «12.345.678-Z».',
  'DNI 12345678A no es válido.',
  'Part 12345678 and X1234567.',
];
