import type { RunOptions } from '../core/run/run';
import { finishSteps } from '../core/run/steps';
import type { Policy } from '../core/rules/policy';
import { compareSpans, type Span } from '../core/text/span';
import type { TextView } from '../core/text/text-view';
import { matchPoliciesInSteps } from '../policies/match';

const known = new WeakMap<readonly Policy[], readonly Policy[]>();

/** Packs with nothing but their rules whose finds are secret; the same array for the same packs. */
function maskingPacks(packs: readonly Policy[]): readonly Policy[] {
  const masking =
    known.get(packs) ?? packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ masked }) => masked) })).filter(({ rules }) => rules.length > 0);
  known.set(packs, masking);
  return masking;
}

/** What rules that mask what they find see in a text, in order. Rules of users bring formats of secrets that no detector knows. */
export async function findMaskedByRules(
  text: string,
  view: TextView,
  packs: readonly Policy[],
  options: RunOptions,
  breathe: () => Promise<void>,
): Promise<Span[]> {
  const masking = maskingPacks(packs);
  if (masking.length === 0) return [];
  const steps = matchPoliciesInSteps(text, masking, { detected: [], groupOf: () => undefined, sentences: [] }, options.policies, { view });
  return (await finishSteps(steps, breathe)).map(({ span }) => span);
}

/** Spans in order, what overlaps as one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
