import type { Encoding, HeadLogits } from './encoding';

/** The encoding of the first words alone, over the same numbers. */
export function prefixOf({ words, tokenCounts, lineGaps, heads, own }: Encoding, count: number): Encoding {
  const cut = (head: HeadLogits): HeadLogits => ({ ...head, logits: head.logits.subarray(0, count * head.labels.length) });
  const cutAll = <Name extends string>(all: Readonly<Record<Name, HeadLogits>>) =>
    Object.fromEntries(Object.entries<HeadLogits>(all).map(([name, head]) => [name, cut(head)])) as Record<Name, HeadLogits>;
  return {
    words: words.slice(0, count),
    tokenCounts: tokenCounts.subarray(0, count),
    lineGaps: lineGaps.subarray(0, count),
    heads: cutAll(heads),
    ...(own && { own: cutAll(own) }),
  };
}
