import { StoreError, type StoreFailure } from '../../core/store/failure';
import { JsonWalker } from '../../formats/json-walker';
import type { Connect, ServerBody } from './request';
import { type Clock, persist, type Setback, setbackOfStatus, setbackOfThrown } from './retry';

/** Listings are small; a server that sends more has not understood the question. */
const limitAnswerBytes = 8 << 20;

/** A listing has ten values for each file; parsing many more takes memory that a few megabytes of text do not show. */
const limits = { values: 100_000, depth: 16, textBytes: 64 << 10 } as const;

/** A question that a hub answers with JSON. */
export interface Question {
  readonly address: string;
  /** What it is about, in the words of a failure. */
  readonly subject: string;
}

/** The JSON that a hub answers, asked as often as it takes. Throws a `StoreError`, or what the signal aborts with. */
export async function askHub(
  question: Question,
  connect: Connect,
  clock: Clock,
  onRetry: (failure: StoreFailure, resumesAt: number) => void,
  signal: AbortSignal,
): Promise<unknown> {
  let json: unknown;
  const attempt = async (): Promise<Setback | null> => {
    const outcome = await askOnce(question, connect, signal);
    if ('failure' in outcome) return outcome;
    json = outcome.json;
    return null;
  };
  await persist(attempt, clock, onRetry, signal);
  return json;
}

/** The JSON that a hub answers, asked once. */
export async function askOnce({ address, subject }: Question, connect: Connect, signal: AbortSignal): Promise<{ readonly json: unknown } | Setback> {
  const { host } = new URL(address);
  try {
    const answer = await connect({ address }, signal);
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return setbackOfStatus(answer, host, subject);
    }
    return { json: parse(await readBytes(answer.body, host), host) };
  } catch (thrown) {
    return setbackOfThrown(thrown);
  }
}

function parse(bytes: Uint8Array, host: string): unknown {
  try {
    const walker = new JsonWalker(bytes, host, limits);
    walker.skip();
    walker.end();
  } catch {
    throw new StoreError({ code: 'bad-listing', host });
  }
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function readBytes(body: ServerBody | null, host: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await body?.read(); piece; piece = await body?.read()) {
    // What is told stands only until the next call.
    pieces.push(piece.slice());
    length += piece.length;
    if (length <= limitAnswerBytes) continue;
    await body?.cancel();
    throw new StoreError({ code: 'bad-listing', host });
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
