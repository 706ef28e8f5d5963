import { isCommonNoun, isTool, isUnnamedBody } from '../core/text/common-noun';
import { isPlausible } from '../core/text/plausible';
import { readTags } from '../core/encoding/tags';
import type { Encoding, HeadName } from '../core/encoding/encoding';
import type { Finding } from '../core/run/finding';
import type { Reading } from '../core/run/task';
import { resolveOverlaps } from '../detectors/resolve';
import { joinAddresses } from './addresses';
import { findJobLines } from './job-lines';
import { joinTitles } from './titles';

/**
 * Everything that patterns and the encoder's token heads see in the passage, without overlaps, in order of position:
 * names, and personal data of every kind. Each postal address is one finding. Without the encoder's answer, what patterns see.
 */
export async function findNames(reading: Reading, encoding?: Encoding): Promise<Finding[]> {
  const { text } = reading.passage;
  const seen = [...(await reading.findings())];
  if (encoding) {
    seen.push(...readHead('entities', encoding, reading));
    // Names are found in languages that the model has not learnt, too; addresses and jobs are not.
    if (!reading.unmeasuredLanguage) seen.push(...readHead('personal', encoding, reading));
  }
  const isLikely = ({ by, label, span, confidence }: Finding) => {
    if (by.kind !== 'head') return true;
    const value = text.slice(span.start, span.end);
    if ((label === 'MISC' || label === 'ORG') && isCommonNoun(value)) return false;
    if ((label === 'ORG' || label === 'LOC') && isUnnamedBody(value, text)) return false;
    if (label === 'TITLE' && isTool(value)) return false;
    // A product or a work without a capital is told from a plain word less surely than names are.
    if (label === 'MISC' && confidence < leastForSmallLetters) return /\p{Lu}/u.test(value);
    return by.id !== 'personal' || isPlausible(label, text, span);
  };
  const found = joinTitles(joinAddresses(resolveOverlaps(seen.filter(isLikely)), text), text);
  return encoding && !reading.unmeasuredLanguage ? findJobLines(found, text) : found;
}

const leastForSmallLetters = 0.6;

/** What a token head of the encoder finds, above the user's threshold. */
function readHead(head: HeadName, encoding: Encoding, { options }: Reading): readonly Finding[] {
  return readTags(encoding, head)
    .filter(({ confidence }) => confidence >= options.entityThreshold)
    .map(({ span, label, confidence }): Finding => ({ span, label, confidence, by: { kind: 'head', id: head }, evidence: [] }));
}
