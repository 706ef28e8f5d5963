import type { CertaintyMarks } from '../encoding/encoding';
import type { Span } from '../text/span';
import { type Certainty, type Judgement, type LabelResult, type Score, topScore, type Withheld } from './result';

/** Scores of which nobody has said yet how far they may be relied on, and what speaks against telling any label. */
export interface Unjudged {
  readonly scores: readonly Score[];
  /** `heading` and `word` only make a label doubtful; whatever else stands here forbids it. */
  readonly against: Withheld | null;
}

/**
 * With which certainty the likeliest label may be said (selective classification, Geifman and El-Yaniv 2017: the risk of what
 * is said is chosen, and how much is said follows). Without marks nothing may.
 */
export function certaintyOf(scores: readonly Score[], marks: CertaintyMarks | undefined): Certainty {
  const { label, confidence } = topScore(scores);
  const at = scores.findIndex((score) => score.label === label);
  const isAbove = (least: readonly number[] | undefined) => confidence >= (least?.[at] ?? Number.POSITIVE_INFINITY);
  if (isAbove(marks?.sure)) return 'sure';
  return isAbove(marks?.likely) ? 'likely' : 'unsure';
}

function judge({ scores, against }: Unjudged, marks: CertaintyMarks | undefined): Judgement {
  const certainty = certaintyOf(scores, marks);
  const isDoubtful = against === 'heading' || against === 'word';
  const isSaid = against === null || (isDoubtful && certainty === 'sure' && topScore(scores).label !== 'neutral');
  return isSaid ? { scores, certainty } : { scores, certainty: 'unsure', withheld: against };
}

/**
 * A whole and its parts, each with its certainty. Where nothing is told of any part, nothing is told of the whole; where parts
 * contradict one another, the whole is not sure of any label.
 */
export function judgeWhole(whole: Unjudged, parts: readonly (Unjudged & { readonly span: Span })[], marks: CertaintyMarks | undefined): LabelResult {
  const judged = parts.map((part) => ({ span: part.span, ...judge(part, marks) }));
  const told = judge({ scores: whole.scores, against: whole.against ?? withheldOfAll(judged) }, marks);
  return { kind: 'label', ...told, ...(tallyParts(judged).isMixed && { certainty: 'unsure' }), ...(marks && { marks }), parts: judged };
}

/** The certainty of some parts of a result taken as one, whose scores are `scores`: that of a row of a table, by the law of a whole. */
export function judgeTogether(scores: readonly Score[], parts: readonly Judgement[], { certainty, marks }: LabelResult): Judgement {
  if (certainty === undefined) return { scores };
  return { scores, certainty: tallyParts(parts).isMixed ? 'unsure' : certaintyOf(scores, marks) };
}

/** The reason that most parts have, where all of them have one. */
function withheldOfAll(parts: readonly Judgement[]): Withheld | null {
  const reasons = parts.flatMap(({ withheld }) => withheld ?? []);
  if (parts.length === 0 || reasons.length < parts.length) return null;
  const countOf = (reason: Withheld) => reasons.filter((one) => one === reason).length;
  return reasons.reduce((most, reason) => (countOf(reason) > countOf(most) ? reason : most));
}

/** The label that a reader is told; null where none is: it is withheld, or nobody could be sure of it. */
export function saidLabel({ withheld, certainty, scores }: Judgement): string | null {
  return withheld || certainty === 'unsure' || scores.length === 0 ? null : topScore(scores).label;
}

/** What the parts of a result say, counted. */
export interface Tally {
  /** How many parts say which label, the most frequent first. */
  readonly said: readonly { readonly label: string; readonly count: number }[];
  /** Parts of which no label may be told. */
  readonly unsaid: number;
  /** The parts contradict one another, so that one label for all of them would be wrong. */
  readonly isMixed: boolean;
}

/** From this share of the lesser side on, a text is mixed; below it, it has a mood and an exception. */
const leastShareOfOther = 0.2;

/** Counts what the parts of a result say. */
export function tallyParts(parts: readonly Judgement[]): Tally {
  const counts = new Map<string, number>();
  let unsaid = 0;
  for (const part of parts) {
    const label = saidLabel(part);
    if (label === null) unsaid++;
    else counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const said = [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
  const [first, second] = said.filter(({ label }) => label !== 'neutral');
  return { said, unsaid, isMixed: first !== undefined && second !== undefined && second.count >= leastShareOfOther * (first.count + second.count) };
}
