import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Brazilian taxpayer numbers of companies: twelve digits, or letters and digits from 2026 on, and
 * two check digits modulo 11; a letter counts its ASCII code less 48.
 * https://www.gov.br/receitafederal/pt-br/acesso-a-informacao/acoes-e-programas/programas-e-atividades/cnpj-alfanumerico
 */
export const brCnpj = createPatternDetector({
  id: 'br-cnpj',
  label: 'BR_CNPJ',
  title: { en: 'Brazilian company number (CNPJ)', zh_CN: '巴西企业税号' },
  group: 'government',
  countries: ['BR'],
  requires: { digits: 2 },
  pattern: /(?<![\w.,+/-])(?:[A-Z0-9]{2}\.[A-Z0-9]{3}\.[A-Z0-9]{3}\/[A-Z0-9]{4}-\d{2}|\d{14})(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: isCnpj },
  context: ['cnpj', 'pessoa jurídica', 'receita federal', 'empresa'],
  confidence: { alone: (value) => (value.includes('/') ? 0.97 : 0.3), inContext: 0.97 },
});

function isCnpj(value: string): boolean {
  const plain = value.replace(/[./-]/g, '');
  if (/^(.)\1*$/.test(plain)) return false;
  return checkDigit(plain.slice(0, 12)) === plain[12] && checkDigit(plain.slice(0, 13)) === plain[13];
}

function checkDigit(base: string): string {
  let sum = 0;
  for (let at = 0; at < base.length; at++) sum += (base.charCodeAt(at) - 48) * (weights[weights.length - base.length + at] ?? 0);
  const rest = sum % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}

/** The usual specimen and one with letters, then a wrong digit. */
export const examples: Examples = [
  'CNPJ «11.222.333/0001-81».',
  'CNPJ: «12.ABC.345/01DE-35».',
  'CNPJ 11.222.333/0001-82 inválido.',
  'The path 11.222/333 is none.',
];
