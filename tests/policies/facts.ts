import { type Matcher, matchersIn } from '../../src/core/rules/policy';
import { findSentences } from '../../src/core/text/sentences';
import type { Span } from '../../src/core/text/span';
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
 * Facts for an example. The detectors are the real ones, with their overlaps settled as a run does, so that no example
 * promises what nobody finds. The model is not at hand: rules that ask it are tested with it (`head-rules.slow.test.ts`).
 */
export function createFacts(example: string, matcher: Matcher): Facts {
  const { text } = unmark(example);
  const isAsked = matchersIn(matcher).some(({ kind }) => kind === 'detector');
  return {
    sentences: findSentences(text),
    groupOf: (detector) => groups.get(detector),
    detected: isAsked ? resolveOverlaps(detect(text, detectors)) : [],
  };
}

/** Whether a matcher, or one inside it, asks a model: a head of the built-in one, or a language model. */
export function asksModel(matcher: Matcher): boolean {
  return matchersIn(matcher).some(({ kind }) => kind === 'head' || kind === 'judge');
}
