import type { TrieNode } from './trie';

/** What may be written next, token by token. Grammars of every kind are followed through this. */
export interface Mask {
  /** Ids of which one must come next; empty where nothing may follow. */
  allowed(): readonly number[];
  /** Whether what has been written may end here. */
  readonly mayEnd: boolean;
  /** Goes on by an id that was allowed. Throws a `RangeError` for any other. */
  advance(id: number): void;
}

/** Follows a trie: exactly one of its answers is written. */
export class TrieMask implements Mask {
  #node: TrieNode;

  constructor(root: TrieNode) {
    this.#node = root;
  }

  /** Which answers end here. */
  get answers(): readonly number[] {
    return this.#node.answers;
  }

  get mayEnd(): boolean {
    return this.#node.answers.length > 0;
  }

  allowed(): readonly number[] {
    return [...this.#node.children.keys()];
  }

  advance(id: number): void {
    const child = this.#node.children.get(id);
    if (!child) throw new RangeError('a token that was not allowed');
    this.#node = child;
  }
}
