/**
 * Finds thousands of phrases in one walk over the text.
 *
 * All phrases of all rules hang in one tree whose edges are words (with what stands before them),
 * so a word of the text costs one or two look-ups however many rules there are. `*` at a word's
 * end makes an edge that only has to begin the text's word; such edges are looked up by length.
 */
import type { Span } from '../core/text/span';
import { foldGap, splitWords, type Word } from './words';

/** Phrases that belong together, e.g. those of one rule. */
export interface PhraseList {
  readonly phrases: readonly string[];
  readonly caseSensitive?: boolean;
}

/** A phrase that stands in the text. */
export interface PhraseHit {
  readonly span: Span;
  readonly phrase: string;
}

interface Phrase {
  readonly list: number;
  readonly source: string;
  readonly words: readonly { readonly raw: string; readonly edge: string; readonly isStem: boolean }[];
  /** Signs directly before the first and after the last word: `#` of `#1`, `%` of `100%`. */
  readonly before: string;
  readonly after: string;
  readonly caseSensitive: boolean;
}

/** A place in the tree. Most places have one way on, so what is not needed is not made. */
interface Node {
  exact?: Map<string, Node>;
  stems?: Stems;
  phrases?: Phrase[];
}

interface Stems {
  readonly nodes: Map<string, Node>;
  readonly lengths: Set<number>;
  /** How the stems begin: most words of a text are turned away by it. */
  readonly heads: Set<string>;
}

/** Letters of a stem that are looked up first; shorter stems whole. */
const HEAD_LENGTH = 3;

/** Words between two chances to stop: well under a millisecond. */
const WORDS_PER_STEP = 2000;

/** An index over lists of phrases. */
export class PhraseIndex {
  readonly #root: Node = {};
  #size = 0;

  /** Takes a list in; its place, counted from 0, is the place of its hits. */
  add({ phrases, caseSensitive = false }: PhraseList): number {
    const list = this.#size++;
    for (const source of phrases) this.#hang(parsePhrase(source, list, caseSensitive));
    return list;
  }

  /** The hits of each list, leftmost and longest, without overlaps inside a list. Yields now and then so that the caller may stop. */
  *find(text: string): Generator<void, PhraseHit[][]> {
    const hits: PhraseHit[][] = Array.from({ length: this.#size }, () => []);
    const words: Word[] = [];
    for (const word of splitWords(text)) {
      words.push(word);
      if (words.length % WORDS_PER_STEP === 0) yield;
    }
    for (let at = 0; at < words.length; at++) {
      this.#walk(this.#root, text, words, at, at, hits);
      if (at % WORDS_PER_STEP === 0) yield;
    }
    return hits;
  }

  #hang(phrase: Phrase): void {
    let node = this.#root;
    for (const { edge, isStem } of phrase.words) {
      const nodes = isStem ? takeStem(node, edge) : takeExact(node);
      const next = nodes.get(edge) ?? {};
      nodes.set(edge, next);
      node = next;
    }
    node.phrases = [...(node.phrases ?? []), phrase];
  }

  #walk(node: Node, text: string, words: readonly Word[], first: number, at: number, hits: PhraseHit[][]): void {
    if (node.phrases) for (const phrase of node.phrases) collect(phrase, text, words, first, at, hits);
    const word = words[at];
    if (!word) return;
    const edge = at === first ? word.key : word.gap + word.key;
    const next = node.exact?.get(edge);
    if (next) this.#walk(next, text, words, first, at + 1, hits);
    if (!node.stems || !mayBegin(node.stems, edge)) return;
    for (const length of node.stems.lengths) {
      const stem = length <= edge.length ? node.stems.nodes.get(edge.slice(0, length)) : undefined;
      if (stem) this.#walk(stem, text, words, first, at + 1, hits);
    }
  }
}

/** The words of a phrase as written in a pack; throws what the pack's author can act on. */
export function parsePhrase(source: string, list = 0, caseSensitive = false): Phrase {
  const found = [...splitWords(source)];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) throw new Error(`phrase "${source}" holds no word`);
  const words = found.map((word, at) => ({
    raw: source.slice(word.start, word.end),
    edge: (at === 0 ? '' : word.gap.replace(/^\*/, '')) + word.key,
    isStem: source[word.end] === '*',
  }));
  if (/(^|[\s*])\*/.test(source)) throw new Error(`phrase "${source}" has a * that does not end a word`);
  const after = source.slice(last.end).replace(/^\*/, '');
  return { list, source, words, before: foldGap(source.slice(0, first.start)), after: foldGap(after), caseSensitive };
}

function collect(phrase: Phrase, text: string, words: readonly Word[], first: number, next: number, hits: PhraseHit[][]): void {
  const [head, tail] = [words[first], words[next - 1]];
  const list = hits[phrase.list];
  if (!head || !tail || !list) return;
  const start = head.start - phrase.before.length;
  const end = tail.end + phrase.after.length;
  if (start < 0 || foldGap(text.slice(start, head.start)) !== phrase.before) return;
  if (foldGap(text.slice(tail.end, end)) !== phrase.after) return;
  if (phrase.caseSensitive && !isSameCase(phrase, text, words, first)) return;
  const last = list.at(-1);
  if (last && start < last.span.end) {
    if (start !== last.span.start || end <= last.span.end) return;
    list.pop();
  }
  list.push({ span: { start, end }, phrase: phrase.source });
}

function isSameCase(phrase: Phrase, text: string, words: readonly Word[], first: number): boolean {
  return phrase.words.every(({ raw, isStem }, at) => {
    const word = words[first + at];
    return word !== undefined && (isStem ? text.startsWith(raw, word.start) : text.slice(word.start, word.end) === raw);
  });
}

function takeExact(node: Node): Map<string, Node> {
  node.exact ??= new Map();
  return node.exact;
}

function takeStem(node: Node, edge: string): Map<string, Node> {
  node.stems ??= { nodes: new Map(), lengths: new Set(), heads: new Set() };
  node.stems.lengths.add(edge.length);
  node.stems.heads.add(edge.slice(0, HEAD_LENGTH));
  return node.stems.nodes;
}

function mayBegin({ heads }: Stems, edge: string): boolean {
  for (let length = 1; length <= HEAD_LENGTH; length++) if (heads.has(edge.slice(0, length))) return true;
  return false;
}
