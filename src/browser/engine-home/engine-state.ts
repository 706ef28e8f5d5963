import { browser } from 'wxt/browser';
import type { EnginePhase } from '../../core/run/engine';
import { sendMessage } from '../../protocol/messages';

const askEveryMs = 500;

/** Calls back with what the engine is doing, now and again. Asking never starts it. Returns a function that stops. */
export function readEngineState(listener: (state: { phase: EnginePhase; threads?: number }) => void): () => void {
  let isStopped = false;
  const ask = async () => {
    const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    // A message to an absent document would resolve to undefined, without an error.
    const state = contexts.length ? await sendMessage('readEngine', undefined) : { phase: 'off' as const };
    if (isStopped) return;
    listener(state);
    setTimeout(ask, askEveryMs);
  };
  void ask();
  return () => {
    isStopped = true;
  };
}
