import type { Detector, Hit } from '../core/rules/detector';
import type { Finding } from '../core/run/finding';
import { compareSpans } from '../core/text/span';
import { type TextView, viewText } from '../core/text/text-view';
import { findBridged, findStretches } from './pattern/bridges';
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
 *
 * Detectors read the view of the text (`core/text-view.ts`), which may be handed over where it is at hand; what
 * is found is told in places of the text itself.
 */
export function* detectInPieces(
  text: string,
  detectors: readonly Detector[],
  thresholds: Thresholds = {},
  view: TextView = viewText(text),
): Generator<Finding[], void> {
  const accept = (hits: Iterable<Hit>, detector: Detector) =>
    [...hits].filter((hit) => hit.confidence >= (thresholds[detector.id] ?? detector.threshold)).map((hit) => toFinding(hit, detector, view));
  try {
    const known = new Set<string>();
    for (const detector of prefilterFor(detectors)(view.text)) {
      const findings = accept(detector.find(view.text), detector);
      if (detector.hasCheckDigits) for (const { span } of findings) known.add(`${detector.id} ${span.start}`);
      yield findings;
    }
    const stretches = findStretches(view.text);
    if (stretches.length === 0) return;
    for (const detector of detectors) {
      if (!detector.hasCheckDigits) continue;
      const bridged = findBridged(stretches, detector);
      yield accept(bridged, detector).filter(({ span }) => !known.has(`${detector.id} ${span.start}`));
    }
  } finally {
    forgetAssignments();
  }
}

function toFinding({ span, confidence, evidence }: Hit, { id, label, masked }: Detector, view: TextView): Finding {
  return { span: view.toOriginal(span), label, confidence, by: { kind: 'detector', id }, evidence, ...(masked && { masked }) };
}
