import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Recipe {
  readonly model: string;
  readonly version: string;
  readonly steps: readonly string[];
  readonly mixtures: Readonly<Record<string, Readonly<Record<string, { readonly rows?: number; readonly passes?: number }>>>>;
  readonly runs: readonly { readonly name: string; readonly mixture: string; readonly start?: string; readonly teachers?: readonly string[] }[];
  readonly refit?: readonly { readonly parts: readonly { readonly corpus: string }[] }[];
  readonly final: string;
}

const training = join(import.meta.dirname, '../../training');
const recipes = readdirSync(join(training, 'recipes'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(training, 'recipes', name), 'utf8')) as Recipe] as const);
const scripts = readdirSync(training).filter((name) => name.endsWith('.py'));
const code = scripts.map((name) => readFileSync(join(training, name), 'utf8')).join('\n');
const card = readFileSync(join(training, 'card.py'), 'utf8');

describe.each(recipes)('the recipe %s', (_, { steps, mixtures, runs, refit = [], final }) => {
  it('names steps that have a script', () => {
    for (const step of steps) expect(scripts).toContain(`${step}.py`);
  });

  it('has runs that read a mixture of it and start from what was made before', () => {
    const made = new Set(['base', 'shipped']);
    for (const { name, mixture, start = 'base', teachers = [] } of runs) {
      expect(Object.keys(mixtures)).toContain(mixture);
      for (const needed of [start, ...teachers]) expect(made).toContain(needed);
      made.add(name);
    }
    expect(made).toContain(final);
  });

  it('reads corpora that the code can read and whose licence the card tells', () => {
    const names = [...Object.values(mixtures).flatMap(Object.keys), ...refit.flatMap(({ parts }) => parts.map(({ corpus }) => corpus))];
    for (const name of names) {
      expect(code).toContain(`"${name}"`);
      expect(card).toContain(`("${name}",`);
    }
  });

  it('says of each source either how many passes or how many rows', () => {
    for (const source of Object.values(mixtures).flatMap(Object.values)) expect((source.rows === undefined) !== (source.passes === undefined)).toBe(true);
  });
});

it('never trains on sets that are there for testing only', () => {
  const testsOnly = ['tweeteval_hate', 'ner_conll2003', 'checklist_sentiment', 'toxigen_demos', 'ner_worldwide', 'ner_uner_pud', 'tweeteval_sentiment', 'sst2'];
  const read = recipes.flatMap(([, { mixtures }]) => Object.values(mixtures).flatMap(Object.keys));
  expect(read.filter((name) => testsOnly.includes(name))).toEqual([]);
});
