import { FailureError } from '../core/run/failure';
import type { Sequence } from './language-model';
import { findLoop } from './loop';
import type { PrefixCache } from './prefixes';
import { createSampler, type SampleOptions } from './sample';
import { TextStream } from './text-stream';
import type { Tokenizer } from './tokenizer/tokenizer';

/** What to write and how. */
export interface GenerateOrder {
  /** The prompt, with `bos` where the model wants it. */
  readonly ids: readonly number[];
  /** How many of its ids will be asked for again. */
  readonly shared: number;
  readonly sampling: SampleOptions;
  readonly stopIds: ReadonlySet<number>;
  readonly stopStrings?: readonly string[];
  /** At most this many tokens are written. */
  readonly limitTokens: number;
  /** How long the first token may take; endless unless told. */
  readonly limitFirstTokenMs?: number;
  /** Goes on where the model says the same again and again: for measurements, whose peers do so too. */
  readonly mayLoop?: boolean;
  readonly signal: AbortSignal;
}

/** What came of it. Times are in milliseconds. */
export interface Generated {
  /**
   * `stop`: the model or a stop string ended it; `limit`: it has written as much as was allowed; `context`: as much as it can
   * read; `loop`: it said the same again and again.
   */
  readonly reason: 'stop' | 'limit' | 'context' | 'loop';
  readonly promptTokens: number;
  /** How many of them did not have to be read. */
  readonly reusedTokens: number;
  readonly tokens: number;
  readonly firstTokenMs: number;
  /** Tokens a second after the first; 0 where there was only one. */
  readonly tokensPerSecond: number;
}

/** What the loop needs from outside: time, and a chance for messages (a cancel) to come in. */
export interface Surroundings {
  now(): number;
  /** Rejects where the run was cancelled. */
  breathe(): Promise<void>;
}

/**
 * Writes on after a prompt: yields text as soon as it can be shown, whole graphemes only, and returns the figures. A cancel
 * is heeded within one token. Throws `prompt-too-long`, `timed-out` where the first token does not come, `empty-answer`
 * where nothing but white space was written, an `AbortError` where the signal aborts.
 */
export async function* generate(
  prefixes: PrefixCache,
  tokenizer: Tokenizer,
  order: GenerateOrder,
  { now, breathe }: Surroundings,
): AsyncGenerator<string, Generated> {
  const { ids, signal, stopIds } = order;
  const { contextLength } = prefixes.model;
  if (ids.length >= contextLength) throw new FailureError({ code: 'prompt-too-long', limitTokens: contextLength });
  const room = contextLength - ids.length;
  const limit = Math.min(order.limitTokens, room);
  const sample = createSampler(order.sampling);
  const stream = new TextStream(order.stopStrings);
  const written: number[] = [];
  let said = '';
  const begun = now();

  const { sequence, logits: first, reused } = await readInTime(prefixes, order);
  try {
    let logits = first;
    let firstTokenMs = 0;
    let reason: Generated['reason'] = limit < order.limitTokens ? 'context' : 'limit';
    while (written.length < limit) {
      signal.throwIfAborted();
      const id = sample(logits, written);
      if (written.length === 0) firstTokenMs = now() - begun;
      written.push(id);
      if (stopIds.has(id)) reason = 'stop';
      else {
        const text = stream.push(tokenizer.bytesOf(id));
        said += text;
        if (text) yield text;
        if (stream.hasStopped) reason = 'stop';
        else if (text && !order.mayLoop && findLoop(said)) reason = 'loop';
      }
      if (reason === 'stop' || reason === 'loop' || written.length === limit) break;
      await breathe();
      logits = await sequence.feed([id], { signal });
    }
    const rest = stream.end();
    if (rest) yield rest;
    if ((said + rest).trim() === '') throw new FailureError({ code: 'empty-answer' });
    const decodeMs = now() - begun - firstTokenMs;
    const tokensPerSecond = decodeMs > 0 ? ((written.length - 1) * 1000) / decodeMs : 0;
    return { reason, promptTokens: ids.length, reusedTokens: reused, tokens: written.length, firstTokenMs, tokensPerSecond };
  } finally {
    sequence.free();
  }
}

/** Reads the prompt, but not longer than the first token may take. */
async function readInTime(prefixes: PrefixCache, { ids, shared, signal, limitFirstTokenMs }: GenerateOrder): Promise<ReadPrompt> {
  if (limitFirstTokenMs === undefined) return prefixes.read(ids, shared, { signal });
  const watchdog = new AbortController();
  const timer = setTimeout(() => watchdog.abort(), limitFirstTokenMs);
  try {
    return await prefixes.read(ids, shared, { signal: AbortSignal.any([signal, watchdog.signal]) });
  } catch (error) {
    if (watchdog.signal.aborted && !signal.aborted) throw new FailureError({ code: 'timed-out', limitMs: limitFirstTokenMs });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

type ReadPrompt = { readonly sequence: Sequence; readonly logits: Float32Array; readonly reused: number };
