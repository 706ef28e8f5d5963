/** A tree of token ids: what may come next after what has been written, for a closed set of answers. */
export interface TrieNode {
  readonly children: ReadonlyMap<number, TrieNode>;
  /** Which of the answers end here. Several where two are written with the same tokens. */
  readonly answers: readonly number[];
}

interface GrowingNode {
  readonly children: Map<number, GrowingNode>;
  readonly answers: number[];
}

/** The tree of some answers, each a list of token ids; answer `i` is `answers[i]`. */
export function createTrie(answers: readonly (readonly number[])[]): TrieNode {
  const root: GrowingNode = { children: new Map(), answers: [] };
  for (const [index, ids] of answers.entries()) {
    let node = root;
    for (const id of ids) {
      const child = node.children.get(id) ?? { children: new Map(), answers: [] };
      node.children.set(id, child);
      node = child;
    }
    node.answers.push(index);
  }
  return root;
}
