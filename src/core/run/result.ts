import { plainForms } from '../text/form';
import type { CertaintyMarks } from '../encoding/encoding';
import type { LocalText } from '../text/local-text';
import type { Span } from '../text/span';
import type { Finding, Severity } from './finding';
import type { JudgeWish } from './judge';

/** A label with its calibrated probability in 0…1. */
export interface Score {
  readonly label: string;
  readonly confidence: number;
}

/**
 * What a task returns: plain data of a kind. A task picks a kind that surfaces know and never ships its own view; a kind
 * that they do not know is shown as a table of what is in it.
 */
export interface TaskResult {
  readonly kind: string;
}

/** What results are made of where nobody knows their kind: what JSON can hold. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [field: string]: Plain };

/** How far a label may be relied on, in the words that people are told. */
export const certainties = ['sure', 'likely', 'unsure'] as const;
export type Certainty = (typeof certainties)[number];

/** Why a stretch of text is given no label: what it is, that it is in a language that the model has not learnt, or that a task of the user's was fitted to another model. */
export const withholdings = ['language', 'outdated', ...plainForms] as const;
export type Withheld = (typeof withholdings)[number];

/** A label with its share beside those of the others, and how far it may be relied on. Scores are in the head's label order and sum to 1. */
export interface Judgement {
  readonly scores: readonly Score[];
  /** Absent where nobody has measured what the scores are worth. */
  readonly certainty?: Certainty;
  /** No label is to be told, whatever the scores are. */
  readonly withheld?: Withheld;
}

/** One label for the passage and one for each of its parts, e.g. sentiment and its sentences. */
export interface LabelResult extends TaskResult, Judgement {
  readonly kind: 'label';
  /** By which its certainties were found, for who puts parts together that stand together (`judgeTogether`). */
  readonly marks?: CertaintyMarks;
  readonly parts: readonly (Judgement & { readonly span: Span })[];
}

/** Findings in order of position, overlaps already resolved. */
export interface FindingsResult extends TaskResult {
  readonly kind: 'findings';
  readonly findings: readonly Finding[];
  /** What there is to say about them, each text once. */
  readonly texts: FindingTexts;
  /** Rules of the user that were not run, and why: finding nothing, they would look as if all was well. */
  readonly notRun?: readonly RuleNotRun[];
  readonly checked?: Checked;
  /** Rules in words that are on, for whoever asks a language model (`engine/judge-rules.ts`), who takes them out again. */
  readonly toJudge?: readonly RuleToJudge[];
}

/** What was looked for and what was not, so that finding nothing is not taken for more than it is. */
export interface Checked {
  /** What the packs of rules in use are called. */
  readonly on: readonly LocalText[];
  readonly off: readonly LocalText[];
  /** The rules that ask the model were not asked: it was not taught the language. */
  readonly isWithoutModel: boolean;
}

/**
 * Why a rule was not run, or not on all of the text: too much work for a text so long, or a pack that is none; of rules that a language model
 * judges, that there is no model, that none judges the rule's examples rightly, that it failed, that the reader stopped it, or that it was
 * asked about the beginning alone.
 */
export const notRunReasons = ['too-much-work', 'not-readable', 'no-model', 'not-passing', 'model-failed', 'stopped', 'judged-in-part'] as const;

/** A rule, or a whole pack where no rule is named, that was not run. */
export interface RuleNotRun {
  readonly pack: string;
  readonly rule?: string;
  readonly why: (typeof notRunReasons)[number];
}

/** A rule in words of a pack that is on, and where a passage is to be judged by it. */
export interface RuleToJudge {
  readonly pack: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly judge: JudgeWish;
  readonly places: readonly Span[];
  /** Beyond the places there is more, which nobody is asked about. */
  readonly isCut: boolean;
  readonly text: RuleText;
}

/** The texts behind findings: complete enough to show them without packs and detectors at hand. */
export interface FindingTexts {
  /** By pack and rule, as `Finder.id` names them: `secrets/api-key`. */
  readonly rules: Readonly<Record<string, RuleText>>;
  /** What detectors are called, by id. */
  readonly detectors: Readonly<Record<string, LocalText>>;
}

/** What a rule says. */
export interface RuleText {
  /** What its pack is called. */
  readonly pack: LocalText;
  readonly message: LocalText;
  readonly reason: LocalText;
  readonly suggestion?: LocalText;
  readonly reference?: { readonly title: string; readonly url: string };
}

/** Findings of which nothing is to be said beyond themselves. */
export const noTexts: FindingTexts = { rules: {}, detectors: {} };

/** Whether a result is a label for the passage. */
export function isLabel(result: TaskResult): result is LabelResult {
  return result.kind === 'label';
}

/** Whether a result is a list of findings. */
export function isFindings(result: TaskResult): result is FindingsResult {
  return result.kind === 'findings';
}

/** The findings of a result; none where it is of another kind, or not there yet. */
export function findingsOf(result: TaskResult | null | undefined): readonly Finding[] {
  return result && isFindings(result) ? result.findings : [];
}

/** The likeliest label. */
export function topScore(scores: readonly Score[]): Score {
  return scores.reduce((best, score) => (score.confidence > best.confidence ? score : best));
}
