import type { Encoding, HeadLogits, HeadName } from '@/src/core/encoding/encoding';
import { lineGapOf, splitWords } from '@/src/encoder/words';

const labels: Readonly<Record<HeadName, { kind: HeadLogits['kind']; labels: readonly string[] }>> = {
  sentiment: { kind: 'sequence', labels: ['negative', 'neutral', 'positive'] },
  entities: { kind: 'token', labels: ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] },
  toxicity: { kind: 'sequence', labels: ['not_toxic', 'toxic'] },
  dark_pattern: { kind: 'sequence', labels: ['none', 'dark_pattern'] },
  personal: { kind: 'token', labels: ['O', 'B-ADDRESS', 'I-ADDRESS', 'B-TITLE', 'I-TITLE', 'B-AGE', 'I-AGE'] },
};

/** An encoding made by hand: one token per word; `say` gives the label of a word for a head (default: the first label). */
export function encodingOf(text: string, say: Partial<Record<HeadName, (word: string) => string | undefined>>, sureness = 6): Encoding {
  const words = splitWords(text);
  const head = (name: HeadName): HeadLogits => {
    const { kind, labels: names } = labels[name];
    const logits = new Float32Array(words.length * names.length);
    words.forEach(({ start, end }, i) => {
      const label = Math.max(0, names.indexOf(say[name]?.(text.slice(start, end)) ?? names[0]!));
      logits[i * names.length + label] = sureness;
    });
    return { kind, labels: names, temperature: 1, logits };
  };
  return {
    words,
    tokenCounts: new Uint16Array(words.length).fill(1),
    lineGaps: Uint8Array.from(words, (word, i) => lineGapOf(text, word, words[i - 1])),
    heads: {
      sentiment: head('sentiment'),
      entities: head('entities'),
      toxicity: head('toxicity'),
      dark_pattern: head('dark_pattern'),
      personal: head('personal'),
    },
  };
}
