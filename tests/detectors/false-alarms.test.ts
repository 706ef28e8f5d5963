import { describe, expect, it } from 'vitest';
import { findSentences } from '../../src/core/text/sentences';
import { detect, detectors, resolveOverlaps } from '../../src/detectors';
import { packs } from '../../src/packs';
import { matchPolicies } from '../../src/policies/match';
import { countWords, createCorpus } from '../corpus/corpus';

const corpus = createCorpus();
const words = corpus.reduce((sum, { text }) => sum + countWords(text), 0);
const byId = new Map(detectors.map((detector) => [detector.id, detector]));
const detected = corpus.map(({ genre, text }) => ({ genre, text, findings: resolveOverlaps(detect(text, detectors)) }));
const found = detected.flatMap(({ genre, text, findings }) =>
  findings.map(({ by, label, span }) => ({ genre, id: by.id, label, value: text.slice(span.start, span.end) })),
);

/**
 * Serious is what alarms and costs trust when it is wrong: secrets, identity numbers, cards and
 * accounts, and health numbers. Dates, amounts of money, web addresses, names, phone numbers and
 * places are ordinary parts of ordinary prose, and the corpus is full of real ones.
 */
function isSerious(id: string): boolean {
  const detector = byId.get(id);
  return (
    detector !== undefined && (['secret', 'government', 'health'].includes(detector.group) || (detector.group === 'financial' && detector.label !== 'MONEY'))
  );
}

describe('ordinary prose', () => {
  it('is 50,000 words or more, the same on every run', () => {
    expect(words).toBeGreaterThanOrEqual(50_000);
    expect(createCorpus()).toEqual(corpus);
  });

  it('raises at most one serious finding in 10,000 words', () => {
    const serious = found.filter(({ id }) => isSerious(id));
    expect(serious.length, JSON.stringify(serious, undefined, 1)).toBeLessThanOrEqual(Math.floor(words / 10_000));
  });

  it('raises at most one secret in 100,000 words', () => {
    const secrets = found.filter(({ label }) => label === 'SECRET');
    expect(secrets.length, JSON.stringify(secrets, undefined, 1)).toBeLessThanOrEqual(Math.floor(words / 100_000));
  });

  it('breaks at most one serious rule of all packs together in 10,000 words', () => {
    const every = Object.fromEntries(packs.map(({ id }) => [id, { on: true }]));
    const groupOf = (id: string): string | undefined => byId.get(id)?.group;
    const serious = detected.flatMap(({ genre, text, findings }) =>
      matchPolicies(text, packs, { detected: findings, groupOf, sentences: findSentences(text) }, every)
        .filter(({ broken }) => broken?.severity === 'serious')
        .map(({ by, span }) => ({ genre, id: by.id, value: text.slice(span.start, span.end) })),
    );
    expect(serious.length, JSON.stringify(serious, undefined, 1)).toBeLessThanOrEqual(Math.floor(words / 10_000));
  });

  it('calls none of its charities and prices a telephone, and no repository an address', () => {
    const wrong = found.filter(({ label, value }) => (label === 'PHONE' && /^1[01]\d{5}$/.test(value)) || (label === 'EMAIL' && value.startsWith('git@')));
    expect(wrong).toEqual([]);
  });
});
