/** Results of a text that was written over: what was replaced is gone from them, the rest stands where it stands now. */
import { applyEdits, type Edit, spanAfter } from '../../core/redact/edit';
import { type FindingsResult, isFindings, isLabel, type LabelResult, type TaskResult } from '../../core/run/result';
import type { Passage } from '../../core/text/passage';
import type { Span } from '../../core/text/span';
import { freshReview, type Review, reviewed } from './review';
import type { RunState } from './run-state';

/** What is in front of the reader. */
export interface Subject {
  readonly passage: Passage;
  readonly run: RunState;
  readonly review: Review;
}

/** The subject after its text was written over; findings that were put aside stay away. */
export function afterWriting({ passage, run, review }: Subject, edits: readonly Edit[]): Subject {
  const answers = reviewed(run.answers, review).map(({ task, result }) => ({ task, result: resultAfter(result, edits) }));
  const after = (spans: readonly Span[]) => spans.flatMap((span) => coverAfter(span, edits) ?? []);
  const text = applyEdits(passage.text, edits);
  const shifted = { ...run, answers, covered: after(run.covered) };
  const inText = { analysedChars: text.length, totalChars: text.length };
  const isWhole = shifted.phase === 'done' && shifted.coverage.analysedChars >= shifted.coverage.totalChars;
  return {
    passage: { ...passage, text },
    run: shifted.phase === 'done' && isWhole ? { ...shifted, coverage: { ...shifted.coverage, ...inText } } : shifted,
    review: { ...freshReview, revealed: after(review.revealed) },
  };
}

function resultAfter(result: TaskResult, edits: readonly Edit[]): TaskResult {
  const moved = <Item extends { readonly span: Span }>(items: readonly Item[]) =>
    items.flatMap((item) => {
      const span = spanAfter(item.span, edits);
      return span ? [{ ...item, span }] : [];
    });
  if (isFindings(result)) {
    const after: FindingsResult = { ...result, findings: moved(result.findings) };
    return after;
  }
  if (!isLabel(result)) return result;
  const after: LabelResult = { ...result, parts: moved(result.parts) };
  return after;
}

/** What was covered stays covered unless it was replaced whole; where an edit cut into it, what is left of it and the edit. */
function coverAfter(span: Span, edits: readonly Edit[]): Span | null {
  if (edits.some(({ span: old }) => old.start <= span.start && span.end <= old.end)) return null;
  let { start, end } = span;
  for (const { span: old, text } of edits) {
    if (old.start >= span.end) break;
    const growth = text.length - (old.end - old.start);
    end += growth;
    if (old.end <= span.start) start += growth;
    else if (old.start < span.start) start = start - (span.start - old.start);
  }
  return { start, end: Math.max(start, end) };
}
