/**
 * A model shows what it can do on this device, in about a minute: whether it knows what every language model knows, whether
 * it computes the same however it is fed, and how fast it reads and writes.
 */
import type { Decoder } from '../decoder';
import { generate, type Surroundings } from '../generate';
import type { Sequence } from '../language-model';
import { idsOf } from '../prompt';

/** Beginnings that every model goes on with in the same way, be it tuned to follow instructions or not. */
const goldenPrompts: readonly { readonly begin: string; readonly expected: RegExp }[] = [
  { begin: 'Monday, Tuesday, Wednesday,', expected: /^\s*thursday/i },
  { begin: 'One, two, three, four,', expected: /^\s*five/i },
  { begin: 'Paris is the capital of', expected: /^\s*france/i },
  { begin: 'The sun rises in the east and sets in the', expected: /^\s*west/i },
];
const goldenTokens = 6;
const readTokens = 256;
const writtenTokens = 48;
/** A slow device is not kept busy for longer with one figure than this. */
const limitMs = 20_000;

/** What came of it. Speeds in tokens a second. */
export interface SelfTested {
  readonly asked: number;
  /** How many of the beginnings it went on with as expected. */
  readonly known: number;
  /** Whether a text read at once and read token by token leads to the same next token. */
  readonly isSteady: boolean;
  readonly firstTokenMs: number;
  readonly readPerSecond: number;
  readonly writtenPerSecond: number;
}

/** Tests a model. Throws as `generate` does. */
export async function selfTest(decoder: Decoder, tools: Surroundings & { readonly signal: AbortSignal }): Promise<SelfTested> {
  let known = 0;
  for (const { begin, expected } of goldenPrompts) if (expected.test(await goOn(decoder, begin, tools))) known++;
  return { asked: goldenPrompts.length, known, isSteady: await readsSteadily(decoder, tools), ...(await measure(decoder, tools)) };
}

async function goOn(decoder: Decoder, begin: string, { signal, ...surroundings }: Surroundings & { readonly signal: AbortSignal }): Promise<string> {
  const { prefixes, tokenizer, template, stopIds } = decoder;
  const ids = idsOf({ kind: 'plain', text: begin }, tokenizer, template);
  const order = { ids, shared: 0, sampling: { temperature: 0 }, stopIds, limitTokens: goldenTokens, signal };
  let said = '';
  try {
    for await (const piece of generate(prefixes, tokenizer, order, surroundings)) said += piece;
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    // To say nothing is an answer too, and not the expected one.
  }
  return said;
}

async function readsSteadily(
  { prefixes, tokenizer, template }: Decoder,
  { signal, breathe }: Surroundings & { readonly signal: AbortSignal },
): Promise<boolean> {
  const ids = idsOf({ kind: 'plain', text: 'The harbour was quiet, and the last ferry had left an hour ago.' }, tokenizer, template);
  const atOnce = prefixes.model.begin();
  const stepByStep = prefixes.model.begin();
  try {
    const whole = await atOnce.feed(ids, { signal });
    let stepped = whole;
    for (const id of ids) {
      await breathe();
      stepped = await stepByStep.feed([id], { signal });
    }
    return likeliest(whole) === likeliest(stepped);
  } finally {
    atOnce.free();
    stepByStep.free();
  }
}

async function measure({ prefixes, tokenizer, template }: Decoder, { signal, now, breathe }: Surroundings & { readonly signal: AbortSignal }) {
  const sentence = 'The tide tables hang beside the door, and the ferry leaves from the second pier at nine. ';
  const text = sentence.repeat(readTokens);
  const count = Math.min(readTokens, prefixes.model.contextLength - writtenTokens - 1);
  const ids = idsOf({ kind: 'plain', text }, tokenizer, template).slice(0, count);
  const sequence = prefixes.model.begin();
  try {
    const begun = now();
    const logits = await sequence.feed(ids, { signal });
    const firstTokenMs = now() - begun;
    const { tokens, tookMs } = await writeOn(sequence, logits, { signal, now, breathe });
    return { firstTokenMs, readPerSecond: perSecond(ids.length, firstTokenMs), writtenPerSecond: perSecond(tokens, tookMs) };
  } finally {
    sequence.free();
  }
}

async function writeOn(
  sequence: Sequence,
  first: Float32Array,
  { signal, now, breathe }: Surroundings & { readonly signal: AbortSignal },
): Promise<{ tokens: number; tookMs: number }> {
  let logits = first;
  let tokens = 0;
  const begun = now();
  while (tokens < writtenTokens && now() - begun < limitMs) {
    await breathe();
    logits = await sequence.feed([likeliest(logits)], { signal });
    tokens++;
  }
  return { tokens, tookMs: now() - begun };
}

function perSecond(tokens: number, ms: number): number {
  return ms > 0 ? (tokens * 1_000) / ms : 0;
}

function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let id = 1; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
  return best;
}
