import type { Finding } from '../core/run/finding';
import type { Passage } from '../core/text/passage';
import type { Span } from '../core/text/span';
import { isDetectorOn } from '../core/rules/switches';
import type { Tools } from '../core/run/task';
import { detectInPieces, detectors, resolveOverlaps } from '../detectors';
import { detectOnce } from './facts';

/**
 * What must stay masked wherever the passage is shown: every value that its detector calls masked, be it ignored
 * or of no interest to the tasks at hand, and every secret even where the user has switched its detector off.
 */
export async function findCovered(passage: Passage, tools: Tools): Promise<readonly Span[]> {
  const off = detectors.filter((detector) => detector.masked && detector.group === 'secret' && !isDetectorOn(detector, tools.options));
  const findings: Finding[] = [...(await detectOnce(passage, tools))];
  for (const piece of detectInPieces(passage.text, off, {}, tools.view)) {
    findings.push(...piece);
    await tools.breathe();
  }
  return resolveOverlaps(findings)
    .filter(({ masked }) => masked)
    .map(({ span }) => span);
}
