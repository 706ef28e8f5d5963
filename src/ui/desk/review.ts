import type { Finding } from '../../core/run/finding';
import { findingsOf, isFindings } from '../../core/run/result';
import type { Passage } from '../../core/text/passage';
import { isOverlapping, type Span } from '../../core/text/span';
import type { TaskId } from '../../core/run/task-id';
import { type Answer, answerOf } from './run-state';

/** What the reader did to the results in front of them. */
export interface Review {
  /** Keys of findings that were put aside. */
  readonly hidden: readonly string[];
  /** Covered stretches that were uncovered. */
  readonly revealed: readonly Span[];
}

/** Nothing put aside, every secret covered. */
export const freshReview: Review = { hidden: [], revealed: [] };

/** Names a finding within its result. */
export function findingKey({ span, label }: Finding): string {
  return `${span.start}-${span.end}-${label}`;
}

/** Puts findings aside. */
export function hide(review: Review, keys: readonly string[]): Review {
  return { ...review, hidden: [...review.hidden, ...keys] };
}

/** Takes findings back that were put aside. */
export function unhide(review: Review, keys: readonly string[]): Review {
  return { ...review, hidden: review.hidden.filter((key) => !keys.includes(key)) };
}

/** Uncovers what reaches into a span, or covers it again when all of it is uncovered. */
export function toggleReveal(review: Review, covered: readonly Span[], span: Span): Review {
  const touched = covered.filter((secret) => isOverlapping(secret, span));
  const rest = review.revealed.filter((revealed) => !isOverlapping(revealed, span));
  const isOpen = touched.every((secret) => isRevealed(review, secret));
  return { ...review, revealed: isOpen ? rest : [...rest, ...touched] };
}

/** The answers without what was put aside: what is shown, copied and exported. */
export function reviewed(answers: readonly Answer[], review: Review): Answer[] {
  if (review.hidden.length === 0) return [...answers];
  const isKept = (finding: Finding) => !review.hidden.includes(findingKey(finding));
  return answers.map((answer) => {
    const { result } = answer;
    return isFindings(result) ? { ...answer, result: { ...result, findings: result.findings.filter(isKept) } } : answer;
  });
}

/** What is to be shown masked: what is covered and was not uncovered. Putting a finding aside uncovers nothing. */
export function stillCovered(covered: readonly Span[], review: Review): Span[] {
  return covered.filter((secret) => !isRevealed(review, secret));
}

/** Keys of all findings with the label and the value of this one: what "always ignore" puts aside at once. */
export function keysOfSameValue(answers: readonly Answer[], passage: Passage, finding: Finding): string[] {
  const valueAt = ({ span }: Finding) => passage.text.slice(span.start, span.end);
  return allFindings(answers)
    .filter((other) => other.label === finding.label && valueAt(other) === valueAt(finding))
    .map(findingKey);
}

/** Whether the rules found something serious, which then stands in front until the reader chooses. */
export function hasSerious(answers: readonly Answer[], review: Review = freshReview): boolean {
  return findingsInFront(answers, review, 'compliance').some(({ broken }) => broken?.severity === 'serious');
}

/** Keys of all findings of the rule of this one. */
export function keysOfSameRule(answers: readonly Answer[], { broken }: Finding): string[] {
  return allFindings(answers)
    .filter((other) => other.broken && other.broken.policy === broken?.policy && other.broken.rule === broken.rule)
    .map(findingKey);
}

function allFindings(answers: readonly Answer[]): Finding[] {
  return answers.flatMap(({ result }) => findingsOf(result));
}

function isRevealed({ revealed }: Review, { start, end }: Span): boolean {
  return revealed.some((span) => span.start === start && span.end === end);
}

/** The findings of one task that are not put aside; none where it answered otherwise, or not yet. */
export function findingsInFront(answers: readonly Answer[], review: Review, task: TaskId): readonly Finding[] {
  return findingsOf(answerOf({ answers: reviewed(answers, review) }, task));
}
