import type { Encoding } from '../core/encoding/encoding';
import type { Evidence, Finding } from '../core/run/finding';
import { isPlausible } from '../core/text/plausible';
import { poolHead } from '../core/encoding/pool';
import type { Matcher } from '../core/rules/policy';
import { isOverlapping, isWithin, keepFree, type Span } from '../core/text/span';
import { readTags } from '../core/encoding/tags';
import { isInnocent, isOfNames, speaksToNobody } from './manners';
import type { PhraseHit } from './phrase-index';
import { Nearby } from './proximity';

/** What is known about a passage before rules look at it. */
export interface Facts {
  /** Everything the detectors found. */
  readonly detected: readonly Finding[];
  /** The group of a detector (`secret`), for rules that name a whole group. */
  groupOf(detectorId: string): string | undefined;
  readonly sentences: readonly Span[];
  /** The encoder's answer; without it rules that need a head find nothing. */
  readonly encoding?: Encoding;
}

/** A place where a matcher matched. */
export interface Match {
  readonly span: Span;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly masked?: boolean;
  /** What to write instead. */
  readonly replacement?: string;
}

/** All that a matcher may look at. `phrases` gives the hits of a list of phrases found beforehand; `threshold` is the user's own, for heads. */
export interface Sight {
  readonly text: string;
  readonly facts: Facts;
  readonly threshold?: number;
  phrases(list: readonly string[]): readonly PhraseHit[];
  /** Whether a pattern may still look at so many characters; it is told before it does. Absent where there is no end to it. */
  mayLook?(pattern: PatternMatcher, chars: number): boolean;
}

export type PatternMatcher = Extract<Matcher, { kind: 'pattern' }>;

/** How far a match of a pattern may lie from its keyword, in UTF-16 code units: only so much of the text is searched. */
export const KEYWORD_REACH = 120;

/** Where a matcher matches, in order of position. `confidence` is what a phrase or a pattern is worth. */
export function evaluate(matcher: Matcher, sight: Sight, confidence = 1): readonly Match[] {
  switch (matcher.kind) {
    case 'phrases':
      return withoutExceptions(
        sight.phrases(matcher.phrases).map(({ span, phrase }) => ({
          span,
          confidence,
          evidence: [{ code: 'phrase', detail: phrase }],
          ...(matcher.better?.[phrase] !== undefined && { replacement: matcher.better[phrase] }),
        })),
        matcher.except,
        sight,
      );
    case 'pattern':
      return withoutExceptions(runPattern(matcher, sight, confidence), matcher.except, sight);
    case 'detector':
      return fromDetectors(matcher, sight.facts);
    case 'head':
      return fromHead(matcher, sight);
    case 'judge':
      // A language model answers later, and elsewhere (`rules-to-judge.ts`).
      return [];
    case 'any':
      return keepFree(
        matcher.of.flatMap((one) => evaluate(one, sight, confidence)).toSorted((a, b) => lengthOf(b) - lengthOf(a) || b.confidence - a.confidence),
      );
    case 'count': {
      const matches = evaluate(matcher.of, sight, confidence);
      return matches.length < matcher.atLeast ? [] : withEvidence(matches, { code: 'count', detail: String(matches.length) });
    }
    case 'near': {
      // Phrases are known already, so where none is near the other side need not be looked for.
      if (matcher.near.kind === 'phrases' && sight.phrases(matcher.near.phrases).length === 0) return [];
      const matches = evaluate(matcher.of, sight, confidence);
      if (matches.length === 0) return matches;
      const near = new Nearby(spansOf(evaluate(matcher.near, sight)));
      return withEvidence(
        matches.filter(({ span }) => near.has(span, matcher.withinChars)),
        { code: 'near' },
      );
    }
    case 'missing': {
      const matches = evaluate(matcher.trigger, sight, confidence);
      if (matches.length === 0) return matches;
      const required = new Nearby(spansOf(evaluate(matcher.required, sight)));
      return withEvidence(
        matches.filter(({ span }) => !required.has(span, matcher.withinChars)),
        { code: 'missing-text' },
      );
    }
  }
}

const compiled = new WeakMap<Matcher, RegExp>();

