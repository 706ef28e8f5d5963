import { StoreError } from '../../core/store/failure';
import type { Connect } from './request';

/** What a connection must bring within `stallMs` to count as alive: half a kilobyte a second at 30 seconds. A dribble is no better than silence. */
const leastAliveBytes = 16 << 10;

/**
 * The same `connect`, with an eye on it: what is silent for `stallMs` before the answer, or brings less than
 * `leastAliveBytes` while its body was waited for so long, is given up. Whatever goes wrong on the network becomes a
 * `StoreError` (`stalled`, `no-network`); other `StoreError`s and what the signal aborts with go through.
 */
export function withWatchdog(connect: Connect, stallMs: number): Connect {
  return async (request, signal) => {
    const { host } = new URL(request.address);
    const stall = new AbortController();
    const either = AbortSignal.any([signal, stall.signal]);
    let patienceMs = stallMs;
    const watched = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const startedAt = performance.now();
      const timer = setTimeout(() => stall.abort(), patienceMs);
      try {
        return await work();
      } catch (thrown) {
        signal.throwIfAborted();
        if (thrown instanceof StoreError) throw thrown;
        throw new StoreError({ code: stall.signal.aborted ? 'stalled' : 'no-network', host });
      } finally {
        clearTimeout(timer);
        // Only waiting counts, not what is done with the bytes meanwhile.
        patienceMs = Math.max(0, patienceMs - (performance.now() - startedAt));
      }
    };
    const answer = await watched(() => connect(request, either));
    patienceMs = stallMs;
    let bytes = 0;
    const { body } = answer;
    const read = async () => {
      const piece = await watched(() => body!.read());
      bytes += piece?.length ?? 0;
      if (bytes >= leastAliveBytes) {
        patienceMs = stallMs;
        bytes = 0;
      }
      return piece;
    };
    return { ...answer, body: body && { read, cancel: () => body.cancel() } };
  };
}
