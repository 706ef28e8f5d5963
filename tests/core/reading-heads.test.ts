import { describe, expect, it } from 'vitest';
import { poolHead } from '@/src/core/encoding/pool';
import { topScore } from '@/src/core/run/result';
import { readTags } from '@/src/core/encoding/tags';
import { encodingOf } from '../encoding-fixture';
import { createChoices } from '../corpus/random';

const text = 'Good day. Bad night, Anna Maria Weber of Oslo.';
const encoding = encodingOf(text, {
  sentiment: (word) => ({ Good: 'positive', Bad: 'negative' })[word] ?? 'neutral',
  entities: (word) => ({ Anna: 'B-PER', Maria: 'I-PER', Weber: 'I-PER', Oslo: 'B-LOC' })[word] ?? 'O',
});
const quote = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('pooling a sequence head', () => {
  it('reads each span on its own, and its scores sum to one', () => {
    const good = poolHead(encoding, 'sentiment', { start: 0, end: 4 })!;
    expect(topScore(good).label).toBe('positive');
    expect(good.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1);
  });

  it('gives the whole as the token-weighted mean of its parts', () => {
    const logit = (span: { start: number; end: number }, label: string) => {
      const scores = poolHead(encoding, 'sentiment', span)!;
      return Math.log(scores.find((score) => score.label === label)!.confidence / scores[1]!.confidence);
    };
    const first = { start: 0, end: 9 };
    const second = { start: 10, end: text.length };
    // Words: 3 in the first sentence, 9 in the second (punctuation counts).
    expect(logit({ start: 0, end: text.length }, 'positive')).toBeCloseTo((3 * logit(first, 'positive') + 9 * logit(second, 'positive')) / 12, 5);
  });

  it('says nothing about blank text', () => {
    expect(poolHead(encoding, 'sentiment', { start: 4, end: 5 })).toBeNull();
  });
});

describe('reading a token head', () => {
  it('joins the words of a name, at exact characters', () => {
    expect(readTags(encoding, 'entities').map(({ span, label }) => [quote(span), label])).toEqual([
      ['Anna Maria Weber', 'PER'],
      ['Oslo', 'LOC'],
    ]);
  });

  it('never begins a name in its middle', () => {
    const odd = encodingOf('of Weber', { entities: (word) => (word === 'Weber' ? 'I-PER' : 'O') });
    expect(readTags(odd, 'entities').every(({ span }) => span.end <= 8)).toBe(true);
    expect(readTags(odd, 'entities').map(({ label }) => label)).not.toContain('LOC');
  });

  it('is as sure as the model was', () => {
    expect(readTags(encodingOf('Anna', { entities: () => 'B-PER' }, 2), 'entities')[0]!.confidence).toBeLessThan(0.7);
    expect(readTags(encodingOf('Anna', { entities: () => 'B-PER' }, 9), 'entities')[0]!.confidence).toBeGreaterThan(0.98);
  });

  it('finds the likeliest of all legal sequences, as trying every one of them does', () => {
    const { between } = createChoices(11);
    for (let round = 0; round < 60; round++) {
      const made = encodingOf('Ada Lovelace of Bern', {});
      const { labels, logits } = made.heads.personal;
      for (let at = 0; at < logits.length; at++) logits[at] = between(-300, 300) / 100;
      const width = labels.length;
      const chance = (word: number, tag: number) => {
        const row = [...logits.subarray(word * width, (word + 1) * width)];
        return Math.log(Math.exp(row[tag]!) / row.reduce((sum, logit) => sum + Math.exp(logit), 0));
      };
      let best = { score: -Infinity, tags: [] as number[] };
      const tryAll = (tags: number[], score: number): void => {
        if (tags.length === made.words.length) {
          if (score > best.score) best = { score, tags };
          return;
        }
        for (const [tag, label] of labels.entries()) {
          const before = labels[tags.at(-1) ?? 0]!;
          if (label.startsWith('I-') && before.slice(2) !== label.slice(2)) continue;
          tryAll([...tags, tag], score + chance(tags.length, tag));
        }
      };
      tryAll([], 0);
      const expected = best.tags.flatMap((tag, word) => (labels[tag]!.startsWith('B-') ? [[made.words[word]!.start, labels[tag]!.slice(2)]] : []));
      expect(readTags(made, 'personal').map(({ span, label }) => [span.start, label])).toEqual(expected);
    }
  });
});
