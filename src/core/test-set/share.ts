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

/** Below so many an interval is so wide that it must be said. */
export const fewRows = 30;
