/** Whether a text breaks a rule that is said in words, as a language model judges it. Plain data. */
import type { Span } from '../text/span';

/** A rule, and texts that break and that keep it. */
export interface JudgeWish {
  readonly kind: 'judge';
  /** What a text must not do, in words: `promises a fixed return on an investment`. */
  readonly rule: string;
  readonly breaks?: readonly string[];
  readonly keeps?: readonly string[];
  /** A text breaks the rule from this probability on, 0…1. */
  readonly threshold: number;
}

/** How likely it is that a text breaks the rule, 0…1, and whether that is enough. */
export interface JudgedText {
  readonly kind: 'judged';
  readonly probability: number;
  readonly isBroken: boolean;
}

/** A model is to show whether it can judge by this rule: each example is judged while the model sees only the others. */
export interface JudgeTrial {
  readonly kind: 'judge-trial';
  readonly judge: JudgeWish;
}

/** How a model judged the rule's own examples. Only a model that passes is to be asked about other texts. */
export interface TriedJudge {
  readonly kind: 'judge-tried';
  /** Those that break the rule first, each in its order. */
  readonly examples: readonly { readonly breaks: boolean; readonly probability: number; readonly isRight: boolean }[];
  /** Of each kind, the share that was judged right; 0 where there is no example. */
  readonly rightOfBreaks: number;
  readonly rightOfKeeps: number;
  readonly passes: boolean;
}

/** The same of several stretches of a passage, for the rules of packs. */
export interface PlacesToJudge {
  readonly kind: 'judge-places';
  readonly judge: JudgeWish;
  /** In places of the passage. */
  readonly places: readonly Span[];
}

/** Of each place how likely it breaks the rule; null where it is more than the model can read. */
export interface JudgedPlaces {
  readonly kind: 'judged-places';
  readonly probabilities: readonly (number | null)[];
}

/** At least so many examples of each kind tell a model that can judge from one that guesses. */
export const leastTrialExamples = 3;
/** The share of each kind that must be judged right. */
export const leastTrialShare = 0.8;
