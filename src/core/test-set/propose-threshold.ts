/** From which confidence on findings are worth being shown, as far as rows can carry a word on it. Pure. */
import { countRows, type FindingClaim } from './score-findings';
import { fewRows, type Share, shareOfRows } from './share';

/** The thresholds that can be chosen, as the sliders have them. */
export const thresholds: readonly number[] = Array.from({ length: 19 }, (_, step) => (step + 1) * 5).map((percent) => percent / 100);

/** So much of what is said is to be right, and the lower end of its 95% interval must say so. */
export const wantedShare = 0.9;
/** On so many judged findings at least, */
export const leastClaims = 50;
/** in so many passages: the findings of one passage are right or wrong together. */
export const leastPassages = fewRows;

/** What is said from a threshold on, and how much of it is right. */
export interface SaidFrom {
  readonly threshold: number;
  readonly right: Share;
  /** In how many passages it is said. */
  readonly passages: number;
}

export type ThresholdAdvice =
  | ({ readonly kind: 'proposed' } & SaidFrom)
  /** So many judged findings are missing before anything can be proposed, and so many passages that hold one. */
  | { readonly kind: 'few'; readonly missing: number; readonly missingPassages: number }
  /** Enough is right, and it may be by chance; the one that is surest. */
  | ({ readonly kind: 'unsure' } & SaidFrom)
  /** At none of them is enough right; the best one. */
  | ({ readonly kind: 'none' } & SaidFrom);

/** What is said from a threshold on. */
export function saidFrom(claims: readonly FindingClaim[], threshold: number): SaidFrom {
  const rows = countRows(claims.filter(({ confidence }) => confidence >= threshold));
  return { threshold, right: shareOfRows(rows), passages: rows.length };
}

/** Whether so much is said that a word on it carries. */
export function isSaidEnough({ right: { total }, passages }: SaidFrom): boolean {
  return total >= leastClaims && passages >= leastPassages;
}

/** Whether what is said from there on is surely right often enough. */
export function isWorthProposing(said: SaidFrom): boolean {
  return isSaidEnough(said) && said.right.from >= wantedShare;
}

/** The lowest threshold at which what is said is surely right often enough. */
export function adviseThreshold(claims: readonly FindingClaim[]): ThresholdAdvice {
  return adviseAmong(thresholds.map((threshold) => saidFrom(claims, threshold)));
}

/** The same where it is known what is said from each of some thresholds on, the lowest first. */
export function adviseAmong(all: readonly SaidFrom[]): ThresholdAdvice {
  const proposed = all.find(isWorthProposing);
  if (proposed) return { kind: 'proposed', ...proposed };
  const enough = all.filter(isSaidEnough);
  const good = all.filter((said) => shareIn(said) >= wantedShare);
  const unsure = good.filter(isSaidEnough);
  if (unsure.length > 0) return { kind: 'unsure', ...bestOf(unsure, ({ right }) => right.from) };
  const few = good[0] ?? all[0];
  if (enough.length > 0 && good.length === 0) return { kind: 'none', ...bestOf(enough, shareIn) };
  return { kind: 'few', missing: Math.max(0, leastClaims - (few?.right.total ?? 0)), missingPassages: Math.max(0, leastPassages - (few?.passages ?? 0)) };
}

/** The first of the greatest. */
function bestOf(all: readonly SaidFrom[], worth: (said: SaidFrom) => number): SaidFrom {
  return all.reduce((best, said) => (worth(said) > worth(best) ? said : best));
}

function shareIn({ right: { right, total } }: SaidFrom): number {
  return total === 0 ? 0 : right / total;
}
