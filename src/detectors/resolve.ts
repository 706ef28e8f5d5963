import type { Finding } from '../core/run/finding';
import { compareSpans, keepFree } from '../core/text/span';

/**
 * Lets one finding win wherever several claim the same characters, whoever found them, and returns
 * the winners in order of position. Spans are never cut: a finding stays whole or goes.
 *
 * The rule, in this order:
 *  1. What was checked (check digits, a numbering plan, a decoded header) and secrets, whose format is
 *     a check of its own, beat a mere pattern; a sure pattern (0.8 and more) beats the model. A weak
 *     pattern, such as five digits that may be a postcode, has no more say than the model. Among what the
 *     model says, people, organisations and places come before titles and groups ("President of France"
 *     leaves France a place), and those before what is merely some other name.
 *  2. The longer span wins: the web address over the e-mail address inside it.
 *  3. The more confident wins; then the one that starts first; then the one given first.
 *
 * Rules of policies stand beside each other: each has its own reason to mark the same words.
 */
export function resolveOverlaps(findings: readonly Finding[]): Finding[] {
  const ranked = findings.map((finding, given) => ({ finding, given })).sort((a, b) => compareRank(a.finding, b.finding) || a.given - b.given);
  return keepFree(ranked.map(({ finding }) => finding));
}

const checks: ReadonlySet<string> = new Set(['check-digits-passed', 'numbering-plan', 'decoded', 'checksum-passed']);

const vague: Readonly<Record<string, number>> = { TITLE: -1, GROUP: -1, MISC: -2 };

function rank({ by, label, confidence, evidence }: Finding): number {
  if (by.kind === 'head') return vague[label] ?? 0;
  if (label === 'SECRET' || evidence.some(({ code }) => checks.has(code))) return 2;
  return confidence >= 0.8 ? 1 : 0;
}

function compareRank(a: Finding, b: Finding): number {
  return rank(b) - rank(a) || compareLength(b, a) || b.confidence - a.confidence || compareSpans(a.span, b.span);
}

function compareLength({ span: a }: Finding, { span: b }: Finding): number {
  return a.end - a.start - (b.end - b.start);
}
