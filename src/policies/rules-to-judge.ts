/** Which rules in words a passage is to be judged by, and where: what a language model is asked once all other rules have been run. */
import type { Policy, Rule } from '../core/rules/policy';
import { isPolicyOn, isRuleOn } from '../core/rules/switches';
import type { RunOptions } from '../core/run/run';
import type { Severity } from '../core/run/finding';
import type { JudgeWish } from '../core/run/judge';
import { isOverlapping, type Span } from '../core/text/span';
import type { TextView } from '../core/text/text-view';
import type { FoundPhrases } from './rule-index';

/** A model takes a good part of a second for each stretch, so of a long passage only the beginning is judged, which is said. */
export const limitJudged = 40;
/** The most that is judged at once, in UTF-16 code units: small models lose the thread of more. */
export const limitStretchChars = 1_000;

/** A rule in words that is on, where it is to be judged, and what its judging is told. */
export interface JudgedPlacesOfRule {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly judge: JudgeWish;
  readonly places: readonly Span[];
  readonly isCut: boolean;
}

/** What is known of a passage that rules in words may be asked about. */
export interface JudgedReading {
  /** What the passage's language is taken for; undefined where nobody knows. */
  readonly language: string | undefined;
  readonly view: TextView;
  readonly sentences: readonly Span[];
  readonly phrases: FoundPhrases;
  /** The passage is in a language that the built-in model has not learnt. */
  readonly isUnlearnt: boolean;
}

/**
 * The rules in words that are on and have something to judge in this passage. Pure, and yields every few milliseconds: a pack may have thousands
 * of such rules, and a page a million characters. Places and sentences are of the passage itself.
 */
export function* findRulesToJudge(
  reading: JudgedReading,
  policies: readonly Policy[],
  { policies: options }: Pick<RunOptions, 'policies'>,
): Generator<void, JudgedPlacesOfRule[]> {
  const found: JudgedPlacesOfRule[] = [];
  // The same for every rule of the passage, so made for the first that asks.
  let sentences: readonly Span[] | undefined;
  let joined: readonly Span[] | undefined;
  for (const policy of policies) {
    if (!isPolicyOn(policy, { policies: options })) continue;
    for (const rule of policy.rules) {
      if (rule.match.kind !== 'judge' || !reading.phrases.mayMatch(rule) || !isRuleOn(policy, rule, { policies: options })) continue;
      const { match } = rule;
      if ((match.unlearnt && !reading.isUnlearnt) || (match.languages && !match.languages.includes(reading.language ?? ''))) continue;
      yield;
      sentences ??= yield* stretchesOf(reading);
      if (match.each === 'passage') joined ??= join(sentences);
      const stretches = match.each === 'passage' && joined ? joined : sentences;
      // One more than are judged tells that there are more.
      const places = match.around ? yield* withWords(stretches, match.around, reading) : stretches.slice(0, limitJudged + 1);
      if (places.length === 0) continue;
      const { severity = rule.severity, threshold = match.threshold } = options[policy.id]?.rules?.[rule.id] ?? {};
      const judge: JudgeWish = { kind: 'judge', rule: match.rule, breaks: match.breaks, keeps: match.keeps, threshold };
      found.push({ policy, rule, severity, judge, places: places.slice(0, limitJudged), isCut: places.length > limitJudged });
    }
  }
  return found;
}

/** Sentences or hits between two chances to stop. */
const perStep = 500;

/** The sentences that have words in them, in pieces that a model can read. */
function* stretchesOf({ view: { original }, sentences }: JudgedReading): Generator<void, Span[]> {
  const stretches: Span[] = [];
  for (const [at, span] of sentences.entries()) {
    if (at % perStep === perStep - 1) yield;
    if (/\p{L}/u.test(original.slice(span.start, span.end))) stretches.push(...cut(original, span));
  }
  return stretches;
}

/** The first stretches that hold one of these phrases, one more than are judged: one walk over both, which are in order. */
function* withWords(stretches: readonly Span[], around: readonly string[], { view, phrases }: JudgedReading): Generator<void, Span[]> {
  const held: Span[] = [];
  let next = 0;
  for (const [at, hit] of phrases.of(around).entries()) {
    if (at % perStep === perStep - 1) yield;
    const word = view.toOriginal(hit.span);
    while (next < stretches.length && stretches[next]!.end <= word.start) next++;
    while (next < stretches.length && isOverlapping(stretches[next]!, word)) held.push(stretches[next++]!);
    if (held.length > limitJudged || next === stretches.length) break;
  }
  return held;
}

/** A sentence without an end, as of a table or of code, in pieces that a model can read, cut at spaces where there are any. */
function cut(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > limitStretchChars) {
    // Looked for in the piece alone: a text without spaces would be searched from its beginning each time.
    const space = text.slice(from, from + limitStretchChars + 1).lastIndexOf(' ');
    const to = from + (space > 0 ? space : limitStretchChars - Number(isHighSurrogate(text, from + limitStretchChars - 1)));
    pieces.push({ start: from, end: to });
    from = space > 0 ? to + 1 : to;
  }
  return [...pieces, { start: from, end }];
}

const isHighSurrogate = (text: string, at: number) => /[\ud800-\udbff]/.test(text[at] ?? '');

/** Neighbours joined for as long as they stay within what is judged at once. */
function join(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && end - last.start <= limitStretchChars) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
