import type { Encoding, HeadLogits, HeadName } from './encoding';

/** The encoding of the first words alone, over the same numbers. */
export function prefixOf({ words, tokenCounts, lineGaps, heads }: Encoding, count: number): Encoding {
  const cut = (head: HeadLogits): HeadLogits => ({ ...head, logits: head.logits.subarray(0, count * head.labels.length) });
  return {
    words: words.slice(0, count),
    tokenCounts: tokenCounts.subarray(0, count),
    lineGaps: lineGaps.subarray(0, count),
    heads: Object.fromEntries(Object.entries(heads).map(([name, head]) => [name, cut(head)])) as Record<HeadName, HeadLogits>,
  };
}
