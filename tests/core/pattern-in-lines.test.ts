import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { patternInLines } from '@/src/core/text/pattern-in-lines';

it('a pattern over several lines is the one that it is without them', () => {
  const farewell = patternInLines('iu')`
    ^(?:kind regards|best\\s
    wishes|
    (?<name>\p{L}+) greets)$`;
  expect([farewell.source, farewell.flags]).toEqual(['^(?:kind regards|best\\\\swishes|(?<name>\\p{L}+) greets)$', 'iu']);
});

it('no line of detectors, policies and core holds a pattern that is longer than it', () => {
  const src = new URL('../../src/', import.meta.url);
  const files = ['core', 'detectors', 'policies'].flatMap((room) =>
    readdirSync(new URL(`${room}/`, src), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  );
  const long = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(new URL(name, src), 'utf8')
        .split('\n')
        .flatMap((line) => (/^\s*\S* ?\/[^/*].{158,}\/[a-z]*[,;]$/.test(line) ? [`${name}: ${line}`] : [])),
    );
  expect(long).toEqual([]);
});
