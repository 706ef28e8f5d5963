import type { Detector, Hit } from '../core/detector';
import type { Finding } from '../core/finding';
import { compareSpans } from '../core/span';
import { prefilterFor } from './prefilter';
import { forgetAssignments } from './secrets/assignment';

/** Confidence by detector id below which its findings are dropped, where it differs from the detector's own. */
export type Thresholds = Readonly<Record<string, number | undefined>>;

/**
 * Everything the detectors find in the text, in order of position, overlaps included: findings of
 * different detectors for the same characters are left to `resolveOverlaps`, which also knows the
 * model's. What is computed per set of detectors is kept for the next text.
 */
export function detect(text: string, detectors: readonly Detector[], thresholds: Thresholds = {}): Finding[] {
  return [...detectInPieces(text, detectors, thresholds)].flat().sort((a, b) => compareSpans(a.span, b.span));
}

/**
 * The same, one detector at a time: each step runs one of those detectors that can find anything and
 * yields its findings, so that the caller can let a cancel in between two steps. Unsorted as a whole.
 */
export function* detectInPieces(text: string, detectors: readonly Detector[], thresholds: Thresholds = {}): Generator<Finding[], void> {
  try {
    for (const detector of prefilterFor(detectors)(text)) {
      yield [...detector.find(text)].filter((hit) => hit.confidence >= (thresholds[detector.id] ?? detector.threshold)).map((hit) => toFinding(hit, detector));
    }
  } finally {
    forgetAssignments();
  }
}

function toFinding({ span, confidence, evidence }: Hit, { id, label, title, masked }: Detector): Finding {
  return { span, label, confidence, by: { kind: 'detector', id, title }, evidence, ...(masked && { masked }) };
}
