import type { Detector } from '../core/detector';
import type { Finding } from '../core/finding';
import { compareSpans } from '../core/span';
import { prefilterFor } from './prefilter';

/** Confidence by detector id below which its findings are dropped, where it differs from the detector's own. */
export type Thresholds = Readonly<Record<string, number | undefined>>;

/**
 * Everything the detectors find in the text, in order of position, overlaps included: findings of
 * different detectors for the same characters are left to `resolveOverlaps`, which also knows the
 * model's. Pass the same list again and again: what is computed per list is kept.
 */
export function detect(text: string, detectors: readonly Detector[], thresholds: Thresholds = {}): Finding[] {
  return [...detectInPieces(text, detectors, thresholds)].flat().sort((a, b) => compareSpans(a.span, b.span));
}

/**
 * The same, one detector at a time: each step runs one of those detectors that can find anything and
 * yields its findings, so that the caller can let a cancel in between two steps. Unsorted as a whole.
 */
export function* detectInPieces(text: string, detectors: readonly Detector[], thresholds: Thresholds = {}): Generator<Finding[], void> {
  for (const detector of prefilterFor(detectors)(text)) {
    const threshold = thresholds[detector.id] ?? detector.threshold;
    const findings: Finding[] = [];
    for (const hit of detector.find(text)) {
      if (hit.confidence < threshold) continue;
      const { span, confidence, evidence } = hit;
      const by = { kind: 'detector', id: detector.id } as const;
      findings.push({ span, label: detector.label, confidence, by, evidence, ...(detector.masked && { masked: true }) });
    }
    yield findings;
  }
}
