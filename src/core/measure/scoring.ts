/**
 * The metrics, as functions of rows, so that the bootstrap can draw rows anew. All are in 0…1 and follow
 * the usual definitions: conlleval for spans, SemEval-2017 task 4 for macro recall.
 */
import type { Labelled } from './token-spans';

/** A text with its true and its predicted class. */
export interface Judged {
  readonly gold: string;
  readonly predicted: string;
}

/** Share of texts whose class is right. */
export function accuracy(rows: readonly Judged[]): number {
  return rows.filter(({ gold, predicted }) => gold === predicted).length / rows.length;
}

/** Mean over the true classes of the share of its texts that was found. */
export function macroRecall(rows: readonly Judged[]): number {
  const all = new Map<string, { right: number; gold: number }>();
  for (const { gold, predicted } of rows) {
    const count = all.get(gold) ?? { right: 0, gold: 0 };
    count.gold++;
    if (gold === predicted) count.right++;
    all.set(gold, count);
  }
  return mean([...all.values()].map(({ right, gold }) => right / gold));
}

/** F1 of one class. */
export function f1Of(label: string): (rows: readonly Judged[]) => number {
  return (rows) => {
    let right = 0;
    let sum = 0;
    for (const { gold, predicted } of rows) {
      if (gold === label) sum++;
      if (predicted === label) sum++;
      if (gold === label && predicted === label) right++;
    }
    return sum === 0 ? 0 : (2 * right) / sum;
  };
}

/** Mean of the F1 of these classes. */
export function macroF1(labels: readonly string[]): (rows: readonly Judged[]) => number {
  return (rows) => mean(labels.map((label) => f1Of(label)(rows)));
}

/** Spans of one text: how many were found rightly, were found at all, and should have been found. */
export interface SpanCount {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Counts spans; right are those of the same label that `isSame` (the same start and end, unless said otherwise) pairs one to one. */
export function countSpans(wanted: readonly Labelled[], found: readonly Labelled[], isSame = hasSameEnds): SpanCount {
  const open = [...wanted];
  let right = 0;
  for (const span of found) {
    const at = open.findIndex((candidate) => candidate.label === span.label && isSame(candidate, span));
    if (at < 0) continue;
    open.splice(at, 1);
    right++;
  }
  return { right, found: found.length, wanted: wanted.length };
}

function hasSameEnds(a: Labelled, b: Labelled): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Share of what was found that is right. */
export function precision(rows: readonly SpanCount[]): number {
  const { right, found } = total(rows);
  return found === 0 ? 0 : right / found;
}

/** Share of what should have been found that was. */
export function recall(rows: readonly SpanCount[]): number {
  const { right, wanted } = total(rows);
  return wanted === 0 ? 0 : right / wanted;
}

/** Harmonic mean of precision and recall over all spans (micro). */
export function spanF1(rows: readonly SpanCount[]): number {
  const { right, found, wanted } = total(rows);
  return found + wanted === 0 ? 0 : (2 * right) / (found + wanted);
}

/** As `spanF1`, but a miss weighs as much as four false alarms (F-beta with beta = 2), as Presidio scores. */
export function spanF2(rows: readonly SpanCount[]): number {
  const { right, found, wanted } = total(rows);
  return found + wanted === 0 ? 0 : (5 * right) / (found + 4 * wanted);
}

/** Counts words instead of spans, whatever the labels: which words of the text are in a span at all. */
export function countWords(text: string, wanted: readonly Labelled[], found: readonly Labelled[]): SpanCount {
  const count = { right: 0, found: 0, wanted: 0 };
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const isIn = (spans: readonly Labelled[]) => spans.some(({ start, end }) => start < index + word.length && index < end);
    const [isWanted, isFound] = [isIn(wanted), isIn(found)];
    if (isWanted) count.wanted++;
    if (isFound) count.found++;
    if (isWanted && isFound) count.right++;
  }
  return count;
}

function total(rows: readonly SpanCount[]): SpanCount {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const row of rows) {
    right += row.right;
    found += row.found;
    wanted += row.wanted;
  }
  return { right, found, wanted };
}

/** A confidence and whether what was said with it is true. */
export interface Claim {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Expected calibration error over bins of equal width (Guo et al. 2017): how far confidence is from the share that is right. */
export function calibrationError(claims: readonly Claim[], bins = 15): number {
  const gaps = new Float64Array(bins);
  for (const { confidence, isRight } of claims) {
    gaps[Math.min(bins - 1, Math.floor(confidence * bins))]! += confidence - (isRight ? 1 : 0);
  }
  return claims.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / claims.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
