import { interval } from '../measure/bootstrap';
import { intervalOf } from '../measure/wilson';

/** So many of so many, with the 95% interval of the share. */
export interface Share {
  readonly right: number;
  readonly total: number;
  readonly from: number;
  readonly to: number;
}

/** A share with its interval (Wilson). */
export function shareOf(right: number, total: number): Share {
  return { right, total, ...intervalOf(right, total) };
}

/** So many of so many in one row. */
export type RowCount = Pick<Share, 'right' | 'total'>;

/**
 * A share of what stands in rows. Places of one passage are right or wrong together more often than chance would have it, so rows are drawn
 * anew (bootstrap); but where all are right, or the rows are few, that promises too much, and the wider end of that and Wilson's counts.
 */
export function shareOfRows(counts: readonly RowCount[]): Share {
  const some = counts.filter(({ total }) => total > 0);
  const share = shareOf(...sumOf(some));
  if (some.length === 0) return share;
  const drawn = interval(some, (rows) => {
    const [right, total] = sumOf(rows);
    return right / total;
  });
  return { ...share, from: Math.min(share.from, drawn.low), to: Math.max(share.to, drawn.high) };
}

function sumOf(counts: readonly RowCount[]): [right: number, total: number] {
  let [right, total] = [0, 0];
  for (const count of counts) {
    right += count.right;
    total += count.total;
  }
  return [right, total];
}

/** Below so many an interval is so wide that it must be said. */
export const fewRows = 30;
