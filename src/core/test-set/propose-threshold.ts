/** From which confidence on findings are worth being shown, as far as rows can carry a word on it. Pure. */
import type { FindingClaim } from './score-findings';
import { type Share, shareOf } from './share';

/** The thresholds that can be chosen, as the sliders have them. */
export const thresholds: readonly number[] = Array.from({ length: 19 }, (_, step) => (step + 1) * 5).map((percent) => percent / 100);

/** So much of what is said is to be right. */
export const wantedShare = 0.95;
/** On so many judged findings at least: of fewer, 95 of 100 is chance. */
export const leastClaims = 50;

/** What is said from a threshold on, and how much of it is right. */
export interface SaidFrom {
  readonly threshold: number;
  readonly right: Share;
}

export type ThresholdAdvice =
  | ({ readonly kind: 'proposed' } & SaidFrom)
  /** So many judged findings are missing before anything can be proposed. */
  | { readonly kind: 'few'; readonly missing: number }
  /** At none of them is enough right; the best one. */
  | ({ readonly kind: 'none' } & SaidFrom);

/** What is said from a threshold on. */
export function saidFrom(claims: readonly FindingClaim[], threshold: number): SaidFrom {
  const said = claims.filter(({ confidence }) => confidence >= threshold);
  return { threshold, right: shareOf(said.filter(({ isRight }) => isRight).length, said.length) };
}

/** Whether what is said from there on is right often enough, on enough of them. */
export function isWorthProposing({ right: { right, total } }: SaidFrom): boolean {
  return total >= leastClaims && right / total >= wantedShare;
}

/** The lowest threshold at which at least 95 of 100 judged findings are right. */
export function adviseThreshold(claims: readonly FindingClaim[]): ThresholdAdvice {
  const all = thresholds.map((threshold) => saidFrom(claims, threshold)).filter(({ right }) => right.total > 0);
  const proposed = all.find(isWorthProposing);
  if (proposed) return { kind: 'proposed', ...proposed };
  const good = all.find(({ right: { right, total } }) => right / total >= wantedShare);
  const most = good?.right.total ?? claims.length;
  if (most < leastClaims) return { kind: 'few', missing: leastClaims - most };
  const best = all.reduce((one, other) => (shareIn(other) > shareIn(one) ? other : one));
  return { kind: 'none', ...best };
}

function shareIn({ right: { right, total } }: SaidFrom): number {
  return right / total;
}
