import { describe, expect, it } from 'vitest';
import { detect, detectors, resolveOverlaps } from '../../src/detectors';
import { countWords, createCorpus } from '../corpus/corpus';

const corpus = createCorpus();
const words = corpus.reduce((sum, { text }) => sum + countWords(text), 0);
const byId = new Map(detectors.map((detector) => [detector.id, detector]));
const found = corpus.flatMap(({ genre, text }) =>
  resolveOverlaps(detect(text, detectors)).map((finding) => ({
    genre,
    id: finding.by.id,
    label: finding.label,
    value: text.slice(finding.span.start, finding.span.end),
  })),
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
});
