/** How often a file may fail in a row, without a byte of progress between, before the download gives up. */
export const limitAttempts = 6;

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
/** A server that asks for more patience than this gets the user's. */
export const longestObeyedMs = 10 * 60_000;

/**
 * How long to wait before the next attempt: twice as long each time, scattered by half so that many
 * clients do not come back at once ("full jitter" halved), and never less than what the server asks for.
 *
 * @param attempt 1 for the first failure in a row.
 * @param random a number in 0…1.
 */
export function waitBefore(attempt: number, random: number, retryAfterMs = 0): number {
  const backoff = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1)) * (0.5 + random);
  return Math.max(retryAfterMs, backoff);
}
