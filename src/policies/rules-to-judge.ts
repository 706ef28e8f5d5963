/** Which rules in words a passage is to be judged by, and where: what a language model is asked once all other rules have been run. */
import type { JudgedMatcher, Policy, Rule } from '../core/rules/policy';
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

/** The rules in words that are on and have something to judge in this passage. Pure; places and sentences are of the passage itself. */
export function findRulesToJudge(
  reading: JudgedReading,
  policies: readonly Policy[],
  { policies: options }: Pick<RunOptions, 'policies'>,
): JudgedPlacesOfRule[] {
  const found: JudgedPlacesOfRule[] = [];
  for (const policy of policies) {
    if (!isPolicyOn(policy, { policies: options })) continue;
    for (const rule of policy.rules) {
      if (rule.match.kind !== 'judge' || !isRuleOn(policy, rule, { policies: options })) continue;
      const { match } = rule;
      if ((match.unlearnt && !reading.isUnlearnt) || (match.languages && !match.languages.includes(reading.language ?? ''))) continue;
      const { severity = rule.severity, threshold = match.threshold } = options[policy.id]?.rules?.[rule.id] ?? {};
      const places = stretchesOf(match, reading);
      if (places.length === 0) continue;
      const judge: JudgeWish = { kind: 'judge', rule: match.rule, breaks: match.breaks, keeps: match.keeps, threshold };
      found.push({ policy, rule, severity, judge, places: places.slice(0, limitJudged), isCut: places.length > limitJudged });
    }
  }
  return found;
}

/** What is judged at a time: sentences, or as many together as make a passage of bearable length; with `around` only those with its words. */
function stretchesOf({ each, around }: JudgedMatcher, { view, sentences, phrases }: JudgedReading): Span[] {
  const text = view.original;
  const worded = sentences.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end))).flatMap((span) => cut(text, span));
  const stretches = each === 'sentence' ? worded : join(worded);
  if (!around) return stretches;
  const words = phrases.of(around).map(({ span }) => view.toOriginal(span));
  return stretches.filter((stretch) => words.some((word) => isOverlapping(word, stretch)));
}

/** A sentence without an end, as of a table or of code, in pieces that a model can read, cut at spaces where there are any. */
function cut(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > limitStretchChars) {
    const space = text.lastIndexOf(' ', from + limitStretchChars);
    const to = space > from ? space : from + limitStretchChars - Number(isHighSurrogate(text, from + limitStretchChars - 1));
    pieces.push({ start: from, end: to });
    from = space > from ? to + 1 : to;
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
