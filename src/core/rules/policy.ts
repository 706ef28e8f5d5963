import type { Severity } from '../run/finding';
import type { LocalText } from '../text/local-text';
import type { HeadName } from '../encoding/encoding';

/** What a rule looks for. Plain data, so a user's own packs have the same shape as ours. */
export type Matcher =
  /** Any of these phrases: case-insensitive, at word boundaries, runs of space equal; `*` at a word's end allows inflection. CJK phrases match anywhere. A match inside one of `except` does not count. `better`: what to write instead, by phrase. */
  | {
      readonly kind: 'phrases';
      readonly phrases: readonly string[];
      readonly except?: readonly string[];
      readonly caseSensitive?: boolean;
      readonly better?: Readonly<Record<string, string>>;
    }
  /** A linear-time regular expression (checked when the pack is loaded). With `keywords` it is looked for only within 120 characters of one of these phrases; a match inside one of `except` does not count. `better`: what to write instead. */
  | {
      readonly kind: 'pattern';
      readonly pattern: string;
      readonly flags?: string;
      readonly keywords?: readonly string[];
      readonly except?: readonly string[];
      readonly better?: string;
      /** Characters that it may look at for each one of the text, as measured when the pack was read. */
      readonly cost?: number;
    }
  /** Findings of detectors, by id, or all of a group as `group:secret`; not those with evidence of a code in `without`. */
  | { readonly kind: 'detector'; readonly detectors: readonly string[]; readonly without?: readonly string[] }
  /** A head of the built-in encoder over each sentence (sequence heads) or its labels (token heads). */
  | { readonly kind: 'head'; readonly head: HeadName; readonly label: string; readonly threshold: number }
  | JudgedMatcher
  /** What any of these matches; where two of them overlap, the longer stays, then the more confident. */
  | { readonly kind: 'any'; readonly of: readonly Matcher[] }
  /** At least `atLeast` matches of `of`; all of them are marked. */
  | { readonly kind: 'count'; readonly of: Matcher; readonly atLeast: number }
  /** `of` with a match of `near` at most `withinChars` away; `of` is marked. */
  | { readonly kind: 'near'; readonly of: Matcher; readonly near: Matcher; readonly withinChars: number }
  /** A trigger without the text it requires within the distance; the trigger is marked. */
  | { readonly kind: 'missing'; readonly trigger: Matcher; readonly required: Matcher; readonly withinChars: number };

/**
 * A rule in words, of which a language model says how likely a text breaks it. It is the whole of what its rule looks for, never a part of
 * another search: what a model is asked takes a second, and comes after everything else.
 */
export interface JudgedMatcher {
  readonly kind: 'judge';
  /** What a text must not do: `promises a date of delivery`. */
  readonly rule: string;
  /** Whether each sentence is judged by itself, or the passage as a whole. */
  readonly each: JudgedStretch;
  /** A text breaks the rule from this probability on, 0…1. */
  readonly threshold: number;
  /** The rule's own examples: a model that does not judge them rightly is not asked about other texts. */
  readonly breaks: readonly string[];
  readonly keeps: readonly string[];
  /** Only what holds one of these phrases is judged. */
  readonly around?: readonly string[];
  /** Only passages in one of these languages (BCP 47 primary subtags) are judged. */
  readonly languages?: readonly string[];
  /** Only where the built-in model has not learnt the passage's language: what it has, its own rules look at. */
  readonly unlearnt?: boolean;
}

export const judgedStretches = ['sentence', 'passage'] as const;
export type JudgedStretch = (typeof judgedStretches)[number];

/** A matcher and all those inside it. */
export function matchersIn(matcher: Matcher): readonly Matcher[] {
  switch (matcher.kind) {
    case 'any':
      return [matcher, ...matcher.of.flatMap(matchersIn)];
    case 'count':
      return [matcher, ...matchersIn(matcher.of)];
    case 'near':
      return [matcher, ...matchersIn(matcher.of), ...matchersIn(matcher.near)];
    case 'missing':
      return [matcher, ...matchersIn(matcher.trigger), ...matchersIn(matcher.required)];
    default:
      return [matcher];
  }
}

/**
 * How the words of a rule are read in their clause. `claim`: what the writer promises; denied it is none, and told of
 * others it is not the writer's. `address`: words to somebody, such as a threat; forbidden they are none, quoted from
 * others they are not the writer's. `mark`: what this text is marked as. `offer`: what a shop says to buyers; where
 * nothing is sold and a private person speaks, it is none. `words`: the words themselves must not stand,
 * whoever says them.
 */
export const ruleScopes = ['claim', 'address', 'mark', 'offer', 'words'] as const;
export type RuleScope = (typeof ruleScopes)[number];

/** A public text: what it is called and where it can be read. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** The public text behind a rule; for passages in Chinese another one, where another law applies to them. */
export interface Reference extends Source {
  readonly inChinese?: Source;
}

/** One thing a text must not (or must) say. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly message: LocalText;
  /** Why, for a layman. */
  readonly reason: LocalText;
  readonly suggestion?: LocalText;
  /** The public text behind the rule. */
  readonly reference?: Reference;
  readonly match: Matcher;
  /** That of the policy when absent. */
  readonly scope?: RuleScope;
  /** How sure a match of a phrase or a pattern is, in 0…1; 1 when absent. Detectors and heads bring their own. */
  readonly confidence?: number;
  /** What it finds is secret: every surface, copy and export masks it until the user uncovers it. */
  readonly masked?: boolean;
  /** Off until the user switches it on. */
  readonly offByDefault?: boolean;
}

/** The name under which a pack is switched, asked for and named in findings: a folder's (`secrets`), or `user/…` for a pack of the user. */
export type PackName = string;

/** A pack of rules that are switched on and off together. */
export interface Policy {
  readonly id: PackName;
  readonly title: LocalText;
  readonly description: LocalText;
  /** Languages (BCP 47 primary subtags) the pack was written for. */
  readonly languages: readonly string[];
  readonly offByDefault?: boolean;
  /** For rules that have none of their own; `words` when absent. */
  readonly scope?: RuleScope;
  readonly rules: readonly Rule[];
}