function runPattern(matcher: PatternMatcher, sight: Sight, confidence: number): Match[] {
  const pattern = compiled.get(matcher) ?? new RegExp(matcher.pattern, `gu${(matcher.flags ?? '').replace(/[gu]/g, '')}`);
  compiled.set(matcher, pattern);
  const { text } = sight;
  const stretches = matcher.keywords ? aroundHits(sight.phrases(matcher.keywords), text.length) : [{ start: 0, end: text.length }];
  const chars = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  if (chars === 0 || sight.mayLook?.(matcher, chars) === false) return [];
  const found = matcher.better === undefined ? {} : { replacement: matcher.better };
  return stretches.flatMap((stretch) => {
    const matches: Match[] = [];
    for (const { 0: words, index } of text.slice(stretch.start, stretch.end).matchAll(pattern)) {
      const span = { start: stretch.start + index, end: stretch.start + index + words.length };
      // At a cut, the edges of words and lines are not where the pattern takes them to be.
      const isCut = (span.start === stretch.start && span.start > 0) || (span.end === stretch.end && span.end < text.length);
      if (words && !isCut) matches.push({ span, confidence, evidence: [{ code: 'pattern' }], ...found });
    }
    return matches;
  });
}

/** The stretches of the text in which a match can lie that holds one of the hits. */
function aroundHits(hits: readonly PhraseHit[], length: number): Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { span } of hits) {
    const start = Math.max(0, span.start - KEYWORD_REACH);
    const end = Math.min(length, span.end + KEYWORD_REACH);
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

function fromDetectors({ detectors: wanted, without }: Extract<Matcher, { kind: 'detector' }>, facts: Facts): Match[] {
  const isWanted = ({ by }: Finding) => by.kind === 'detector' && (wanted.includes(by.id) || wanted.includes(`group:${facts.groupOf(by.id)}`));
  const isSpared = ({ evidence }: Finding) => without?.some((code) => evidence.some((one) => one.code === code)) ?? false;
  return facts.detected
    .filter((finding) => isWanted(finding) && !isSpared(finding))
    .map(({ span, confidence, by, evidence, masked }) => ({
      span,
      confidence,
      evidence: [{ code: 'detector', detail: by.id }, ...evidence],
      masked,
    }));
}

function fromHead(
  matcher: Extract<Matcher, { kind: 'head' }>,
  { text, facts: { encoding, sentences, detected }, threshold = matcher.threshold }: Sight,
): Match[] {
  if (!encoding) return [];
  const evidence = [{ code: 'head', detail: matcher.head }];
  if (encoding.heads[matcher.head].kind === 'token') {
    const tagged = readTags(encoding, matcher.head);
    return (
      tagged
        .filter(
          ({ label, confidence, span }) =>
            label === matcher.label && confidence >= threshold && (matcher.head !== 'personal' || isPlausible(label, text, span)),
        )
        // A password or a number that a detector knows better is not an address, too.
        .filter(({ span }) => !detected.some((finding) => finding.masked && isOverlapping(finding.span, span)))
        .map(({ span, confidence }) => ({ span, confidence, evidence }))
    );
  }
  const read = (span: Span, hidden?: readonly Span[]) =>
    poolHead(encoding, matcher.head, span, hidden)?.find(({ label }) => label === matcher.label)?.confidence ?? 0;
  return sentences.flatMap((span) => {
    const confidence = read(span);
    if (confidence < threshold) return [];
    if (matcher.head === 'toxicity' && isMistaken(text.slice(span.start, span.end), threshold, confidence, () => read(span, namesIn(encoding, span))))
      return [];
    return [{ span, confidence, evidence }];
  });
}

/** Where a sentence speaks to nobody the head must be this sure. */
const sureToNobody = 0.9;

/** Whether the toxicity head took offence at a name, a beast or a surprise. `readWithoutNames` asks it again. */
function isMistaken(sentence: string, threshold: number, confidence: number, readWithoutNames: () => number): boolean {
  if (isInnocent(sentence)) return true;
  if (!speaksToNobody(sentence)) return false;
  if (isOfNames(sentence)) return true;
  return confidence < sureToNobody || readWithoutNames() < Math.max(threshold, sureToNobody);
}

/** The people whom the encoder sees in a sentence. */
function namesIn(encoding: Encoding, within: Span): Span[] {
  return readTags(encoding, 'entities').flatMap(({ label, span }) => (label === 'PER' && isOverlapping(span, within) ? [span] : []));
}

function withoutExceptions(matches: Match[], except: readonly string[] | undefined, sight: Sight): Match[] {
  if (!except || matches.length === 0) return matches;
  const exceptions = sight.phrases(except);
  let at = 0;
  return matches.filter(({ span }) => {
    while ((exceptions[at]?.span.end ?? Infinity) <= span.start) at++;
    const exception = exceptions[at];
    return !exception || !isWithin(span, exception.span);
  });
}

function withEvidence(matches: readonly Match[], reason: Evidence): Match[] {
  return matches.map((match) => ({ ...match, evidence: [...match.evidence, reason] }));
}

function lengthOf({ span }: Match): number {
  return span.end - span.start;
}

function spansOf(matches: readonly Match[]): Span[] {
  return matches.map(({ span }) => span);
}
