import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { secretKinds } from '../../src/detectors/secrets';
import { limitPatternCost, measurePattern } from '../../src/linear/refuse-pattern';
import { limitOf } from './limits';

const folder = new URL('../../src/detectors/', import.meta.url);
const literal = /(?<=[=(,:[!&|?]\s{0,8}|\n\s{0,8})\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])+\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=[\s,;).\]])/g;

const inLines = /patternInLines\('([dgimsuvy]*)'\)`((?:\\`|[^`])*)`/g;

/** The regular expressions in a file that are searched for from place to place: those with the flag g or y. */
function searchedFor(name: string): (readonly [source: string, flags: string])[] {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const short = [...text.matchAll(literal)].map(([, source = '', flags = '']) => [source, flags] as const);
  const long = [...text.matchAll(inLines)].map(([, flags = '', lines = '']) => [lines.replace(/\n\s*/g, '').replaceAll('\\`', '`'), flags] as const);
  return [...short, ...long].filter(([, flags]) => /[gy]/.test(flags));
}

it('every pattern that is written out in any file of the shelf keeps to the law', () => {
  const patterns = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap(searchedFor);
  expect(patterns.length).toBeGreaterThan(60);
  expect(patterns.filter(([source, flags]) => measurePattern(source, flags) > limitOf(source))).toEqual([]);
});

it('every format of a secret keeps to the law, most of them as strictly as users’ patterns', () => {
  const costs = secretKinds.map(({ id, format }) => [id, measurePattern(`(?:${format})(?![A-Za-z0-9_])`)] as const);
  expect(costs.filter(([, cost]) => cost > 10_000)).toEqual([]);
  expect(costs.filter(([, cost]) => cost > limitPatternCost).length).toBeLessThan(10);
});
