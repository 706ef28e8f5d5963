import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * Indian permanent account numbers: five letters, the fourth for the kind of holder, four digits and
 * a letter whose rule is not public.
 * https://incometaxindia.gov.in/Forms/tps/1.Permanent%20Account%20Number%20(PAN).pdf
 */
export const inPan = createPatternDetector({
  id: 'in-pan',
  label: 'IN_PAN',
  title: { en: 'Indian tax number (PAN)', zh_CN: '印度永久账号' },
  group: 'government',
  countries: ['IN'],
  masked: true,
  requires: { digits: 4 },
  pattern: /(?<![A-Za-z0-9_-])[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)\d{4}[A-Z](?![A-Za-z0-9_]|-\w)/g,
  context: ['pan', 'permanent account', 'income tax', 'pan card', 'pan number', 'itr', 'tds'],
  confidence: { alone: 0.45, inContext: 0.95 },
});

/** Invented numbers, then a kind of holder that does not exist. */
export const examples: Examples = [
  'PAN: «AFZPK7190K».',
  'Income tax number «BNZAA2318J» given.',
  'PAN AFZXK7190K has no such holder.',
  'Model AFZPK7190K is out of stock.',
];
