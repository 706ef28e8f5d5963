import type { Finding } from '../core/finding';
import type { Passage } from '../core/passage';
import { secretSpans } from './masking';
import { isOverlapping, type Span } from '../core/span';
import type { Answer } from './run-state';

/** What the reader did to the results in front of them: findings put aside, secrets uncovered. By finding key. */
export interface Review {
  readonly hidden: readonly string[];
  readonly revealed: readonly string[];
}

/** Nothing put aside, every secret covered. */
export const freshReview: Review = { hidden: [], revealed: [] };

/** Names a finding within its result. */
export function findingKey({ span, label }: Finding): string {
  return `${span.start}-${span.end}-${label}`;
}

/** Whether a masked value may be shown in full. */
export function isRevealed(review: Review, finding: Finding): boolean {
  return review.revealed.includes(findingKey(finding));
}

/** Puts findings aside. */
export function hide(review: Review, keys: readonly string[]): Review {
  return { ...review, hidden: [...review.hidden, ...keys] };
}

/** Takes findings back that were put aside. */
export function unhide(review: Review, keys: readonly string[]): Review {
  return { ...review, hidden: review.hidden.filter((key) => !keys.includes(key)) };
}

/** Masked findings that reach into a span, whichever task found them. */
export function secretsWithin(answers: readonly Answer[], span: Span): Finding[] {
  return allFindings(answers).filter((finding) => finding.masked && isOverlapping(finding.span, span));
}

/** Uncovers the secrets that reach into a span, or covers them again when all are uncovered. */
export function toggleReveal(review: Review, answers: readonly Answer[], span: Span): Review {
  const keys = secretsWithin(answers, span).map(findingKey);
  const rest = review.revealed.filter((key) => !keys.includes(key));
  const isOpen = keys.every((key) => review.revealed.includes(key));
  return { ...review, revealed: isOpen ? rest : [...rest, ...keys] };
}

/** The findings of all answers that are not put aside. */
export function shownFindings(answers: readonly Answer[], review: Review): Finding[] {
  return allFindings(reviewed(answers, review));
}

/** The answers without what was put aside: what is shown, copied and exported. */
export function reviewed(answers: readonly Answer[], review: Review): Answer[] {
  return answers.map(({ task, result }) =>
    result.kind === 'findings'
      ? { task, result: { ...result, findings: result.findings.filter((finding) => !review.hidden.includes(findingKey(finding))) } }
      : { task, result },
  );
}

/** Every stretch of the passage that must stay covered, whichever task found it; putting a finding aside does not uncover it. */
export function coveredSpans(answers: readonly Answer[], review: Review): Span[] {
  return secretSpans(allFindings(answers), (finding) => isRevealed(review, finding));
}

/** Keys of all findings with the label and the value of this one: what "always ignore" puts aside at once. */
export function keysOfSameValue(answers: readonly Answer[], passage: Passage, finding: Finding): string[] {
  const valueAt = ({ span }: Finding) => passage.text.slice(span.start, span.end);
  return allFindings(answers)
    .filter((other) => other.label === finding.label && valueAt(other) === valueAt(finding))
    .map(findingKey);
}

function allFindings(answers: readonly Answer[]): Finding[] {
  return answers.flatMap(({ result }) => (result.kind === 'findings' ? result.findings : []));
}
