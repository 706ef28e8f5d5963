import { heads, type Encoding, type HeadLogits, type HeadName } from '../../src/core/encoding';
import type { Finding } from '../../src/core/finding';
import type { Matcher } from '../../src/core/policy';
import { findSentences } from '../../src/core/sentences';
import { isOverlapping, type Span } from '../../src/core/span';
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

/**
 * Facts for an example. Detectors and heads have tests of their own, so what a rule asks of them is
 * taken to answer exactly at the marks; all else about the rule is the real thing.
 */
export function createFacts(example: string, matcher: Matcher): Facts {
  const { text, marked } = unmark(example);
  const sentences = findSentences(text);
  const facts = { sentences, groupOf: (detector: string) => detector.replace(/^some-/, '') };
  if (matcher.kind === 'any') return Object.assign({}, ...matcher.of.map((one) => createFacts(example, one)).toReversed());
  if (matcher.kind === 'detector') return { ...facts, detected: marked.map((span) => detect(span, matcher.detectors[0] ?? '')) };
  if (matcher.kind === 'head') return { ...facts, detected: [], encoding: encode(text, marked, matcher.head, matcher.label) };
  return { ...facts, detected: [] };
}

function detect(span: Span, wanted: string): Finding {
  const id = wanted.replace(/^group:/, 'some-');
  return { span, label: 'FOUND', confidence: 0.9, by: { kind: 'detector', id }, evidence: [], masked: true };
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
    heads: { ...all, [head]: { ...blank, kind: isToken ? 'token' : 'sequence', labels, logits: Float32Array.from(logits) } },
  };
}
