import { heads, type Encoding, type HeadLogits, type HeadName } from '../../src/core/encoding/encoding';
import { type Matcher, matchersIn } from '../../src/core/rules/policy';
import { findSentences } from '../../src/core/text/sentences';
import { isOverlapping, type Span } from '../../src/core/text/span';
import { detect, detectors, resolveOverlaps } from '../../src/detectors';
import type { Facts } from '../../src/policies/match';

/** The text of an example without its `«…»`, and where they stood. */
export function unmark(example: string): { text: string; marked: Span[] } {
  const marked: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of example.split(/([«»])/)) {
    if (piece === '«') start = text.length;
    else if (piece === '»') marked.push({ start, end: text.length });
    else text += piece;
  }
  return { text, marked };
}

const groups = new Map(detectors.map(({ id, group }) => [id, group]));

/**
 * Facts for an example. The detectors are the real ones, with their overlaps settled as a run does,
 * so that no example promises what nobody finds. The model is not at hand, so a head is taken to
 * answer exactly at the marks; where a rule asks detectors as well, they must do without it.
 */
export function createFacts(example: string, matcher: Matcher): Facts {
  const { text, marked } = unmark(example);
  const asked = matchersIn(matcher);
  const isAsked = asked.some(({ kind }) => kind === 'detector');
  const head = isAsked ? undefined : asked.find((each) => each.kind === 'head');
  return {
    sentences: findSentences(text),
    groupOf: (detector) => groups.get(detector),
    detected: isAsked ? resolveOverlaps(detect(text, detectors)) : [],
    ...(head && { encoding: encode(text, marked, head.head, head.label) }),
  };
}

/** An encoder that is sure of the label at the marks and sure of the contrary elsewhere. */
function encode(text: string, marked: readonly Span[], head: HeadName, label: string): Encoding {
  const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const isToken = head === 'entities' || head === 'personal';
  const labels = isToken ? ['O', `B-${label}`, `I-${label}`] : [`not_${label}`, label];
  const labelOf = (word: Span) => {
    const mark = marked.find((span) => isOverlapping(span, word));
    return mark ? (isToken && mark.start < word.start ? 2 : 1) : 0;
  };
  const logits = words.flatMap((word) => labels.map((_, at) => (at === labelOf(word) ? 4 : -4)));
  const blank: HeadLogits = { kind: 'sequence', labels: ['no', 'yes'], temperature: 1, logits: new Float32Array(2 * words.length) };
  const all = Object.fromEntries(heads.map((name) => [name, blank])) as Encoding['heads'];
  return {
    words,
    tokenCounts: new Uint16Array(words.length).fill(1),
    lineGaps: new Uint8Array(words.length),
    heads: { ...all, [head]: { ...blank, kind: isToken ? 'token' : 'sequence', labels, logits: Float32Array.from(logits) } },
  };
}
