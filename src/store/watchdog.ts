import { StoreError } from '../core/store-failure';
import type { Connect } from './request';

/**
 * The same `connect`, with an eye on it: what is silent for `stallMs`, before the answer or in the midst of its
 * body, is given up. Whatever goes wrong on the network becomes a `StoreError` (`stalled`, `no-network`);
 * other `StoreError`s and what the signal aborts with go through.
 */
export function withWatchdog(connect: Connect, stallMs: number): Connect {
  return async (request, signal) => {
    const { host } = new URL(request.address);
    const stall = new AbortController();
    const either = AbortSignal.any([signal, stall.signal]);
    const watched = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const timer = setTimeout(() => stall.abort(), stallMs);
      try {
        return await work();
      } catch (thrown) {
        signal.throwIfAborted();
        if (thrown instanceof StoreError) throw thrown;
        throw new StoreError({ code: stall.signal.aborted ? 'stalled' : 'no-network', host });
      } finally {
        clearTimeout(timer);
      }
    };
    const answer = await watched(() => connect(request, either));
    const { body } = answer;
    return { ...answer, body: body && { read: () => watched(() => body.read()), cancel: () => body.cancel() } };
  };
}
