/** What the options page works with while a pack is made, changed or brought. */
import type { Severity } from '../run/finding';
import type { Examples } from './detector';
import type { PackProblem } from './pack-problem';
import type { Policy } from './policy';

/** A pack as it was read out of a file, ready to run, with the examples of its rules by their ids. */
export interface PackDraft {
  readonly source: string;
  readonly policy: Policy;
  readonly examples: Readonly<Record<string, Examples>>;
}

/** A pack, or every mistake in its file. */
export type DraftOrProblems = PackDraft | { readonly problems: readonly PackProblem[] };

/** How a pack's own examples went. */
export interface ExampleReport {
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly { readonly rule: string; readonly example: string }[];
  /** Of rules that ask the model, which is not asked here. */
  readonly notRun: number;
}

/** Formats from which rules can be brought. */
export const packFormats = ['gloss', 'vale', 'gitleaks', 'presidio', 'table'] as const;
export type PackFormat = (typeof packFormats)[number];

/** Why a rule of another format, or a part of one, was left behind. Each has a sentence in the locales, under `not_carried`. */
export const notCarriedReasons = [
  'unreadable',
  'kind',
  'refers_back',
  'pattern',
  'too_costly',
  'no_words',
  'network',
  'file_path',
  'entropy',
  'allowlist',
  'predefined',
  'predefined_here',
  'validation',
  'scope',
  'sequence',
  'same_words',
  'shortened',
  'bad_row',
] as const;
export type NotCarriedReason = (typeof notCarriedReasons)[number];

/** One thing that was left behind. */
export interface NotCarried {
  /** The rule as its file calls it. */
  readonly rule: string;
  readonly reason: NotCarriedReason;
  readonly detail?: string;
  /** The rule came along without this part of it; else it did not come at all. */
  readonly isPart?: boolean;
}

/** What files turned out to be. */
export interface PackOffer {
  readonly format: PackFormat;
  readonly draft: PackDraft;
  readonly report: ExampleReport;
  readonly notCarried: readonly NotCarried[];
}

export type OfferOrProblems = PackOffer | { readonly problems: readonly PackProblem[]; readonly notCarried?: readonly NotCarried[] };

/** A file that was picked. */
export interface PickedFile {
  readonly name: string;
  readonly text: string;
}

/** A rule as the form knows it. */
export interface RuleForm {
  readonly kind: 'forbid' | 'prefer' | 'require' | 'judge';
  /** Words that must not stand; for `require`, words that must not stand alone. */
  readonly words: readonly string[];
  /** For `require`: one of these must stand near. */
  readonly required: readonly string[];
  /** For `prefer`: what to write instead. */
  readonly better: string;
  /** For `judge`: what a text must not do, and texts that do it and that do not. */
  readonly judge?: string;
  readonly breaks?: readonly string[];
  readonly keeps?: readonly string[];
  readonly message: string;
  readonly reason: string;
  readonly severity: Severity;
}
