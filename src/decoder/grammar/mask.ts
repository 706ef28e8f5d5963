import type { TrieNode } from './trie';

/** Tokens of which one must come next. */
export interface Allowed {
  readonly ids: readonly number[];
  /** Besides them every token `id` with `sizes[id] <= upTo`: most of a vocabulary, of which no list is made. */
  readonly plain?: { readonly sizes: Uint8Array; readonly upTo: number };
}

/** What may be written next, token by token. Grammars of every kind are followed through this. */
export interface Mask {
  /** Tokens that have no alternative, in their order: they need not be asked for. */
  forced(): readonly number[];
  /**
   * What may come next where `left` tokens may still be written, this one included: only what can be brought to an end with
   * them. Empty where nothing may follow.
   */
  allowed(left: number): Allowed;
  /** Whether what has been written may end here. */
  readonly mayEnd: boolean;
  /** Goes on by an id that was allowed or forced. Throws a `RangeError` for any other. */
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

  forced(): readonly number[] {
    const ids: number[] = [];
    for (let node = this.#node; ; ) {
      const [only, other] = node.children;
      if (!only || other || node.answers.length > 0) return ids;
      ids.push(only[0]);
      node = only[1];
    }
  }

  allowed(left: number): Allowed {
    return { ids: [...this.#node.children].filter(([, child]) => depthOf(child) < left).map(([id]) => id) };
  }

  advance(id: number): void {
    const child = this.#node.children.get(id);
    if (!child) throw new RangeError('a token that was not allowed');
    this.#node = child;
  }
}

/** How many tokens are missing to the nearest end. */
function depthOf({ answers, children }: TrieNode): number {
  return answers.length > 0 ? 0 : 1 + Math.min(...[...children.values()].map(depthOf));
}
