import { StoreError, type StoreFailure } from '../../core/store/failure';
import type { ServerAnswer } from './request';

/** How often something may fail in a row, without progress between, before it is given up. */
export const limitAttempts = 6;

/** Less than this is no progress: a server that sends a byte and hangs up would be asked for ever. */
export const leastProgressBytes = 64 << 10;

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
/** A server that asks for more patience than this gets the user's. */
const longestObeyedMs = 10 * 60_000;

/** What waiting needs from outside. */
export interface Clock {
  /** Resolves after a time; rejects when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  now(): number;
}

/** How an attempt ended that did not bring what it should. */
export interface Setback {
  readonly failure: StoreFailure;
  /** Trying again would not help. */
  readonly isFatal?: boolean;
  /** What had come was thrown away; there is nothing to wait for. */
  readonly isRestart?: boolean;
  readonly retryAfterMs?: number;
}

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

/**
 * Attempts until one brings what it should (null). Throws the last failure as a `StoreError`, or what the
 * signal aborts with.
 *
 * @param progress bytes that have been reached for good; while they grow by `leastProgressBytes` beyond the most there ever were,
 *   no attempt counts as failed in a row.
 */
export async function persist(
  attempt: () => Promise<Setback | null>,
  { sleep, random, now }: Clock,
  onRetry: (failure: StoreFailure, resumesAt: number) => void,
  signal: AbortSignal,
  progress: () => number = () => 0,
): Promise<void> {
  let most = progress();
  for (let failures = 0; ; ) {
    const setback = await attempt();
    signal.throwIfAborted();
    if (!setback) return;
    const isFurther = progress() >= most + leastProgressBytes;
    failures = isFurther ? 1 : failures + 1;
    if (isFurther) most = progress();
    if (setback.isFatal || failures > limitAttempts) throw new StoreError(setback.failure);
    if (setback.isRestart) continue;
    const waitMs = waitBefore(failures, random(), setback.retryAfterMs);
    onRetry(setback.failure, now() + waitMs);
    await sleep(waitMs, signal);
  }
}

/** What an answer means that is none: by its status alone. `path` is what was asked for. */
export function setbackOfStatus({ status, retryAfterMs = 0 }: ServerAnswer, host: string, path: string): Setback {
  if (status === 401 || status === 403) return { failure: { code: 'access-denied', host }, isFatal: true };
  if (status === 404 || status === 410) return { failure: { code: 'not-at-hub', path }, isFatal: true };
  const isBusy = status === 429 || status === 503;
  const failure: StoreFailure = isBusy ? { code: 'busy-hub', host } : { code: 'hub-error', host, status };
  const mayPass = isBusy || status === 408 || status === 425 || status >= 500;
  return { failure, isFatal: !mayPass || retryAfterMs > longestObeyedMs, retryAfterMs };
}

/** What a connection that broke means: it may be better next time, unless it is this device that fails. */
export function setbackOfThrown(thrown: unknown): Setback {
  if (!(thrown instanceof StoreError)) throw thrown;
  const { failure } = thrown;
  return { failure, isFatal: failure.code !== 'no-network' && failure.code !== 'stalled' };
}
