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

/** All tagged stretches of the passage in order. O(words × tags): an inside has two tags that may come before it, and all others have all. */
export function readTags(encoding: Encoding, name: HeadName): Tagged[] {
  const { labels, logits, temperature } = encoding.heads[name];
  const width = labels.length;
  const count = encoding.words.length;
  const kinds = labels.map((label) => label.slice(2));
  const isInside = labels.map((label) => label.startsWith('I-'));
  const insideOf = labels.map((label, at) => (label.startsWith('B-') ? labels.indexOf(`I-${kinds[at]}`) : -1));
  const beginOf = labels.map((_, at) => (isInside[at] ? labels.indexOf(`B-${kinds[at]}`) : -1));
  /** By line gap: the tags that may go on over it, and for the others, what stands for a beginning there. */
  const mayGoOn = [labels.map(() => true), labels.map((_, at) => !isInside[at] || overLines.has(kinds[at]!)), labels.map((_, at) => !isInside[at])];
  const back = new Uint8Array(count * width);
  const probabilities = new Float64Array(count * width);
  let best = new Float64Array(width);
  let next = new Float64Array(width);
  for (let word = 0; word < count; word++) {
    const row = probabilities.subarray(word * width, (word + 1) * width);
    row.set(softmax(logits.subarray(word * width, (word + 1) * width), temperature));
    const goesOn = mayGoOn[encoding.lineGaps[word]!]!;
    const likeliest = highest(best);
    for (let to = 0; to < width; to++) {
      next[to] = -Infinity;
      if (!goesOn[to]) continue;
      const inside = insideOf[to]!;
      // What the model takes for the inside of a name begins one where none may go on.
      const emission = Math.log(row[to]! + (inside >= 0 && !goesOn[inside] ? row[inside]! : 0) + 1e-12);
      if (word === 0) {
        if (!isInside[to]) next[to] = emission;
        continue;
      }
      const begin = beginOf[to]!;
      const from = !isInside[to] ? likeliest : begin >= 0 && best[begin]! >= best[to]! ? begin : to;
      next[to] = best[from]! + emission;
      back[word * width + to] = from;
    }
    [best, next] = [next, best];
  }
  return collect(encoding.words, labels, trace(best, back, count, width), probabilities);
}

/** Where the highest is; the first of equals. */
function highest(scores: Float64Array): number {
  let top = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[top]!) top = at;
  return top;
}

function trace(best: Float64Array, back: Uint8Array, count: number, width: number): Uint8Array {
  const tags = new Uint8Array(count);
  let tag = highest(best);
  for (let word = count - 1; word >= 0; word--) {
    tags[word] = tag;
    tag = back[word * width + tag]!;
  }
  return tags;
}

function collect(words: readonly Span[], labels: readonly string[], tags: Uint8Array, probabilities: Float64Array): Tagged[] {
  const width = labels.length;
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
    for (let word = first; word <= last; word++) sum += probabilities[word * width + begin]! + probabilities[word * width + inside]!;
    found.push({
      span: { start: words[first]!.start, end: words[last]!.end },
      label,
      confidence: Math.min(1, sum / (last - first + 1)),
    });
    first = last;
  }
  return found;
}
