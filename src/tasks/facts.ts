import type { Finding } from '../core/run/finding';
import type { Passage } from '../core/text/passage';
import { isDetectorOn } from '../core/rules/switches';
import { isPlausible } from '../core/text/plausible';
import { readTags } from '../core/encoding/tags';
import type { Tools } from '../core/run/task';
import { detectInPieces, detectors, resolveOverlaps } from '../detectors';
import { joinAddresses } from './addresses';
import { joinTitles } from './titles';

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

async function detectAll({ text }: Passage, { view, options, breathe }: Tools): Promise<readonly Finding[]> {
  const wanted = detectors.filter((detector) => isDetectorOn(detector, options));
  const thresholds = Object.fromEntries(Object.entries(options.detectors).map(([id, { threshold }]) => [id, threshold]));
  const findings: Finding[] = [];
  for (const piece of detectInPieces(text, wanted, thresholds, view)) {
    findings.push(...piece);
    await breathe();
  }
  return findings;
}

/**
 * Everything that patterns and the encoder's token heads see in the passage, without overlaps, in order of position:
 * names, and personal data of every kind. Each postal address is one finding.
 */
export async function findAll(passage: Passage, tools: Tools): Promise<Finding[]> {
  const seen = [...(await detectOnce(passage, tools)), ...(await readHead('entities', tools))];
  // Names are found in languages that the model has not learnt, too; addresses and jobs are not.
  if (!tools.unmeasuredLanguage) seen.push(...(await readHead('personal', tools)));
  const { text } = passage;
  const isLikely = ({ by, label, span, confidence }: Finding) => {
    if (by.kind !== 'head') return true;
    // A product or a work without a capital is told from a plain word less surely than names are.
    if (label === 'MISC' && confidence < leastForSmallLetters) return /\p{Lu}/u.test(text.slice(span.start, span.end));
    return by.id !== 'personal' || isPlausible(label, text, span);
  };
  return joinTitles(joinAddresses(resolveOverlaps(seen.filter(isLikely)), text), text);
}

const leastForSmallLetters = 0.5;

/** What a token head of the encoder finds, above the user's threshold. */
async function readHead(head: 'entities' | 'personal', tools: Tools): Promise<readonly Finding[]> {
  return readTags(await tools.encode(), head)
    .filter(({ confidence }) => confidence >= tools.options.entityThreshold)
    .map(({ span, label, confidence }): Finding => ({ span, label, confidence, by: { kind: 'head', id: head }, evidence: [] }));
}
