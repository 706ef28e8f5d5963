import type { EnginePhase } from '../../core/run/engine';
import { sendMessage } from '../../protocol/messages';
import { isEngineHostOpen } from './engine-host';

const askEveryMs = 500;

/** Calls back with what the engine is doing, now and again. Asking never starts it. Returns a function that stops. */
export function readEngineState(listener: (state: { phase: EnginePhase; threads?: number }) => void): () => void {
  let isStopped = false;
  const ask = async () => {
    // A message to an absent document would resolve to undefined, without an error; one that is just being made does not listen yet.
    const state = (await isEngineHostOpen()) ? await sendMessage('readEngine', undefined).catch(() => undefined) : undefined;
    if (isStopped) return;
    listener(state ?? { phase: 'off' });
    setTimeout(ask, askEveryMs);
  };
  void ask();
  return () => {
    isStopped = true;
  };
}
