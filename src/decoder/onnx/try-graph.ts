import { probeIds } from './check-graph';
import type { LanguageModel } from '../language-model';

/** What a graph has shown on a device. */
export interface GraphTrial {
  /** Tokens a second, of a text that is read and an answer that is written. */
  readonly perSecond: number;
  /** What it computes after some ids, the same in every trial. */
  readonly logits: Float32Array;
}

const readTokens = 64;
const writtenTokens = 12;

/**
 * Times a graph. The first round compiles and allocates, and is not counted.
 * Throws what the runtime throws, or what the signal aborts with.
 */
export async function tryGraph(model: LanguageModel, now: () => number, signal: AbortSignal): Promise<GraphTrial> {
  await readAndWrite(model, signal);
  const begun = now();
  const logits = await readAndWrite(model, signal);
  return { perSecond: ((readTokens + writtenTokens) * 1_000) / Math.max(0.001, now() - begun), logits };
}

async function readAndWrite(model: LanguageModel, signal: AbortSignal): Promise<Float32Array> {
  const ids = probeIds(readTokens + writtenTokens, model.vocabularySize);
  const sequence = model.begin();
  try {
    let logits = await sequence.feed(ids.slice(0, readTokens), { signal });
    for (const id of ids.slice(readTokens)) logits = await sequence.feed([id], { signal });
    return logits;
  } finally {
    sequence.free();
  }
}
