import type { Examples } from '../core/rules/detector';
import { weightedSum } from './checks/weighted-sum';
import { createPatternDetector } from './pattern/pattern';

/**
 * Brazilian taxpayer numbers of persons: nine digits and two check digits modulo 11.
 * https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf
 */
export const brCpf = createPatternDetector({
  id: 'br-cpf',
  label: 'BR_CPF',
  title: { en: 'Brazilian personal number (CPF)', zh_CN: '巴西个人税号' },
  group: 'government',
  countries: ['BR'],
  masked: true,
  requires: { digits: 11 },
  pattern: /(?<![\w.,+/-])(?:\d{3}\.\d{3}\.\d{3}-\d{2}|\d{9}-?\d{2})(?![\w]|[-./]\d)/g,
  check: { code: 'check-digits-passed', passes: isCpf },
  context: ['cpf', 'cadastro de pessoas', 'contribuinte', 'receita federal', 'brazilian'],
  confidence: { alone: (value) => (value.includes('.') ? 0.95 : 0.3), inContext: 0.98 },
});

function isCpf(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (/^(\d)\1*$/.test(digits)) return false;
  const first = ((weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const second = ((weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return digits.endsWith(`${first}${second}`);
}

/** The usual specimen in two writings, then a wrong digit and one digit throughout. */
export const examples: Examples = [
  'CPF: «111.444.777-35».',
  'O cpf «11144477735» consta.',
  'CPF 111.444.777-36 inválido.',
  'CPF 111.111.111-11 e pedido 11144477735123.',
];
