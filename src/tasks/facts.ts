import type { Finding } from '../core/finding';
import type { Passage } from '../core/passage';
import { isDetectorOn } from '../core/switches';
import { readTags } from '../core/tags';
import type { Tools } from '../core/task';
import { detectInPieces, detectors } from '../detectors';

const found = new WeakMap<Tools, Promise<readonly Finding[]>>();

/** What the detectors find in the passage, overlaps and ignored values included; looked for once per run however many tasks ask. */
export function detectOnce(passage: Passage, tools: Tools): Promise<readonly Finding[]> {
  let findings = found.get(tools);
  if (!findings) {
    findings = detectAll(passage, tools);
    found.set(tools, findings);
  }
  return findings;
}

async function detectAll({ text }: Passage, { options, breathe }: Tools): Promise<readonly Finding[]> {
  const wanted = detectors.filter((detector) => isDetectorOn(detector, options));
  const thresholds = Object.fromEntries(Object.entries(options.detectors).map(([id, { threshold }]) => [id, threshold]));
  const findings: Finding[] = [];
  for (const piece of detectInPieces(text, wanted, thresholds)) {
    findings.push(...piece);
    await breathe();
  }
  return findings;
}

/** What a token head of the encoder finds, above the user's threshold. */
export async function readHead(head: 'entities' | 'personal', tools: Tools): Promise<readonly Finding[]> {
  return readTags(await tools.encode(), head)
    .filter(({ confidence }) => confidence >= tools.options.entityThreshold)
    .map(({ span, label, confidence }): Finding => ({ span, label, confidence, by: { kind: 'head', id: head }, evidence: [] }));
}
