/**
 * Names that stand under one another, one a line, are mostly of one kind: a list of firms, of people, of towns. The model
 * reads each line nearly alone; here each is read again in the light of the others.
 *
 * For each line, every kind is weighed by what the other lines say (naive Bayes over the lines, beside the hypothesis
 * that the lines have nothing in common). Names can only gain: where the others are plain words, nothing changes.
 */
import { firstWordAfter } from './pool';
import type { Encoding, HeadLogits } from './encoding';
import { softmax } from './softmax';
import { findNameLists } from '../text/name-lists';
import type { Span } from '../text/span';

/** Kinds that lines are likened to. Works, products and plain words are weighed too, and make nothing likelier. */
const likened: ReadonlySet<string> = new Set(['PER', 'ORG', 'LOC']);
/** How often lines under one another that look like names are of one kind. */
const shareOfLists = 0.7;
/** How often a word of such a line is none of a name, whatever the model says of it. */
const shareOfPlain = 0.4;
/** The model errs so often: no line alone can refute what all others say. */
const least = 0.03;
/** How sure the others must be of what they have in common. */
const leastAgreement = 0.5;
/** What is left of the other kinds at least: a heading, or a firm among people, may stand in any list. */
const leastOfOthers = 0.25;
/** Lines on either side that are weighed; in a longer list the nearest say enough. */
const limitNeighbours = 12;
const limitWords = 4;

/** How much likelier a heading makes what it says. */
const oddsOfHeading = 8;

/** A line of a list: its words, and how likely it is of each kind. */
interface Line {
  readonly first: number;
  readonly end: number;
  readonly odds: readonly number[];
}

/** The encoding with the names of lists read in the light of their neighbours; the same one where nothing is a list. */
export function likenLists(encoding: Encoding, text: string): Encoding {
  if (!text.includes('\n')) return encoding;
  const head = encoding.heads.entities;
  const kinds = [...new Set(head.labels.map(kindOf))];
  let logits: Float32Array | undefined;
  for (const { names, heading } of findNameLists(text)) {
    const lines = names.flatMap((span) => toLine(encoding, head, kinds, span) ?? []);
    const told: Line[] = heading === undefined ? [] : [{ first: 0, end: 0, odds: kinds.map((kind) => (kind === heading ? oddsOfHeading : 1)) }];
    for (const [at, line] of lines.entries()) {
      const near = lines.slice(Math.max(0, at - limitNeighbours), at + limitNeighbours + 1).filter((other) => other !== line);
      if (near.length === 0) continue;
      near.push(...told);
      logits ??= head.logits.slice();
      liken(logits, head, line, kinds, weigh(near, kinds));
    }
  }
  return logits ? { ...encoding, heads: { ...encoding.heads, entities: { ...head, logits } } } : encoding;
}

function toLine({ words }: Encoding, { labels, logits, temperature }: HeadLogits, kinds: readonly string[], span: Span): Line | null {
  const first = firstWordAfter(words, span.start);
  let end = first;
  while (end < words.length && words[end]!.start < span.end) end++;
  // A part of a passage may not have been read yet; more words are no name.
  if (end === first || end - first > 2 * limitWords) return null;
  const odds = kinds.map(() => 0);
  for (let word = first; word < end; word++) {
    const row = softmax(logits.subarray(word * labels.length, (word + 1) * labels.length), temperature);
    for (const [tag, share] of row.entries()) odds[kinds.indexOf(kindOf(labels[tag]!))]! += share / (end - first);
  }
  return { first, end, odds: odds.map((share, kind) => Math.max(share, least) / priorOf(kinds, kind)) };
}

/** How much likelier than usual each kind is beside these lines. */
function weigh(near: readonly Line[], kinds: readonly string[]): number[] {
  const logs = kinds.map((_, kind) => Math.log(shareOfLists * priorOf(kinds, kind)) + near.reduce((sum, { odds }) => sum + Math.log(odds[kind]!), 0));
  const apart = Math.log(1 - shareOfLists);
  const top = Math.max(apart, ...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, Math.exp(apart - top));
  return weights.map((weight, kind) => weight / total / priorOf(kinds, kind) + Math.exp(apart - top) / total);
}

/** Makes one kind likelier on a line and the others less so, where the lines beside it speak for one of the likened kinds. */
function liken(logits: Float32Array, { labels, temperature }: HeadLogits, { first, end }: Line, kinds: readonly string[], factors: readonly number[]): void {
  const top = factors.indexOf(Math.max(...factors));
  if (!likened.has(kinds[top]!) || factors[top]! * priorOf(kinds, top) < leastAgreement) return;
  for (let word = first; word < end; word++) {
    const row = logits.subarray(word * labels.length, (word + 1) * labels.length);
    for (const [tag, label] of labels.entries()) {
      const kind = kinds.indexOf(kindOf(label));
      row[tag]! += temperature * Math.log(kind === top ? factors[kind]! : Math.min(1, Math.max(leastOfOthers, factors[kind]!)));
    }
  }
  // A line is one name: it begins with the line, and the line goes on with it.
  for (let word = first; word < end; word++) {
    const begin = word * labels.length + labels.indexOf(`B-${kinds[top]}`);
    const inside = word * labels.length + labels.indexOf(`I-${kinds[top]}`);
    const either = temperature * Math.log(Math.exp(logits[begin]! / temperature) + Math.exp(logits[inside]! / temperature));
    logits[begin] = word === first ? either : Number.NEGATIVE_INFINITY;
    logits[inside] = word === first ? Number.NEGATIVE_INFINITY : either;
  }
}

function priorOf(kinds: readonly string[], kind: number): number {
  return kinds[kind] === 'O' ? shareOfPlain : (1 - shareOfPlain) / (kinds.length - 1);
}

function kindOf(label: string): string {
  return label === 'O' ? label : label.slice(2);
}
