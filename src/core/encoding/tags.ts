/**
 * Reads spans off a token head: the likeliest sequence of BIO tags that is legal (an I-X only behind
 * B-X or I-X, and none but an address, a place or a date over a line break), found by Viterbi over the words. Source of the tag scheme: Ramshaw & Marcus 1995 (BIO2).
 */
import type { Encoding, HeadName } from './encoding';
import { softmax } from './softmax';
import type { Span } from '../text/span';

/** A tagged stretch of words. `confidence` is the mean calibrated probability of its label over its words. */
export interface Tagged {
  readonly span: Span;
  readonly label: string;
  readonly confidence: number;
}

/** What goes on over the end of a line; nothing does over a blank one. */
const overLines: ReadonlySet<string> = new Set(['ADDRESS', 'DATE', 'LOC']);

/** All tagged stretches of the passage in order. O(words × tags²). */
export function readTags(encoding: Encoding, name: HeadName): Tagged[] {
  const { labels, logits, temperature } = encoding.heads[name];
  const width = labels.length;
  const count = encoding.words.length;
  const isLegal = labels.map((to) => labels.map((from) => !to.startsWith('I-') || from.slice(2) === to.slice(2)));
  /** By line gap: the tags that may go on over it, and for the others, what stands for a beginning there. */
  const mayGoOn = [labels.map(() => true), labels.map((to) => !to.startsWith('I-') || overLines.has(to.slice(2))), labels.map((to) => !to.startsWith('I-'))];
  const insideOf = labels.map((to) => (to.startsWith('B-') ? labels.indexOf(`I-${to.slice(2)}`) : -1));
  const back = new Uint8Array(count * width);
  let best = new Float64Array(width);
  const probabilities: number[][] = [];
  for (let word = 0; word < count; word++) {
    const row = softmax(logits.subarray(word * width, (word + 1) * width), temperature);
    probabilities.push(row);
    const next = new Float64Array(width).fill(-Infinity);
    const goesOn = mayGoOn[encoding.lineGaps[word]!]!;
    for (let to = 0; to < width; to++) {
      if (!goesOn[to]) continue;
      const inside = insideOf[to]!;
      // What the model takes for the inside of a name begins one where none may go on.
      const emission = Math.log(row[to]! + (inside >= 0 && !goesOn[inside] ? row[inside]! : 0) + 1e-12);
      if (word === 0) {
        next[to] = labels[to]!.startsWith('I-') ? -Infinity : emission;
        continue;
      }
      for (let from = 0; from < width; from++) {
        if (!isLegal[to]![from] || best[from]! + emission <= next[to]!) continue;
        next[to] = best[from]! + emission;
        back[word * width + to] = from;
      }
    }
    best = next;
  }
  return collect(encoding.words, labels, trace(best, back, count, width), probabilities);
}

function trace(best: Float64Array, back: Uint8Array, count: number, width: number): Uint8Array {
  const tags = new Uint8Array(count);
  let tag = best.reduce((top, score, i) => (score > best[top]! ? i : top), 0);
  for (let word = count - 1; word >= 0; word--) {
    tags[word] = tag;
    tag = back[word * width + tag]!;
  }
  return tags;
}

function collect(words: readonly Span[], labels: readonly string[], tags: Uint8Array, probabilities: number[][]): Tagged[] {
  const found: Tagged[] = [];
  for (let first = 0; first < words.length; first++) {
    const tag = labels[tags[first]!]!;
    if (tag === 'O') continue;
    const label = tag.slice(2);
    let last = first;
    while (last + 1 < words.length && labels[tags[last + 1]!] === `I-${label}`) last++;
    const begin = labels.indexOf(`B-${label}`);
    const inside = labels.indexOf(`I-${label}`);
    let sum = 0;
    for (let word = first; word <= last; word++) sum += probabilities[word]![begin]! + probabilities[word]![inside]!;
    found.push({
      span: { start: words[first]!.start, end: words[last]!.end },
      label,
      confidence: Math.min(1, sum / (last - first + 1)),
    });
    first = last;
  }
  return found;
}
