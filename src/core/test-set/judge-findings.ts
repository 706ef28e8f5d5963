/** What a reader says of findings, put together into one row for their passage. */
import type { Labelled } from '../measure/token-spans';
import type { Finding } from '../run/finding';
import { isOverlapping, isSameSpan, type Span } from '../text/span';
import type { FindingsRow } from './test-row';

/** A row before the first judgement, or as it stands. */
export type Judged = Pick<FindingsRow, 'spans' | 'wrong' | 'isWhole'>;

/** Nothing said yet. */
export const unjudged: Judged = { spans: [], wrong: [], isWhole: false };

/** A finding as rows have it: by the rule that it breaks, where it breaks one. */
export function labelledOf({ span, label, broken }: Pick<Finding, 'span' | 'label' | 'broken'>): Labelled {
  return { start: span.start, end: span.end, label: broken ? ruleLabel(broken.policy, broken.rule) : label };
}

/** What a rule is called in rows. */
export function ruleLabel(policy: string, rule: string): string {
  return `${policy}/${rule}`;
}

/** The pack and the rule of such a label; null for a label of another kind. A pack of the user has a slash in its own id. */
export function ruleOfLabel(label: string): { readonly policy: string; readonly rule: string } | null {
  const cut = label.lastIndexOf('/');
  return cut < 0 ? null : { policy: label.slice(0, cut), rule: label.slice(cut + 1) };
}

/** The finding stands there rightly. */
export function judgeRight(judged: Judged, found: Labelled): Judged {
  return { ...judged, spans: withSpan(judged.spans, found), wrong: without(judged.wrong, found) };
}

/** It does not; `shouldBe` is what stands there instead, null for nothing. */
export function judgeWrong(judged: Judged, found: Labelled, shouldBe: string | null): Judged {
  // Of what was said of these very words before, only the last word counts.
  const spans = isOfRule(found) ? without(judged.spans, found) : judged.spans.filter((span) => !isSameSpan(span, found));
  return { ...judged, spans: shouldBe === null ? spans : withSpan(spans, { ...found, label: shouldBe }), wrong: withSpan(judged.wrong, found) };
}

/** Something stands there that was not found. */
export function judgeMissed(judged: Judged, place: Span, label: string): Judged {
  const missed = { start: place.start, end: place.end, label };
  return { ...judged, spans: withSpan(judged.spans, missed), wrong: without(judged.wrong, missed) };
}

/** All that was found and not called wrong is right, and nothing is missing beyond what was named. */
export function judgeWhole(judged: Judged, found: readonly Labelled[]): Judged {
  const isOpen = (one: Labelled) => !has(judged.wrong, one) && !judged.spans.some((span) => (isOfRule(one) ? isSame(span, one) : isOverlapping(span, one)));
  return { ...judged, spans: found.filter(isOpen).reduce(withSpan, judged.spans), isWhole: true };
}

/** All that was found is right and nothing is missing, whatever was said before. */
export function judgeAllRight(found: readonly Labelled[]): Judged {
  return judgeWhole(unjudged, found);
}

/** What a row names that was not found: a name elsewhere, or a rule that none of the findings breaks there. */
export function missedOf({ spans }: Judged, found: readonly Labelled[]): readonly Labelled[] {
  return spans.filter((span) => !found.some((one) => (isOfRule(span) ? isSame(one, span) : isSameSpan(one, span))));
}

/** Nothing was said of this finding. */
export function takeBackJudgement(judged: Judged, found: Labelled): Judged {
  const isWrong = has(judged.wrong, found);
  // What was put in its place goes with it.
  const spans = isWrong && !isOfRule(found) ? judged.spans.filter((span) => !isSameSpan(span, found)) : without(judged.spans, found);
  return { spans, wrong: without(judged.wrong, found), isWhole: false };
}

/** What was said of a finding: right, wrong, or nothing yet. */
export function verdictOn({ spans, wrong, isWhole }: Judged, found: Labelled): 'right' | 'wrong' | null {
  if (has(wrong, found)) return 'wrong';
  if (has(spans, found)) return 'right';
  return isWhole ? 'wrong' : null;
}

/** Whether a row says anything. */
export function isEmptyJudged({ spans, wrong, isWhole }: Judged): boolean {
  return spans.length === 0 && wrong.length === 0 && !isWhole;
}

function isOfRule({ label }: Labelled): boolean {
  return label.includes('/');
}

function isSame(one: Labelled, other: Labelled): boolean {
  return one.label === other.label && isSameSpan(one, other);
}

function has(spans: readonly Labelled[], span: Labelled): boolean {
  return spans.some((one) => isSame(one, span));
}

function without(spans: readonly Labelled[], span: Labelled): readonly Labelled[] {
  return spans.filter((one) => !isSame(one, span));
}

function withSpan(spans: readonly Labelled[], span: Labelled): readonly Labelled[] {
  return has(spans, span) ? spans : [...spans, span].sort((a, b) => a.start - b.start || a.end - b.end);
}
