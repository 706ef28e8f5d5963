import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCases } from '../cases/own-cases';
import { casesOf } from './kind';
import { functionalKinds } from './kinds';

const training = join(import.meta.dirname, '../../training/own');

/** All that our own training texts are made of. */
const trained = readdirSync(training)
  .filter((name) => name.endsWith('.py'))
  .map((name) => readFileSync(join(training, name), 'utf8').replace(/’/g, "'"))
  .join('\n')
  .toLowerCase();

/** The words of a template that say something of their own, its slots left out. */
function skeleton(template: string): string {
  return template
    .replace(/’/g, "'")
    .replace(/\{\w+\}|\[[^\]]*\]/g, ' ')
    .replace(/[^a-z']+/gi, ' ')
    .trim()
    .toLowerCase();
}

describe('functional tests', () => {
  it.each(functionalKinds)('has at least sixty texts, each once: $id', (kind) => {
    const texts = casesOf(kind).map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(60);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join('')).not.toMatch(/[{}]/);
  });

  it('asks of every text something that an answer can fail', () => {
    for (const kind of functionalKinds) for (const { expect: wanted } of casesOf(kind)) expect(Object.keys(wanted).length).toBeGreaterThan(0);
  });

  it('shares no template with the texts that the encoder was trained on', () => {
    const lines = trained.split('\n').map(skeleton);
    const shared = functionalKinds
      .flatMap(({ told }) => told.flatMap(({ templates }) => templates))
      .map(skeleton)
      .filter((template) => template.split(' ').length >= 3 && lines.includes(template));
    expect(shared).toEqual([]);
  });

  it('leaves the texts of tests/cases out of training, too', () => {
    const cases = ownCases().filter(({ kind }) => ['K8', 'K9', 'K10', 'K11', 'K14', 'K15'].includes(kind));
    expect(cases.length).toBeGreaterThan(100);
    const plain = trained.replace(/[.!?]/g, '');
    const held = cases
      .map(({ text }) => text.replace(/’/g, "'").replace(/[.!?]/g, '').trim().toLowerCase())
      .filter((text) => text.split(' ').length >= 3 && plain.includes(text));
    expect(held).toEqual([]);
  });

  it('fills its slots with words that those texts do not hold', () => {
    // Emoji and groups of people are closed sets: their own test is that the template is new.
    const open = functionalKinds.flatMap(({ id, slots = {} }) =>
      Object.entries(slots)
        .filter(([slot]) => !['glad', 'cross'].includes(slot))
        .flatMap(([, entries]) => entries.map((entry) => `${id}: ${entry}`)),
    );
    const known = open.filter((entry) => {
      const words = entry
        .slice(entry.indexOf(': ') + 2)
        .replace(/’/g, "'")
        .toLowerCase();
      return /\p{L}{4}/u.test(words) && new RegExp(`(?<![\\p{L}'])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}'])`, 'u').test(trained);
    });
    expect(known).toEqual([]);
  });
});
